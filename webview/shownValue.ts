import type { ShownValue } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';

/** The text of a value as it stands in a statement: `[2, 7, 11, 15]`, `"abc"`, `9007199254740993`. `type` is of the signature, e.g. `tree<int>`. */
export function valueText(value: Value, type: string): string {
	if (Array.isArray(value)) return `[${value.map((element) => valueText(element, type)).join(', ')}]`;
	// `long` travels as a decimal string, and a `double` that is no number as its name.
	if (typeof value === 'string' && /^(?:(?:list|tree)<)?(?:long|double)\b/.test(type)) return value;
	return JSON.stringify(value);
}

/** The text of a value for showing, and how long the whole of it is when this is only its beginning. */
export function shownText(shown: ShownValue, type: string): { text: string; cutFrom: number | undefined } {
	switch (shown.kind) {
		case 'whole':
			return { text: valueText(shown.value, type), cutFrom: undefined };
		case 'cut':
			return { text: `${shown.start} …`, cutFrom: shown.characters };
		default:
			return shown satisfies never;
	}
}
