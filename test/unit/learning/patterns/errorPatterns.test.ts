import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CaseReport } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { changesParameter } from '#backend/learning/patterns/changesParameter.ts';
import { errorPatternsOf } from '#backend/learning/patterns/errorPatterns.ts';
import { errorSign, type FailedSubmission } from '#backend/learning/patterns/errorSigns.ts';

type Shown = Partial<Pick<CaseReport, 'crash'>> & { input?: Value[]; expected?: Value; actual?: Value };

const whole = (value: Value) => ({ kind: 'whole' as const, value });

function failed(
	verdict: 'wrongAnswer' | 'runtimeError' | 'timeLimitExceeded',
	{ input = [[3, 1, 2]], expected, actual, crash }: Shown,
	source = 'def solve(nums):\n    return 0\n',
): FailedSubmission {
	const failing: CaseReport = {
		index: 0,
		name: 'case',
		verdict,
		input: input.map(whole),
		...(expected === undefined ? {} : { expected: whole(expected) }),
		...(actual === undefined ? {} : { actual: whole(actual) }),
		...(crash === undefined ? {} : { crash }),
		prints: '',
		printsCut: false,
		cpuTimeMs: 1,
		wallTimeMs: 1,
		peakMemoryBytes: 1,
	};
	return { verdict, language: 'python', source, failing, untouchable: ['nums'] };
}

const wrong = (expected: Value, actual: Value, source?: string) =>
	errorSign(failed('wrongAnswer', { expected, actual }, source));
const crashed = (message: string) => errorSign(failed('runtimeError', { crash: { message, frames: [] } }));

describe('the sign of a mistake', () => {
	it('off by one: a number, every number, or an element at an end', () => {
		assert.equal(wrong(4, 5), 'offByOne');
		assert.equal(wrong('4000000000000', '3999999999999'), 'offByOne');
		assert.equal(wrong([1, 2, 3], [0, 1, 2]), 'offByOne');
		assert.equal(wrong([1, 2, 3], [1, 2]), 'offByOne');
		assert.equal(wrong('abc', 'bc'), 'offByOne');
		assert.equal(wrong(4, 6), undefined);
		assert.equal(wrong([1, 2, 3], [1, 3]), undefined, 'one that is missing in the middle is something else');
		assert.equal(wrong(true, false), undefined);
	});

	it('off by one: a crash right behind the end, not anywhere', () => {
		assert.equal(crashed('IndexError: list index out of range'), 'offByOne');
		assert.equal(crashed('Index 3 out of bounds for length 3'), 'offByOne');
		assert.equal(crashed('index out of bounds: the len is 3 but the index is 3'), 'offByOne');
		assert.equal(crashed('index out of bounds: the len is 3 but the index is 9'), undefined);
		assert.equal(crashed('Index 7 out of bounds for length 3'), undefined);
		assert.equal(crashed('KeyError: 3'), undefined);
	});

	it('overflow: what is left in 32 or 64 bits or in a double, or a crash that says so', () => {
		assert.equal(wrong('3000000000', -1294967296), 'overflow');
		assert.equal(wrong('9223372036854775808', '-9223372036854775808'), 'overflow');
		assert.equal(wrong('341201179259', '336906211963'), 'overflow', 'one summand of many ran over');
		assert.notEqual(wrong('341201179259', '336906211962'), 'overflow');
		assert.equal(wrong('9007199254740993', '9007199254740992'), 'overflow');
		assert.equal(crashed('attempt to multiply with overflow'), 'overflow');
		assert.notEqual(crashed('stack overflow'), 'overflow');
	});

	it('overflow: the smallest failing input still holds what does not fit, in a language where that matters', () => {
		const shown = { input: [[2_000_000_000, 1_000_000_000]], expected: 1, actual: 0 };
		assert.equal(errorSign({ ...failed('wrongAnswer', shown), language: 'cpp' }), 'overflow');
		assert.equal(errorSign(failed('wrongAnswer', shown)), 'offByOne');
	});

	it('order: the same elements otherwise arranged', () => {
		assert.equal(wrong([1, 2, 3], [3, 1, 2]), 'order');
		assert.equal(wrong([[1], [2]], [[2], [1]]), 'order');
		assert.notEqual(wrong([1, 2, 2], [1, 1, 2]), 'order');
	});

	it('empty input, whatever went wrong on it', () => {
		assert.equal(errorSign(failed('wrongAnswer', { input: [[], 3], expected: 0, actual: 1 })), 'emptyInput');
		const crash = { message: 'IndexError: list index out of range', frames: [] };
		assert.equal(errorSign(failed('runtimeError', { input: [''], crash })), 'emptyInput');
		assert.notEqual(errorSign(failed('wrongAnswer', { input: [[1]], expected: 0, actual: 7 })), 'emptyInput');
	});

	it('empty input, where it is not the input but what was made of it: something is taken from nothing', () => {
		const crashes = [
			'IndexError: pop from empty list',
			'IndexError: pop from an empty deque',
			'ValueError: max() arg is an empty sequence',
			'TypeError: Reduce of empty array with no initial value',
			'java.util.EmptyStackException',
			'Index 0 out of bounds for length 0',
			'Index -1 out of bounds for length 0',
			'index out of bounds: the len is 0 but the index is 0',
			'runtime error: index out of range [0] with length 0',
			'vector::_M_range_check: __n (which is 0) >= this->size() (which is 0)',
		];
		for (const message of crashes) assert.equal(crashed(message), 'emptyInput', message);
		assert.equal(crashed('vector::_M_range_check: __n (which is 4) >= this->size() (which is 4)'), 'offByOne');
		const below = { message: 'attempt to subtract with overflow', frames: [] };
		assert.equal(errorSign(failed('runtimeError', { input: [[]], crash: below })), 'emptyInput');
		assert.equal(errorSign(failed('runtimeError', { input: [[1]], crash: below })), 'overflow');
	});

	it('too slow only on what is large: a loop without end is no question of class', () => {
		const large = Array.from({ length: 5_000 }, (_, place) => place);
		assert.equal(errorSign(failed('timeLimitExceeded', { input: [large] })), 'tooSlow');
		assert.equal(errorSign(failed('timeLimitExceeded', { input: [[1, 2]] })), undefined);
	});

	it('input changed, where it was to be left alone', () => {
		const sorts = 'def solve(nums):\n    nums.sort()\n    return nums[0]\n';
		assert.equal(wrong(10, 3, sorts), 'inputMutated');
		assert.equal(
			errorSign({ ...failed('wrongAnswer', { expected: 10, actual: 3 }, sorts), untouchable: [] }),
			undefined,
		);
	});

	it('nothing without a failing case', () => {
		assert.equal(errorSign({ ...failed('wrongAnswer', {}), failing: undefined }), undefined);
	});
});

describe('whether code changes a parameter', () => {
	it('sees assignments to places, methods and functions, in each spelling', () => {
		assert.ok(changesParameter('python', 'nums[i] = 3', 'nums'));
		assert.ok(changesParameter('python', 'grid[i][j] += 3', 'grid'));
		assert.ok(changesParameter('python', 'open_at.pop()', 'openAt'));
		assert.ok(changesParameter('cpp', 'std::sort(nums.begin(), nums.end());', 'nums'));
		assert.ok(changesParameter('javascript', 'nums.sort((a, b) => a - b)', 'nums'));
		assert.ok(changesParameter('go', 'sort.Ints(nums)', 'nums'));
	});

	it('does not see comparisons, copies, comments and other names', () => {
		assert.ok(!changesParameter('python', 'if nums[i] == 3: pass', 'nums'));
		assert.ok(!changesParameter('python', 'copy = sorted(nums)', 'nums'));
		assert.ok(!changesParameter('python', '# nums.sort()', 'nums'));
		assert.ok(!changesParameter('python', 'more_nums.sort(); self.nums.sort()', 'nums'));
	});
});

describe('patterns over attempts', () => {
	const known = (attemptId: string, failure: FailedSubmission) => ({
		...failure,
		attemptId,
		challengeId: `bank.c${attemptId}`,
		submissionId: `s${attemptId}`,
	});
	const one = failed('wrongAnswer', { expected: 4, actual: 5 });
	const order = failed('wrongAnswer', { expected: [1, 2], actual: [2, 1] });

	it('are named from the second attempt on, the most frequent first, each attempt once', () => {
		assert.deepEqual(errorPatternsOf([known('1', one), known('1', one)]), []);
		const all = ['1', '2', '3'].map((id) => known(id, one));
		const found = errorPatternsOf([
			known('4', order),
			known('5', order),
			...all,
			known('6', failed('wrongAnswer', {})),
		]);
		assert.deepEqual(
			found.map(({ pattern, of, evidence }) => ({ pattern, of, count: evidence.length })),
			[
				{ pattern: 'offByOne', of: 6, count: 3 },
				{ pattern: 'order', of: 6, count: 2 },
			],
		);
		assert.deepEqual(found[0]?.evidence[0], { challengeId: 'bank.c1', submissionId: 's1' });
	});
});
