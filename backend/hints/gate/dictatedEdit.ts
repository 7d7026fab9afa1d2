import { codePieces } from './codePieces.ts';
import { neutralPiecesOf, neutralText } from './neutralTokens.ts';
import { proseSteps } from './proseSteps.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Whether a text orders an edit: to write, change or replace something, with the code for it. Code that `known` (the learner's file, the statement) has as well,
 * single names and values, and what only prints are no edit.
 */
export function dictatesEdit(text: string, known: readonly string[]): boolean {
	const isKnown = neutralPiecesOf(known);
	const names = new Set(known.flatMap((one) => one.match(/[A-Za-z_]\w*/g) ?? []));
	const isNew = (line: string): boolean => {
		// Numbers and texts by themselves are looked at.
		const hasName = /[A-Za-z_]/.test(line.replace(/\d[\d.]*[nLlf]?\b|"[^"]*"|'[^']*'/g, ''));
		return /[^\w\s#.]/.test(line) && hasName && !prints.test(line) && !isKnown(neutralText(line));
	};
	return ordersIn(text).some((order) => codePieces(order, names).some(({ lines }) => lines.some(isNew)));
}

const prints = /^\s*(?:print|println!?|console\.log|System\.out|std::cout|fmt\.Print|assert)\b/;

/** Orders to write something, each up to the end of its sentence. */
function ordersIn(text: string): string[] {
	return sentencesOf(withoutFences(text)).flatMap((sentence) => {
		if (sentence.endsWith('?')) return [];
		// What is quoted orders nothing.
		const at = order.exec(sentence.replace(/`[^`]*`/g, (quoted) => `\`${'.'.repeat(quoted.length - 2)}\``));
		return at === null ? [] : [sentence.slice(at.index)];
	});
}

function withoutFences(text: string): string {
	return text.replace(/```[\s\S]*?(?:```|$)/g, ' ');
}

const order = new RegExp(
	// As a verb that somebody is told by, not as a noun, and not of what the program does already.
	String.raw`(?<!\b(?:the|an?|your|this|that|its|each|every|no|of|in|do|does|did|it|you|we|they|which|what|would|not|don't)\s)\b` +
		String.raw`(?:change|replace|swap|turn|make|use|set|declare|write|insert|put|return|initiali[sz]e|append|wrap|rewrite|assign|add)\b` +
		String.raw`|\b(?:has|have|ought) to be\b|\b(?:would|should|must) be(?= \x60)|\b(?:becomes?|is (?:(?:then|now|just|simply|only) )+)(?= ?\x60)|\bneeds?(?= (?:\w+ ){0,3}\x60)`,
	'i',
);

/** One change that is said to be all that is missing, and what it is. */
const lastChange =
	/\b(?:one|only|single|whole|entire) (?:thing|line|place|change|fix|step)\b[^.?!]{0,40}\b(?:change|fix|replace|off|missing|left)\b[^.?!]{0,10}[:,]\s*(.+)/i;

/** Whether a text says that one change is all that is missing, and which one, be it in words. */
export function tellsLastChange(text: string): boolean {
	return sentencesOf(text).some((sentence) => {
		const [, change] = lastChange.exec(sentence) ?? [];
		return change !== undefined && !sentence.endsWith('?') && proseSteps(change).steps > 0;
	});
}
