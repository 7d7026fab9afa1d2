import type { LanguageId } from '#contract/ids.ts';
import type { CaseReport, ShownValue } from '#contract/judging.ts';
import type { ErrorPattern } from '#contract/learning.ts';
import type { Value } from '#contract/value.ts';
import type { Verdict } from '#contract/verdict.ts';
import { changesParameter } from './changesParameter.ts';
import { isNumberOverflow, isPlaceBehindTheEnd, isSubtractedBelowZero, isTakenFromNothing } from './crashSigns.ts';
import { isOffByOne, isOtherOrder, isOverflow } from './valueDifference.ts';

/** A submission that failed, as it was stored. */
export interface FailedSubmission {
	verdict: Verdict;
	language: LanguageId;
	source: string;
	/** The smallest failing case, if one was kept. */
	failing: CaseReport | undefined;
	/** Names of the function's parameters; none where one of them is to be changed in place. */
	untouchable: readonly string[];
}

/** An input with more scalars than this takes a while to read; below it, whoever runs out of time loops without end. */
const largeFrom = 200;

/**
 * What a failed submission looks like, as far as its smallest failing case shows; undefined for most. One sign each, the most specific one: what is out of range
 * is not also off by one.
 */
export function errorSign({
	verdict,
	language,
	source,
	failing,
	untouchable,
}: FailedSubmission): ErrorPattern | undefined {
	if (failing === undefined) return undefined;
	if (verdict === 'timeLimitExceeded') return isLarge(failing.input ?? []) ? 'tooSlow' : undefined;
	if (verdict !== 'wrongAnswer' && verdict !== 'runtimeError') return undefined;
	const crash = failing.crash?.message ?? '';
	const expected = whole(failing.expected);
	const actual = whole(failing.actual);
	const hasEmptyInput = (failing.input ?? []).some(isEmpty);
	if (isNumberOverflow(crash)) return hasEmptyInput && isSubtractedBelowZero(crash) ? 'emptyInput' : 'overflow';
	if (expected !== undefined && actual !== undefined) {
		if (isOverflow(expected.value, actual.value)) return 'overflow';
		if (isOtherOrder(expected.value, actual.value)) return 'order';
	}
	if (runsOver[language] && (failing.input ?? []).some(leaves32Bits)) return 'overflow';
	if (hasEmptyInput || isTakenFromNothing(crash)) return 'emptyInput';
	if (verdict === 'wrongAnswer' && untouchable.some((name) => changesParameter(language, source, name)))
		return 'inputMutated';
	if (isPlaceBehindTheEnd(crash)) return 'offByOne';
	if (expected !== undefined && actual !== undefined && isOffByOne(expected.value, actual.value)) return 'offByOne';
	return undefined;
}

/** Languages whose usual integer has 32 bits. */
const runsOver: Readonly<Record<LanguageId, boolean>> = {
	python: false,
	javascript: false,
	typescript: false,
	java: true,
	cpp: true,
	c: true,
	go: false,
	rust: true,
};

/** The smallest input that fails would hold small numbers if the large ones were not what makes it fail. */
function leaves32Bits(shown: ShownValue): boolean {
	return shown.kind === 'whole' && sumOf(shown.value) >= 2 ** 31;
}

/** Of the numbers without their signs; a `long` is a decimal text. */
function sumOf(value: Value): number {
	if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + sumOf(one), 0);
	if (typeof value === 'number') return Math.abs(value);
	return typeof value === 'string' && /^-?\d{10,}$/.test(value) ? Math.abs(Number(value)) : 0;
}

function whole(shown: ShownValue | undefined): { value: Value } | undefined {
	return shown?.kind === 'whole' ? shown : undefined;
}

function isEmpty(shown: ShownValue): boolean {
	if (shown.kind === 'cut') return false;
	const { value } = shown;
	return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isLarge(input: readonly ShownValue[]): boolean {
	return input.some(
		(shown) => shown.kind === 'cut' || scalarsIn(shown.value) > largeFrom || isLargeNumber(shown.value),
	);
}

/** Where the input is a number, its size is the number itself. */
function isLargeNumber(value: Value): boolean {
	return typeof value === 'number' && Math.abs(value) > largeFrom;
}

function scalarsIn(value: Value): number {
	if (typeof value === 'string') return value.length;
	if (!Array.isArray(value)) return 1;
	return value.reduce<number>((sum, one) => sum + scalarsIn(one), 0);
}
