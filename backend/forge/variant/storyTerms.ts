/** Words on which it depends what a task asks for, whatever it is about. A new story has to use those of the old one. */
const terms = [
	...['strictly', 'at most', 'at least', 'exactly', 'more than', 'less than', 'fewer than', 'up to', 'once', 'twice'],
	...['adjacent', 'consecutive', 'contiguous', 'in a row', 'next to each other', 'distinct', 'different', 'unique'],
	...['without repeats', 'any order', 'ascending', 'descending', 'sorted', 'increasing', 'decreasing', 'reverse'],
	...['earliest', 'latest', 'leftmost', 'rightmost', 'smallest', 'largest', 'shortest', 'longest', 'lowest', 'highest'],
	...['fewest', 'greatest', 'minimum', 'maximum', 'sum', 'product', 'average', 'even', 'odd', 'empty', 'modulo'],
	...['remainder', 'rounded', 'inclusive', 'exclusive', 'in place', 'itself', 'at the same time', 'diagonally'],
	...['lowercase', 'uppercase', 'null', 'true', 'false', 'nothing'],
] as const;

/** Terms of types, and what has to stand in a signature for them. */
const typeTerms: readonly (readonly [RegExp, RegExp])[] = [
	[/\bstrings?\b/i, /\b(?:string|char)\b/],
	[/\bcharacters?\b/i, /\b(?:string|char)\b/],
	[/\bintegers?\b|\bwhole numbers?\b/i, /\b(?:int|long)\b|graph/],
	[/\bfloating[- ]point\b|\bdecimals?\b|\breal numbers?\b|\bfractions?\b/i, /\bdouble\b/],
	[/\bbooleans?\b/i, /\bbool\b/],
	[/\blinked lists?\b/i, /list</],
	[/\bbinary trees?\b/i, /tree</],
	[/\badjacency lists?\b/i, /graph|\[\]\[\]/],
	[/\b(?:matrix|matrices)\b|\b2d\b|\btwo[- ]dimensional\b/i, /\[\]\[\]/],
];

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The terms that stand in a text, each once, in the order of the list. */
export function termsIn(text: string): string[] {
	const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
	return terms.filter((term) => plain.includes(` ${term} `));
}

/**
 * The numbers that stand in a text, each once: as digits with a sign before them, or as words from two to ten. "One" is as often no number as it is one, and what
 * is an index or an exponent is a number too.
 */
export function numbersIn(text: string): string[] {
	const found = [...text.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?|(?<=[\w)])-\d+|\d+|[A-Za-z]+/g)].flatMap(([token]) => {
		if (!/[A-Za-z]/.test(token)) return [token];
		const value = numberWords.indexOf(token.toLowerCase());
		return value > 1 ? [String(value)] : [];
	});
	return [...new Set(found)].sort((a, b) => Number(a) - Number(b));
}

/** A type that a text speaks of and that is not among these. */
export function strangeType(text: string, types: readonly string[]): string | undefined {
	const known = types.join(' ');
	const found = typeTerms.find(([term, type]) => term.test(text) && !type.test(known));
	return found?.[0].exec(text)?.[0];
}
