import type { LanguageId } from '#contract/ids.ts';
import type { CodePiece } from './codePieces.ts';
import { type ClassTarget, methodsInFile } from './methodsInFile.ts';
import { alikeness, definitionsIn, indented, isBraced, isInterpreted, lineIndent, wordsOf } from './sourceShape.ts';

/** How many files are made of one hint at most; the likeliest come first. */
const filesMax = 60;
/** ... and where each of them has to be compiled first, which takes half a second and more. */
const compiledFilesMax = 30;
/** So many lines of the learner's are tried for each line of the hint. */
const placesMax = 3;

/**
 * The learner's file with pieces of a hint put in wherever somebody would put them: as a whole, as the body, in place of what is like them, or between the lines.
 * @param target the function's name, or the class
 */
export function piecesInFile(
	code: string,
	pieces: readonly CodePiece[],
	target: string | ClassTarget,
	language: LanguageId,
): string[] {
	const files = new Set<string>();
	const lines = code.split('\n');
	for (const some of [pieces, pieces.filter((piece) => !holdsAnother(piece, pieces))]) {
		const all = together(lines, some);
		if (all !== undefined) files.add(all);
	}
	for (const { lines: piece } of pieces)
		for (const file of withOperator(piece.join(' ').trim(), lines)) files.add(file);
	for (const { lines: piece } of pieces) {
		const whole =
			typeof target === 'string'
				? asWhole(piece, lines, target, language)
				: methodsInFile(piece, lines, target, language);
		for (const file of whole) files.add(file);
		if (piece.length > 1) for (const file of asBlock(piece, lines)) files.add(file);
		for (const line of piece) for (const file of asLine(line, lines)) files.add(file);
	}
	for (const file of mixed(lines, pieces)) files.add(file);
	for (const { lines: piece } of pieces) for (const file of betweenLines(piece, lines)) files.add(file);
	files.delete(code);
	return [...files].slice(0, isInterpreted(language) ? filesMax : compiledFilesMax);
}

function holdsAnother(piece: CodePiece, pieces: readonly CodePiece[]): boolean {
	const text = piece.lines.join('\n');
	return pieces.some((other) => other !== piece && text.includes(other.lines.join('\n')));
}

/** What a hint says that names nothing but an operator: that in place of its relatives, in one place and in all places of a line. */
function withOperator(operator: string, lines: readonly string[]): string[] {
	const family = [/^(?:[<>]=?|[!=]==?)$/, /^[-+*/%|&^]=?$/].find((one) => one.test(operator));
	if (family === undefined) return [];
	return lines.flatMap((line, at) => {
		const places = wordsOf(line).filter(({ text }) => family.test(text) && text !== operator && text !== '=');
		const each = places.map(({ start, end }) => line.slice(0, start) + operator + line.slice(end));
		const sameSide = places.filter(({ text }) => text[0] === operator[0]);
		const all = sameSide.reduceRight(
			(changed, { start, end }) => changed.slice(0, start) + operator + changed.slice(end),
			line,
		);
		return [all, ...each].map((changed) => [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'));
	});
}

/** Every piece in place of the line that is most like it, all at once. */
function together(lines: readonly string[], pieces: readonly CodePiece[]): string | undefined {
	const changed = [...lines];
	const taken = new Set<number>();
	for (const piece of pieces) {
		for (const line of piece.lines) {
			const place = likest(line, lines).find((at) => !taken.has(at));
			if (place === undefined) continue;
			taken.add(place);
			changed[place] = replaced(lines[place] ?? '', line)[0] ?? line;
		}
	}
	return taken.size > 1 ? changed.join('\n') : undefined;
}

/** One piece between the lines, the others in place of what is like them. */
function mixed(lines: readonly string[], pieces: readonly CodePiece[]): string[] {
	if (pieces.length < 2 || pieces.length > 4) return [];
	return pieces.flatMap((inserted) => {
		const others = pieces.filter((piece) => piece !== inserted);
		const changed = [...lines];
		for (const line of others.flatMap((piece) => piece.lines)) {
			const place = likest(line, lines)[0];
			if (place !== undefined) changed[place] = replaced(lines[place] ?? '', line)[0] ?? line;
		}
		return betweenLines(inserted.lines, changed);
	});
}

/** The piece instead of the file or of the function's body. */
function asWhole(
	piece: readonly string[],
	lines: readonly string[],
	functionName: string,
	language: LanguageId,
): string[] {
	const text = piece.join('\n');
	const names = definitionsIn(text);
	if (names.length > 0) {
		const isThere = names.includes(functionName);
		return (
			isThere ? [text] : names.map((name) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), functionName))
		).flatMap((file) => [file, `${lines.join('\n')}\n${file}`]);
	}
	if (piece.length < 2) return [];
	const start = lines.findIndex((line) => definitionsIn(line).includes(functionName));
	if (start < 0) return [];
	const indent = isBraced(language) ? '    ' : lineIndent(lines[start + 1] ?? '') || '    ';
	const head = lines.slice(0, start + 1);
	const body = indented(piece, indent);
	// What the learner sets up before the first loop may be all that the piece leaves out.
	const setUp = lines
		.slice(start + 1)
		.filter(
			(line) =>
				/^\s*(?:(?:let|const|var|int|long long|auto)\s+)?\w+\s*=\s*[^=]+$/.test(line) && lineIndent(line) === indent,
		);
	const end = isBraced(language) ? ['}'] : [];
	const imports = 'from collections import *\nfrom heapq import *\nfrom itertools import *\nfrom typing import *';
	const before = language === 'python' ? [imports] : [];
	return [[...before, ...head, ...body, ...end].join('\n'), [...before, ...head, ...setUp, ...body, ...end].join('\n')];
}

/** The piece instead of as many lines as are most like it. */
function asBlock(piece: readonly string[], lines: readonly string[]): string[] {
	const first = likest(piece[0] ?? '', lines)[0];
	const last = likest(piece.at(-1) ?? '', lines)[0];
	if (first === undefined) return [];
	const ends = new Set([first + piece.length, lines.length, ...(last === undefined || last < first ? [] : [last + 1])]);
	return [...ends].map((end) =>
		[...lines.slice(0, first), ...indented(piece, lineIndent(lines[first] ?? '')), ...lines.slice(end)].join('\n'),
	);
}

function asLine(line: string, lines: readonly string[]): string[] {
	return likest(line, lines)
		.slice(0, placesMax)
		.flatMap((at) =>
			replaced(lines[at] ?? '', line).map((changed) =>
				[...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'),
			),
		);
}

/** The piece before each line that has something in it, as deep as that line and as the one above. */
function betweenLines(piece: readonly string[], lines: readonly string[]): string[] {
	if (!piece.some((line) => isStatement(line.trim()))) return [];
	return lines.flatMap((line, at) => {
		if (at === 0) return [];
		const indents = new Set([lineIndent(line), lineIndent(lines[at - 1] ?? '')].filter((indent) => indent !== ''));
		return [...indents].map((indent) =>
			[...lines.slice(0, at), ...indented(piece, indent), ...lines.slice(at)].join('\n'),
		);
	});
}

function likest(line: string, lines: readonly string[]): number[] {
	return lines
		.map((own, at) => ({ at, likeness: alikeness(own, line) }))
		.filter(({ likeness }) => likeness >= 0.2)
		.sort((a, b) => b.likeness - a.likeness)
		.map(({ at }) => at);
}

/** A line of the learner's with the new one instead: as a whole, or the expression in it that is most like the new one. */
function replaced(own: string, line: string): string[] {
	const indent = lineIndent(own);
	const code = line.trim();
	if (!isStatement(code)) return expressionsReplaced(own, code);
	if (/^[\w.]+\(.*\);?$/.test(code)) return [...expressionsReplaced(own, code), `${indent}${code}`];
	const opens = /^(?:if|for|while|elif|else|switch)\b/.test(code);
	if (opens && /:\s*$/.test(own) && !code.endsWith(':')) return [`${indent}${code}:`];
	if (opens && /\{\s*$/.test(own) && !code.endsWith('{')) return [`${indent}${code} {`, `${indent}${code}`];
	return [`${indent}${code}`];
}

function isStatement(code: string): boolean {
	return (
		/^(?:return|if|for|while|elif|else|continue|break|switch|let|const|var|int|long|auto|def|function)\b/.test(code) ||
		/^[\w.[\]\s,*$-]+?\s*(?:[-+*/%|&^]=|=(?![=>]))/.test(code) ||
		/^[\w.]+\(.*\);?$/.test(code)
	);
}

/** The new expression in place of each stretch of the line that is about as long and begins or ends with the same word. */
function expressionsReplaced(own: string, expression: string): string[] {
	const words = wordsOf(own);
	const fresh = wordsOf(expression);
	const candidates: { text: string; likeness: number }[] = [];
	for (let from = 0; from < words.length; from += 1) {
		for (let to = from; to < Math.min(words.length, from + fresh.length + 6); to += 1) {
			const [first, last] = [words[from], words[to]];
			if (first === undefined || last === undefined) continue;
			const stretch = own.slice(first.start, last.end);
			const likeness = alikeness(stretch, expression);
			if (likeness < 0.4 || stretch === expression) continue;
			candidates.push({ text: own.slice(0, first.start) + expression + own.slice(last.end), likeness });
		}
	}
	return candidates
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, placesMax)
		.map(({ text }) => text);
}
