import type { ShownValue } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { bracketsOf } from './bracketsOf.ts';

/** A value on one line, with a space after each comma. `long` stands as its digits where the type is known. */
export function valueText(value: Value, type = ''): string {
	if (Array.isArray(value)) {
		const element = bracketsOf(type)?.of;
		return `[${value.map((one) => valueText(one, element)).join(', ')}]`;
	}
	// The codec writes these as strings because JSON has no such numbers; a learner reads numbers.
	if (typeof value === 'string' && /^(?:long|double)\b/.test(type)) return value;
	return JSON.stringify(value);
}

export function shownText(shown: ShownValue, type?: string): string {
	return shown.kind === 'whole' ? valueText(shown.value, type) : `${shown.start} …`;
}

/** A value for reading in an editor: an array of arrays with one row a line, a tree with one level a line. */
export function valueLines(shown: ShownValue, type: string): string {
	const brackets = bracketsOf(type);
	if (shown.kind === 'cut' || !Array.isArray(shown.value) || !brackets) return `${shownText(shown, type)}\n`;
	if (shown.value.length === 0) return '[]\n';
	const lines = brackets.kind === 'tree' ? levelsOf(shown.value) : shown.value.map((element) => [element]);
	const rows = lines.map((line) => `  ${line.map((element) => valueText(element, brackets.of)).join(', ')}`);
	return `[\n${rows.join(',\n')}\n]\n`;
}

/** Each level has two places for every node of the level above. */
function levelsOf(tree: readonly Value[]): Value[][] {
	const levels: Value[][] = [];
	let width = 1;
	for (let start = 0; start < tree.length; start += width) {
		const above = levels.at(-1)?.filter((entry) => entry !== null).length ?? 0;
		width = Math.max(1, 2 * above);
		levels.push(tree.slice(start, start + width));
	}
	return levels;
}
