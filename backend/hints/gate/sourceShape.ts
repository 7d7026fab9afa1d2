import type { LanguageId } from '#contract/ids.ts';

/** Languages in which braces and not the indentation say where a body ends. */
export function isBraced(language: LanguageId): boolean {
	return language !== 'python';
}

/** Languages whose files run as they are. */
export function isInterpreted(language: LanguageId): boolean {
	return ['python', 'javascript', 'typescript'].includes(language);
}

export function lineIndent(line: string): string {
	return /^\s*/.exec(line)?.[0] ?? '';
}

/** A piece of code as deep as this, its own lines as deep below each other as before. */
export function indented(piece: readonly string[], indent: string): string[] {
	const own = Math.min(...piece.filter((line) => line.trim() !== '').map((line) => lineIndent(line).length));
	return piece.map((line) => (line.trim() === '' ? '' : indent + line.slice(own)));
}

/** Names of the functions that a text defines, in any of the languages. */
export function definitionsIn(text: string): string[] {
	const forms = [
		/\b(?:def|function|func|fn)\s+(\w+)\s*(?:<[^>]*>)?\s*\(/g,
		/\b(?:const|let|var)\s+(\w+)\s*=\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*=>|\w+\s*=>)/g,
		/^\s*(?:(?:public|private|static|final|inline)\s+)*(?!(?:return|else|new|throw|case)\b)[\w:]+(?:<[^;{}()]*>)?(?:\[\])*[&*\s]+(\w+)\s*\([^;{}]*\)\s*\{/gm,
	];
	const names = forms.flatMap((form) => [...text.matchAll(form)].map(([, name]) => name ?? ''));
	return [...new Set(names)].filter((name) => name !== '' && !/^(?:if|for|while|switch|catch|main)$/.test(name));
}

/** Words, numbers and marks with their places. */
export function wordsOf(line: string): { text: string; start: number; end: number }[] {
	return [...line.matchAll(/\w+|[-+*/%|&^<>=!]=|[^\w\s]/g)].map((match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** 0 to 1: how many words and marks two pieces of code share, and in what order. */
export function alikeness(one: string, other: string): number {
	const [a, b] = [pairsIn(one), pairsIn(other)];
	if (a.length === 0 || b.length === 0) return 0;
	const rest = [...b];
	let shared = 0;
	for (const pair of a) {
		const at = rest.indexOf(pair);
		if (at < 0) continue;
		rest.splice(at, 1);
		shared += 1;
	}
	return (2 * shared) / (a.length + b.length);
}

function pairsIn(line: string): string[] {
	const words = wordsOf(line).map(({ text }) => text);
	return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];
}
