import type { DifferencePart } from '#messages';

/** The table below has this many cells at most; larger differences are told by their common beginning and end only. */
const cellsMax = 1_000_000;

/**
 * What differs between two rendered values, token by token: a number, a string or a bracket is never split, so that 12 and 13 differ as
 * numbers and not in their last digit.
 */
export function difference(expected: string, actual: string): { expected: DifferencePart[]; actual: DifferencePart[] } {
	const left = tokens(expected);
	const right = tokens(actual);
	const start = commonStart(left, right);
	const end = commonEnd(left.slice(start), right.slice(start));
	const leftMiddle = left.slice(start, left.length - end);
	const rightMiddle = right.slice(start, right.length - end);
	const kept = keptInBoth(leftMiddle, rightMiddle);
	return {
		expected: parts(left, (index) => index < start || index >= left.length - end || kept.left.has(index - start)),
		actual: parts(right, (index) => index < start || index >= right.length - end || kept.right.has(index - start)),
	};
}

/** Strings with their quotes, words and numbers, runs of white space, and single characters. */
function tokens(text: string): string[] {
	return text.match(/"(?:[^"\\]|\\.)*"?|[\p{L}\p{N}_.+-]+|\s+|[^]/gu) ?? [];
}

function commonStart(left: readonly string[], right: readonly string[]): number {
	let length = 0;
	while (length < left.length && length < right.length && left[length] === right[length]) length++;
	return length;
}

function commonEnd(left: readonly string[], right: readonly string[]): number {
	let length = 0;
	while (length < left.length && length < right.length && left.at(-1 - length) === right.at(-1 - length)) length++;
	return length;
}

/** Indexes of a longest common subsequence, by the textbook's table of lengths. */
function keptInBoth(left: readonly string[], right: readonly string[]): { left: Set<number>; right: Set<number> } {
	const kept = { left: new Set<number>(), right: new Set<number>() };
	const width = right.length + 1;
	if ((left.length + 1) * width > cellsMax) return kept;
	// lengths[i * width + j]: of the longest common subsequence of what follows i on the left and j on the right.
	const lengths = new Uint32Array((left.length + 1) * width);
	const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
	for (let i = left.length - 1; i >= 0; i--)
		for (let j = right.length - 1; j >= 0; j--)
			lengths[i * width + j] =
				left[i] === right[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
	for (let i = 0, j = 0; i < left.length && j < right.length;)
		if (left[i] === right[j]) {
			kept.left.add(i++);
			kept.right.add(j++);
		} else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
		else j++;
	return kept;
}

function parts(all: readonly string[], isShared: (index: number) => boolean): DifferencePart[] {
	const merged: DifferencePart[] = [];
	for (const [index, text] of all.entries()) {
		const changed = !isShared(index);
		const last = merged.at(-1);
		if (last?.changed === changed) last.text += text;
		else merged.push({ text, changed });
	}
	return merged;
}
