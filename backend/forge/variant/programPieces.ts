import type { LanguageId } from '#contract/ids.ts';

/** A part of a program's text; all of them in a row are the text again. */
export interface Piece {
	kind: 'word' | 'string' | 'comment' | 'space' | 'mark';
	text: string;
	/** Of a string: values of variables are put into it. */
	isFilledIn: boolean;
	/** What stands before and after it but for spaces and comments: a mark or a word, '' at the ends. */
	before: string;
	after: string;
	/** The innermost bracket that is open there. */
	inside: string;
}

const strings = String.raw`"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?`;
const pythonStrings = String.raw`(?:[rRbBuUfF]{1,2})?(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|${strings})`;
const rest = String.raw`\d[\w.]*|[A-Za-z_$][\w$]*|\s+|->|::|==|<=|>=|!=|[\s\S]`;
const ofPython = new RegExp(String.raw`#[^\n]*|${pythonStrings}|${rest}`, 'g');
const likeC = new RegExp(String.raw`//[^\n]*|/\*[\s\S]*?(?:\*/|$)|\`(?:\\[\s\S]|[^\`\\])*\`?|${strings}|${rest}`, 'g');

/** Takes a program apart. Of Rust, whose lifetimes look like characters that were left open, nothing is sure. */
export function piecesOf(source: string, language: LanguageId): Piece[] {
	const found = [...source.matchAll(language === 'python' ? ofPython : likeC)].map(([text]): Piece => {
		const kind = kindOf(text, language);
		const isFilledIn = kind === 'string' && (/^[rR]?[fF]/.test(text) || text.startsWith('`'));
		return { kind, text, isFilledIn, before: '', after: '', inside: '' };
	});
	const told = found.filter(({ kind }) => kind !== 'space' && kind !== 'comment');
	const open: string[] = [];
	for (const [place, piece] of told.entries()) {
		if (piece.kind === 'mark' && /[)\]}]/.test(piece.text)) open.pop();
		piece.before = told[place - 1]?.text ?? '';
		piece.after = told[place + 1]?.text ?? '';
		piece.inside = open.at(-1) ?? '';
		if (piece.kind === 'mark' && /[([{]/.test(piece.text)) open.push(piece.text);
	}
	return found;
}

/** Comments tell of a story; what a program does is the same without them. */
export function withoutComments(source: string, language: LanguageId): string {
	const bare = piecesOf(source, language).map(({ kind, text }) =>
		kind === 'comment' ? { text: text.replace(/[^\n]/g, ''), isComment: true } : { text, isComment: false },
	);
	// A row that was a comment alone goes with it.
	const marked = bare
		.map(({ text, isComment }) => (isComment ? `\u0000${text.replaceAll('\n', '\n\u0000')}` : text))
		.join('');
	const rows = marked
		.split('\n')
		.filter((row) => !(row.includes('\u0000') && row.replaceAll('\u0000', '').trim() === ''));
	return `${rows
		.map((row) => (row.includes('\u0000') ? row.replaceAll('\u0000', '').trimEnd() : row))
		.join('\n')
		.trim()}\n`;
}

function kindOf(text: string, language: LanguageId): Piece['kind'] {
	if (language === 'python' ? text.startsWith('#') : /^\/[/*]/.test(text)) return 'comment';
	if (/^\s/.test(text)) return 'space';
	if (/["'`]/.test(text)) return 'string';
	return /^[A-Za-z_$]/.test(text) ? 'word' : 'mark';
}
