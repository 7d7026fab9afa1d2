import type { LanguageId } from '#contract/ids.ts';
import { isBraced, lineIndent } from './sourceShape.ts';

/** A function or method in a file, by its lines. */
export interface Routine {
	name: string;
	/** Its head, and the line behind its end. */
	from: number;
	to: number;
}

const pythonHead = /^\s*(?:async\s+)?def\s+(\w+)\s*\(/;
/** Whatever stands before the name: words of the language, types, in Go the receiver. What follows a condition is none. */
const bracedHead =
	/^\s*(?:[\w$<>[\]:,&*?.\s()|]*?[\s&*])?(?!(?:if|for|while|switch|catch|return|else|new|do|throw|case|match|loop|func|fn|function)\b)([A-Za-z_$]\w*)\s*\([^{};]*\)[^{};()=]*\{/;

/** Those of a file or a piece of one; what is nested in another belongs to that. */
export function routinesIn(lines: readonly string[], language: LanguageId): Routine[] {
	const found: Routine[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const name = (isBraced(language) ? bracedHead : pythonHead).exec(lines[at] ?? '')?.[1];
		if (name === undefined) continue;
		const to = isBraced(language) ? closedAt(lines, at) : dedentedAt(lines, at);
		found.push({ name, from: at, to });
		at = to - 1;
	}
	return found;
}

function dedentedAt(lines: readonly string[], head: number): number {
	const indent = lineIndent(lines[head] ?? '').length;
	let end = head + 1;
	for (let at = head + 1; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (line.trim() === '') continue;
		if (lineIndent(line).length <= indent) break;
		end = at + 1;
	}
	return end;
}

function closedAt(lines: readonly string[], head: number): number {
	let open = 0;
	for (let at = head; at < lines.length; at += 1) {
		for (const mark of lines[at] ?? '') open += mark === '{' ? 1 : mark === '}' ? -1 : 0;
		if (open <= 0) return at + 1;
	}
	return lines.length;
}

/** Names of a head's parameters, without types and without the object itself. */
export function parametersIn(head: string, name: string, language: LanguageId): string[] {
	const list = new RegExp(`\\b${name}\\s*\\(([^)]*)\\)`).exec(head)?.[1] ?? '';
	return list.split(',').flatMap((one) => {
		const words = one.replace(/[:=].*/, '').match(/[A-Za-z_$]\w*/g);
		const word = language === 'go' ? words?.[0] : words?.at(-1);
		return word === undefined || word === 'self' || word === 'this' ? [] : [word];
	});
}
