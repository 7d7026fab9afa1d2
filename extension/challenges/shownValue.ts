import type { ShownValue } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';

/** A value on one line, with a space after each comma. `long` stands as its digits where the type is known. */
export function valueText(value: Value, type?: string): string {
	if (Array.isArray(value)) {
		const element = type?.endsWith('[]') ? type.slice(0, -2) : undefined;
		return `[${value.map((one) => valueText(one, element)).join(', ')}]`;
	}
	// The codec writes these as strings because JSON has no such numbers; a learner reads numbers.
	if (typeof value === 'string' && (type === 'long' || type === 'double')) return value;
	return JSON.stringify(value);
}

export function shownText(shown: ShownValue, type?: string): string {
	return shown.kind === 'whole' ? valueText(shown.value, type) : `${shown.start} …`;
}

/** A value for reading in an editor: an array of arrays with one row a line. */
export function valueLines(shown: ShownValue, type?: string): string {
	if (shown.kind === 'cut' || !Array.isArray(shown.value) || !type?.endsWith('[]'))
		return `${shownText(shown, type)}\n`;
	if (shown.value.length === 0) return '[]\n';
	const rows = shown.value.map((row) => `  ${valueText(row, type.slice(0, -2))}`);
	return `[\n${rows.join(',\n')}\n]\n`;
}
