import type { Expected } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import type { ValueType } from '../signature/valueType.ts';
import { isExactlyRight } from './exact.ts';

export interface Tolerances {
	absolute: number;
	relative: number;
}

/**
 * Right is a number that keeps to either tolerance, and everything that is no double when it is exactly right. NaN equals NaN, an infinity only itself. Of an
 * expected output that is known by its hash alone no number is known, so it has to be met exactly.
 */
export function isRightWithin(expected: Expected, actual: Value, type: ValueType, tolerances: Tolerances): boolean {
	switch (expected.kind) {
		case 'value':
			return isClose(expected.value, actual, type, tolerances);
		case 'sha256':
			return isExactlyRight(expected, actual, type);
		default:
			expected satisfies never;
			return false;
	}
}

function isClose(expected: Value, actual: Value, type: ValueType, tolerances: Tolerances): boolean {
	if (type.kind === 'array') {
		if (!Array.isArray(expected) || !Array.isArray(actual) || expected.length !== actual.length) return false;
		return expected.every((element, index) => {
			const other = actual[index];
			return other !== undefined && isClose(element, other, type.of, tolerances);
		});
	}
	if (type.kind !== 'double') return isExactlyRight({ kind: 'value', value: expected }, actual, type);
	return isCloseNumber(Number(expected), Number(actual), tolerances);
}

/** The relative tolerance is of the expected number. */
function isCloseNumber(expected: number, actual: number, { absolute, relative }: Tolerances): boolean {
	if (Number.isNaN(expected)) return Number.isNaN(actual);
	if (!Number.isFinite(expected) || !Number.isFinite(actual)) return expected === actual;
	return Math.abs(expected - actual) <= Math.max(absolute, relative * Math.abs(expected));
}
