import type { LanguageId } from '#contract/ids.ts';

/** Tokens in a piece. What two programs share by fewer than these in a row is never seen. */
export const pieceTokens = 12;
/** Pieces of which one is kept. A run of `pieceTokens + windowPieces - 1` tokens that two programs share is always seen. */
export const windowPieces = 9;

/**
 * Fingerprints of a program by winnowing (Schleimer, Wilkerson, Aiken: Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003): hashes of pieces of its
 * tokens, of which each window keeps the smallest. Names, texts and numbers count as one of their kind, layout and comments as nothing, so that renaming and moving
 * lines about changes little.
 */
export function fingerprintsOf(source: string, language: LanguageId): ReadonlySet<number> {
	const tokens = shapeTokens(source, language);
	const hashes: number[] = [];
	for (let start = 0; start + pieceTokens <= tokens.length; start++) hashes.push(hashOf(tokens, start));
	const kept = new Set<number>();
	// A program shorter than a window is a window.
	const windows = Math.max(1, hashes.length - windowPieces + 1);
	for (let start = 0; start < windows && hashes.length > 0; start++)
		kept.add(Math.min(...hashes.slice(start, start + windowPieces)));
	return kept;
}

/** FNV-1a, 32 bits, of a piece. */
function hashOf(tokens: readonly string[], start: number): number {
	let hash = 0x811c9dc5;
	for (let place = start; place < start + pieceTokens; place++) {
		const token = tokens[place] ?? '';
		for (let index = 0; index < token.length; index++) hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193);
		// Between tokens, so that `ab c` is not `a bc`.
		hash = Math.imul(hash ^ 0x1f, 0x01000193);
	}
	return hash >>> 0;
}

const hashComment = /#[^\n]*/;
const slashComment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const text = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/;
const number = /\d[\w.]*/;
const name = /[\p{L}_$][\p{L}\p{N}_$]*/u;
const mark = /\S/;

/** In Python `//` divides. */
const patterns = (comment: RegExp): RegExp =>
	new RegExp([comment, text, number, name, mark].map(({ source }) => `(${source})`).join('|'), 'gu');
const withHash = patterns(hashComment);
const withSlashes = patterns(slashComment);

/** Words that give a program its shape, whatever the language. */
const shaping = new Set(
	(
		'if else elif for while do return break continue switch case default match in not and or is def fn func function lambda class struct new ' +
		'try except catch finally raise throw yield with let const var mut int long double float bool boolean string char void auto None null nil true false True False'
	).split(' '),
);

function shapeTokens(source: string, language: LanguageId): string[] {
	const pattern = language === 'python' ? withHash : withSlashes;
	return [...source.matchAll(pattern)].flatMap(([whole, comment, ofText, ofNumber, ofName]) => {
		if (comment !== undefined) return [];
		if (ofText !== undefined) return ['"'];
		if (ofNumber !== undefined) return ['0'];
		if (ofName !== undefined) return [shaping.has(ofName) ? ofName : 'n'];
		return [whole];
	});
}
