import type { LanguageId } from '#contract/ids.ts';

const script =
	/^(?:export\s+)?(?:(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)|(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::.*?)?=\s*(?:async\s*)?(?:function\b|\(|[A-Za-z_$][\w$]*\s*=>))/;

/** A function's definition at the top level of a file: its name is the first group. */
const definitions: Readonly<Record<LanguageId, RegExp>> = {
	python: /^(?:async\s+)?def\s+([A-Za-z_]\w*)\s*\(/,
	javascript: script,
	typescript: script,
	// A method of a class: with its modifiers, its own type parameters and its return type; a call and a statement have none of these before the name.
	java: /^\s+(?!(?:return|new|throw|else|case|yield|assert)\b)(?:(?:public|protected|private|static|final|abstract|synchronized)\s+)*(?:<[^(]*>\s*)?[A-Za-z_$][\w$.]*(?:<[^(]*>)?(?:\[\])*\s+([A-Za-z_$][\w$]*)\s*\([^;]*$/,
	// A return type, then a name and its parameters; a declaration that ends in `;` and a preprocessor line are none.
	cpp: /^(?!#|using\b|return\b|struct\b|class\b|template\b|typedef\b)[A-Za-z_][\w:<>,\s*&]*[\s*&>]([A-Za-z_]\w*)\s*\([^;]*$/,
	c: /^(?!#|using\b|return\b|typedef\b)[A-Za-z_][\w:<>,\s*&]*[\s*&>]([A-Za-z_]\w*)\s*\([^;]*$/,
	go: /^func\s+([A-Za-z_]\w*)\s*[([]/,
	rust: /^(?:pub(?:\([^)]*\))?\s+)?(?:const\s+|unsafe\s+)*fn\s+([A-Za-z_]\w*)\s*[(<]/,
};

/**
 * Where the CodeLens goes: the line (from 0) of the function that is judged, or of the first function while its name is not
 * known yet or it is not there; undefined in a file without functions.
 * @param name as in the signature, camelCase
 */
export function functionLine(text: string, language: LanguageId, name: string | undefined): number | undefined {
	const wanted = name === undefined ? undefined : spelledIn(language, name);
	let first: number | undefined;
	for (const [line, content] of text.split(/\r\n|\r|\n/).entries()) {
		const [, found, alternative] = definitions[language].exec(content) ?? [];
		const functionName = found ?? alternative;
		if (functionName === undefined) continue;
		if (functionName === wanted) return line;
		first ??= line;
	}
	return first;
}

function spelledIn(language: LanguageId, camelCase: string): string {
	if (language !== 'python' && language !== 'rust') return camelCase;
	return camelCase.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
