import { type Token, windows } from './codeTokens.ts';

/** A run as it is written. */
export function plain(tokens: readonly Token[]): string {
	return tokens.map((token) => token.text).join(' ');
}

/** The form in which two runs are compared: `plain`, or `renamed` for programs that differ in their names alone. */
export type RunForm = typeof plain;

/** Where a run of this many tokens begins that both have in common and that looks like code; undefined when there is none. */
export function sharedRun(
	text: readonly Token[],
	code: readonly Token[],
	length: number,
	form: RunForm,
): Token | undefined {
	const known = new Set(windows(code, length).filter(looksLikeCode).map(form));
	return windows(text, length).find((window) => known.has(form(window)))?.[0];
}

/** Prose has words and commas; a line of code has several kinds of marks and several words. */
export function looksLikeCode(tokens: readonly Token[]): boolean {
	const words = tokens.filter((token) => token.isWord).length;
	const marks = new Set(tokens.filter((token) => !token.isWord).map((token) => token.text));
	marks.delete(',');
	marks.delete('.');
	return words >= 3 && marks.size >= 3;
}
