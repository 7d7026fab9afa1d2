import type { Value } from '#contract/value.ts';

/** The right value is outside of 32 or 64 bits, or of what a double holds exactly, and the answer is what is left of it, or of parts of it, there. */
export function isOverflow(expected: Value, actual: Value): boolean {
	const pairs = scalarPairs(expected, actual);
	return pairs?.some(([right, given]) => isWrapped(right, given)) ?? false;
}

/** The same elements in another order. */
export function isOtherOrder(expected: Value, actual: Value): boolean {
	if (!Array.isArray(expected) || !Array.isArray(actual) || expected.length !== actual.length) return false;
	const texts = (values: readonly Value[]): string[] => values.map((one) => JSON.stringify(one)).sort();
	const right = texts(expected);
	const given = texts(actual);
	return right.every((text, place) => text === given[place]) && JSON.stringify(expected) !== JSON.stringify(actual);
}

/** Numbers that differ by one, or one element or character too few or too many at an end. */
export function isOffByOne(expected: Value, actual: Value): boolean {
	const pairs = scalarPairs(expected, actual);
	if (pairs !== undefined) {
		const differing = pairs.filter(([right, given]) => right !== given);
		return differing.length > 0 && differing.every(([right, given]) => isOneApart(right, given));
	}
	const [right, given] = [elementsOf(expected), elementsOf(actual)];
	if (right === undefined || given === undefined || Math.abs(right.length - given.length) !== 1) return false;
	const [longer, shorter] = right.length > given.length ? [right, given] : [given, right];
	return isSame(longer.slice(1), shorter) || isSame(longer.slice(0, -1), shorter);
}

type Scalar = number | string | boolean | null;

/** Scalars at the same places; undefined when the values have different shapes. */
function scalarPairs(expected: Value, actual: Value): [Scalar, Scalar][] | undefined {
	if (!Array.isArray(expected) || !Array.isArray(actual))
		return Array.isArray(expected) || Array.isArray(actual) ? undefined : bothScalars(expected, actual);
	if (expected.length !== actual.length) return undefined;
	const pairs: [Scalar, Scalar][] = [];
	for (const [place, one] of expected.entries()) {
		const inner = scalarPairs(one, actual[place] ?? null);
		if (inner === undefined) return undefined;
		pairs.push(...inner);
	}
	return pairs;
}

/** Texts of different length are compared as sequences instead. */
function bothScalars(expected: Scalar, actual: Scalar): [Scalar, Scalar][] | undefined {
	const areTexts = typeof expected === 'string' && typeof actual === 'string';
	return areTexts && bigOf(expected) === undefined ? undefined : [[expected, actual]];
}

function elementsOf(value: Value): readonly string[] | undefined {
	if (typeof value === 'string') return Array.from(value);
	return Array.isArray(value) ? value.map((one) => JSON.stringify(one)) : undefined;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((one, place) => one === b[place]);

function isOneApart(right: Scalar, given: Scalar): boolean {
	const [a, b] = [bigOf(right), bigOf(given)];
	return a !== undefined && b !== undefined && (a - b === 1n || b - a === 1n);
}

/** A `long` is a decimal text in every message. */
function bigOf(value: Scalar): bigint | undefined {
	if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : undefined;
	return typeof value === 'string' && /^-?\d{1,40}$/.test(value) ? BigInt(value) : undefined;
}

function isWrapped(right: Scalar, given: Scalar): boolean {
	const [exact, answer] = [bigOf(right), bigOf(given)];
	if (exact === undefined || answer === undefined || exact === answer) return false;
	const isSmall = exact >= -(2n ** 31n) && exact < 2n ** 31n;
	if (isSmall) return false;
	// The rest of 32 bits, signed or not, and of 64; also a sum of which some parts ran over.
	if ((exact - answer) % 2n ** 32n === 0n) return true;
	// What ran over on the way and was worked with has no simple rest, but it is far off or has turned its sign.
	if (exact > 0n !== answer > 0n && answer !== 0n) return true;
	// What a double can't hold exactly.
	return exact > 2n ** 53n && BigInt(Number(exact)) === answer;
}
