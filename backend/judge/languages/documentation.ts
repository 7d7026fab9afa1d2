import type { FunctionSignature, ScalarName, Signature } from '#contract/signature.ts';
import { nodeValues } from '../signature/valueType.ts';

/** One line for each parameter that is described, in a language's own spelling of its name and type. */
export function describedParameters(
	{ parameters }: { parameters: Signature['parameters'] },
	line: (name: string, type: string, description: string) => string,
): string[] {
	return parameters.flatMap(({ name, type, description }) =>
		description === undefined ? [] : [line(name, type, description)],
	);
}

/** What an author wrote in a few words, as a line by itself: with a capital at its beginning and a stop at its end. None where nothing was written. */
export function sentence(words: string | undefined): string[] {
	if (words === undefined || words === '') return [];
	const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
	return [/[.!?]$/.test(text) ? text : `${text}.`];
}

/**
 * What a function does that changes a parameter, one sentence a line; none for a function that returns something.
 * @param spell the parameter's name as the language writes it
 * @param says that it is changed, where the language has its own way of saying so
 */
export function changedInPlace(
	{ changes, description }: FunctionSignature['returns'],
	spell: (name: string) => string,
	says = (name: string): string => `Changes ${name} in place.`,
): string[] {
	if (changes === undefined) return [];
	return [says(spell(changes)), ...(description === undefined ? [] : sentence(`Afterwards: ${description}`))];
}

/**
 * The nodes that a signature's lists and trees are made of, as line comments for reading: they are there already.
 * @param there says so, in the language's own words for what they are
 * @param node the lines that declare one
 */
export function nodeComments(
	signature: Signature,
	there: string,
	node: (kind: 'list' | 'tree', values: ScalarName) => string[],
): string[] {
	return (['list', 'tree'] as const).flatMap((kind) => {
		const values = nodeValues(signature, kind);
		if (values === undefined) return [];
		const what = kind === 'list' ? 'A linked list' : 'A binary tree';
		const lines = node(kind, values).map((line) => `// ${line.replaceAll('\t', '    ')}`.trimEnd());
		return [`// ${what} is made of these nodes. ${there}:`, ...lines, ''];
	});
}
