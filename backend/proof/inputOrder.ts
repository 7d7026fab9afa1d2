import type { Input, Value } from '#contract/value.ts';

/** How large an input feels to somebody who reads it: first by how many scalars it has, then by how far they are from zero. */
export interface InputWeight {
	/** Numbers, booleans and characters of strings. */
	scalars: number;
	/** Sum of the numbers' distances from 0. */
	magnitude: number;
}

export function inputWeight(value: Value): InputWeight {
	if (Array.isArray(value)) {
		const weight = { scalars: 0, magnitude: 0 };
		for (const item of value) {
			const part = inputWeight(item);
			weight.scalars += part.scalars;
			weight.magnitude += part.magnitude;
		}
		return weight;
	}
	if (value === null) return { scalars: 1, magnitude: 0 };
	if (typeof value === 'number') return { scalars: 1, magnitude: Math.abs(value) };
	if (typeof value === 'boolean') return { scalars: 1, magnitude: Number(value) };
	// A long is a string of digits: it reads like a number, and so it weighs like one.
	if (/^-?\d+$/.test(value)) return { scalars: 1, magnitude: Math.abs(Number(value)) };
	return { scalars: value.length, magnitude: 0 };
}

/** Without repeats, the smallest first; the same order wherever and whenever it is made. */
export function smallestFirst(inputs: readonly Input[]): Input[] {
	const byText = new Map(inputs.map((input) => [JSON.stringify(input), input]));
	return [...byText]
		.map(([text, input]) => ({ text, input, weight: inputWeight(input) }))
		.sort(
			(a, b) =>
				a.weight.scalars - b.weight.scalars ||
				a.weight.magnitude - b.weight.magnitude ||
				a.text.length - b.text.length ||
				(a.text < b.text ? -1 : 1),
		)
		.map(({ input }) => input);
}
