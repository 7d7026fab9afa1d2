import type { Value } from '#contract/value.ts';

/** One call of a class's method, or the one that makes the object. */
export interface Call {
	name: string;
	given: Value[];
}

/** The calls of an input that fits its type. */
export function callsOf(value: Value): Call[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((call) => {
		const [name, ...given] = Array.isArray(call) ? call : [];
		return typeof name === 'string' ? [{ name, given }] : [];
	});
}
