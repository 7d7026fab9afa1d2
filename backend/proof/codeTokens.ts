import type { LanguageId } from '#contract/ids.ts';

/** A word, a number or a mark of a program or of a text that may contain one. */
export interface Token {
	text: string;
	isWord: boolean;
	/** From 1. */
	line: number;
}

/** What a reader of the code skips, by language; a text has none of it. */
const comments: Readonly<Record<LanguageId, RegExp>> = {
	python: /"""[\s\S]*?"""|#.*$/gm,
	javascript: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
	typescript: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
	java: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
	cpp: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
	c: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
	go: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
	rust: /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
};

/** Lines that every solution shares because the signature gives them. */
const givenLines =
	/^\s*(?:(?:export\s+)?(?:import|from|using|#include|package|use|mod|def|func|fn|pub|function|class)\b|(?:public|private)\b.*\(.*\{\s*$)/;

/** The lines of a program with those emptied that every solution shares, and without comments; line numbers stay right. */
export function ownLines(source: string, language: LanguageId): string[] {
	// A comment becomes as many empty lines as it had.
	const bare = source.replace(comments[language], (comment) => comment.replace(/[^\n]/g, ''));
	return bare.split('\n').map((text) => (givenLines.test(text) ? '' : text));
}

/**
 * The tokens of a program, or of Markdown that may hold parts of one. Back-ticks, semicolons, comments, imports and the line of a definition are
 * left out: whether statements stand on lines of their own or in a sentence, they are the same.
 * @param language undefined for Markdown
 */
export function codeTokens(source: string, language: LanguageId | undefined): Token[] {
	const lines = language === undefined ? source.split('\n') : ownLines(source, language);
	return lines.flatMap((text, index) =>
		[...text.replaceAll(/[`;]/g, ' ').matchAll(/[A-Za-z_]\w*|\d+|[^\s\w]/g)].map(([token]) => ({
			text: token,
			isWord: /^[A-Za-z_]/.test(token),
			line: index + 1,
		})),
	);
}

/** Every run of `length` tokens. */
export function windows(tokens: readonly Token[], length: number): (readonly Token[])[] {
	const count = Math.max(0, tokens.length - length + 1);
	return Array.from({ length: count }, (_, start) => tokens.slice(start, start + length));
}

/** A run in which names are replaced by the order in which they appear: equal for two programs that differ in their names alone. */
export function renamed(tokens: readonly Token[]): string {
	const names = new Map<string, number>();
	return tokens
		.map(({ text, isWord }) => {
			if (!isWord || keywords.has(text)) return text;
			if (!names.has(text)) names.set(text, names.size);
			return `$${String(names.get(text))}`;
		})
		.join(' ');
}

const keywords = new Set(
	(
		'and break const continue def elif else false for from function if in int is len let long max min new not null or range ' +
		'return size auto bool double string true True False None var vector void while length push pop append'
	).split(' '),
);
