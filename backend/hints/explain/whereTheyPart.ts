import type { Value } from '#contract/value.ts';
import { count } from './shapeOfInput.ts';

/** Where an answer departs from what is right, as a sentence; both are whole values. */
export function whereTheyPart(expected: Value, actual: Value): string {
	if (Array.isArray(expected) && Array.isArray(actual)) return arraysPart(expected, actual);
	if (typeof expected === 'string' && typeof actual === 'string' && !bothIntegers(expected, actual))
		return textsPart(expected, actual);
	const numbers = [toNumber(expected), toNumber(actual)];
	const [right, yours] = numbers;
	if (right !== undefined && yours !== undefined) return numbersPart(right, yours);
	if (typeof expected === 'boolean' && typeof actual === 'boolean')
		return `Right is ${expected}, and yours says the opposite.`;
	if (actual === null)
		return `Right is ${short(expected)}; yours is nothing (null). Does every way through the code return something?`;
	return `Right is ${short(expected)}, yours is ${short(actual)}.`;
}

function arraysPart(expected: readonly Value[], actual: readonly Value[]): string {
	const keys = (values: readonly Value[]): string[] => values.map((value) => JSON.stringify(value));
	const [right, yours] = [keys(expected), keys(actual)];
	if (yours.length === 0) return `Right is an answer with ${count(right.length, 'element')}; yours is empty.`;
	if (right.length === 0)
		return `Right is an empty answer; yours has ${count(yours.length, 'element')}, the first one ${short(actual[0] ?? null)}.`;
	if (right.toSorted().join() === yours.toSorted().join()) {
		const reversed = right.join() === yours.toReversed().join() ? ', exactly the other way round' : '';
		return `The elements are the right ones, but in another order${reversed}; the first that differs is at index ${firstDifference(right, yours)}.`;
	}
	const at = firstDifference(right, yours);
	const length =
		right.length === yours.length ? '' : ` Right are ${count(right.length, 'element')}, yours has ${yours.length}.`;
	if (at >= yours.length)
		return `Yours ends too early: the next one, at index ${at}, would be ${short(expected[at] ?? null)}.${length}`;
	if (at >= right.length)
		return `Yours goes on too long: at index ${at} there is ${short(actual[at] ?? null)}, where the answer is over.${length}`;
	const [one, other] = [expected[at] ?? null, actual[at] ?? null];
	const inside = Array.isArray(one) && Array.isArray(other) ? ` There: ${arraysPart(one, other)}` : '';
	const agree =
		at === 0
			? 'They differ from the first element on'
			: at === 1
				? 'The first element agrees; at index 1 they part'
				: `The first ${count(at, 'element')} agree; at index ${at} they part`;
	return `${agree}: right is ${short(one)}, yours has ${short(other)}.${shift(expected, actual)}${length}${inside}`;
}

/** Whether all numbers are off by the same. */
function shift(expected: readonly Value[], actual: readonly Value[]): string {
	if (expected.length !== actual.length || expected.length < 2) return '';
	const steps = expected.map(
		(value, at) => (toNumber(actual[at] ?? null) ?? Number.NaN) - (toNumber(value) ?? Number.NaN),
	);
	const [first = Number.NaN] = steps;
	if (!steps.every((step) => step === first)) return '';
	return ` Every element of yours is ${Math.abs(first)} too ${first > 0 ? 'large' : 'small'}.`;
}

function textsPart(expected: string, actual: string): string {
	if (actual === '') return `Right is ${short(expected)}; yours is empty.`;
	if (expected.toLowerCase() === actual.toLowerCase()) return 'Only upper and lower case differ.';
	if (expected.trim() === actual.trim()) return 'Only spaces at an end differ.';
	const at = firstDifference(Array.from(expected), Array.from(actual));
	if (at >= actual.length)
		return `Yours is a beginning of the right text and ends ${count(expected.length - at, 'character')} too early.`;
	if (at >= expected.length)
		return `Yours begins like the right text and goes on ${count(actual.length - at, 'character')} too long.`;
	return `They part at index ${at}: right is ${short(expected[at] ?? '')}, yours has ${short(actual[at] ?? '')}.`;
}

function numbersPart(right: number, yours: number): string {
	const distance = Math.abs(right - yours);
	const side = yours > right ? 'more' : 'less';
	const head = `Right is ${right}, yours is ${yours}`;
	if (Number.isNaN(yours)) return `${head}: somewhere something was computed with what is no number.`;
	if (distance === 1) return `${head}: exactly one ${side}.`;
	if (right !== 0 && yours === -right) return `${head}: only the sign differs.`;
	if (distance % 2 ** 32 === 0) return `${head}: off by a multiple of 2^32, as when a number outgrows 32 bits.`;
	if (distance < 1e-3 * Math.abs(right)) return `${head}: close, but not close enough.`;
	return `${head}, ${distance} ${side}.`;
}

function firstDifference(one: readonly string[], other: readonly string[]): number {
	const at = one.findIndex((value, index) => value !== other[index]);
	return at >= 0 ? at : one.length;
}

function toNumber(value: Value): number | undefined {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function bothIntegers(one: string, other: string): boolean {
	return /^-?\d+$/.test(one) && /^-?\d+$/.test(other);
}

const shortMax = 60;

function short(value: Value): string {
	const json = JSON.stringify(value);
	return json.length <= shortMax ? json : `${json.slice(0, shortMax)}…`;
}
