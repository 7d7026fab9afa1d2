import { ownLines } from '#proof/codeTokens.ts';
import type { Reference } from './codeOverlap.ts';
import { conceptShare } from './concepts.ts';

/** An example that speaks of more of what the reference does is no example of a part of it; functions tell more than a few lines. */
const shareMax = { lines: 0.5, functions: 0.34 };

/**
 * A text without the fenced pieces that only show how something works, on data of their own: values are given, no name that is made there stands in the
 * learner's file or a reference, and they do little of what a reference does.
 */
export function withoutShownElsewhere(text: string, code: string, references: readonly Reference[]): string {
	const known = new Set([code, ...references.map(({ source }) => source)].flatMap((one) => one.match(word) ?? []));
	return text.replace(/^ {0,3}```[^\n]*\n([\s\S]*?)^ {0,3}```[^\n]*$/gm, (fence, piece: string) =>
		isShownElsewhere(piece, known, references) ? ' … ' : fence,
	);
}

const word = /[A-Za-z_]\w*/g;
/** A name that gets a value or runs through some. */
const made =
	/([A-Za-z_]\w*)\s*(?:\[[^\]\n]*\]\s*)?(?:=(?![=>])|\{)|\bfor\s*\(?\s*(?:\w+[\s&*]+)*?([A-Za-z_]\w*)\s*(?:in|of|:)\s/g;
const givenValue = /[=(,[{:]\s*-?(?:\d|["'])/;

function isShownElsewhere(piece: string, known: ReadonlySet<string>, references: readonly Reference[]): boolean {
	if (!givenValue.test(piece)) return false;
	if ((piece.match(/\b(?:for|while|if)\b/g) ?? []).length > 1) return false;
	const names = [...piece.matchAll(made)].map(([, one, other]) => one ?? other ?? '');
	if (names.some((name) => known.has(name))) return false;
	const most = /\b(?:return|def|function|fn|func|class|lambda)\b/.test(piece) ? shareMax.functions : shareMax.lines;
	return references.every(({ source, language }) => conceptShare(piece, ownLines(source, language).join('\n')) <= most);
}
