import type { Expected } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import type { CaseType } from '../signature/valueType.ts';
import { isExactlyRight } from './exact.ts';

export interface Tolerances {
	absolute: number;
	relative: number;
}

/**
 * Right is a number that keeps to either tolerance, and everything that is no double when it is exactly right. NaN equals NaN, an infinity only itself. Of an
 * expected output that is known by its hash alone no number is known, so it has to be met exactly.
 */
export function isRightWithin(expected: Expected, actual: Value, type: CaseType, tolerances: Tolerances): boolean {
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

function isClose(expected: Value, actual: Value, type: CaseType, tolerances: Tolerances): boolean {
	switch (type.kind) {
		case 'array':
		case 'list':
			return areClose(expected, actual, type.of, tolerances);
		case 'tree':
			return areClose(expected, actual, { kind: 'nullable', of: type.of }, tolerances);
		case 'nullable':
			if (expected === null || actual === null) return expected === actual;
			return isClose(expected, actual, type.of, tolerances);
		case 'results':
			return areCloseResults(expected, actual, tolerances);
		case 'double':
			return isCloseNumber(Number(expected), Number(actual), tolerances);
		default:
			return isExactlyRight({ kind: 'value', value: expected }, actual, type);
	}
}

function areClose(expected: Value, actual: Value, of: CaseType, tolerances: Tolerances): boolean {
	if (!Array.isArray(expected) || !Array.isArray(actual) || expected.length !== actual.length) return false;
	return expected.every((element, index) => {
		const other = actual[index];
		return other !== undefined && isClose(element, other, of, tolerances);
	});
}

/** A whole number of a call that returns an int is close to none but itself, as long as the tolerance is below 1; the contract sees to that. */
function areCloseResults(expected: Value, actual: Value, tolerances: Tolerances): boolean {
	if (Array.isArray(expected) && Array.isArray(actual)) {
		if (expected.length !== actual.length) return false;
		return expected.every((element, index) => areCloseResults(element, actual[index] ?? null, tolerances));
	}
	if (typeof expected === 'number' && typeof actual === 'number') return isCloseNumber(expected, actual, tolerances);
	return expected === actual;
}

/** The relative tolerance is of the expected number. */
function isCloseNumber(expected: number, actual: number, { absolute, relative }: Tolerances): boolean {
	if (Number.isNaN(expected)) return Number.isNaN(actual);
	if (!Number.isFinite(expected) || !Number.isFinite(actual)) return expected === actual;
	return Math.abs(expected - actual) <= Math.max(absolute, relative * Math.abs(expected));
}
