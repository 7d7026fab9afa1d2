import assert from 'node:assert/strict';
import type { CaseReport, JudgeReport, ShownValue } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { explanation } from '#extension/challenges/explanation.ts';
import { panelResult } from '#extension/challenges/panelResult.ts';
import { english } from './english.ts';

const challenge = {
	signature: {
		name: 'twoSum',
		parameters: [
			{ name: 'nums', type: 'int[]' },
			{ name: 'target', type: 'int' },
		],
		returns: { type: 'int[]' },
	},
	limits: { timeMs: 2000, memoryMb: 256, outputKb: 64, processes: 16 },
	checker: { kind: 'exact' as const },
};

const passed: CaseReport = {
	index: 0,
	name: 'example 1',
	verdict: 'accepted',
	prints: '',
	printsCut: false,
	cpuTimeMs: 1,
	wallTimeMs: 1,
	peakMemoryBytes: 1_000_000,
};

function report(given: Partial<JudgeReport>): JudgeReport {
	return {
		verdict: 'accepted',
		tier: 'bubblewrap',
		compile: { ms: 0, diagnostics: [], output: '' },
		passed: 0,
		judged: 0,
		total: 0,
		cpuTimeMs: 0,
		peakMemoryBytes: 0,
		cases: [],
		...given,
	};
}

const failed = (
	verdict: 'wrongAnswer' | 'timeLimitExceeded' | 'runtimeError',
	given: Partial<CaseReport>,
): JudgeReport => report({ verdict, failing: { ...passed, verdict, ...given } });
const whole = (value: Value): ShownValue => ({ kind: 'whole', value });
const explain = (judged: JudgeReport): string => explanation(english, judged, challenge);

describe('the sentence about a result', () => {
	it('gives both values of a wrong answer', () => {
		const judged = failed('wrongAnswer', {
			expected: { kind: 'whole', value: [0, 1] },
			actual: { kind: 'whole', value: [0, 0] },
		});
		assert.equal(explain(judged), 'It returned [0, 0] where [0, 1] is right.');
	});

	it('leaves out a value that is too long for a sentence, and one that is not known', () => {
		const long = { kind: 'whole' as const, value: Array.from({ length: 40 }, (_, index) => index) };
		const short = { kind: 'whole' as const, value: [1] };
		assert.equal(
			explain(failed('wrongAnswer', { expected: long, actual: short })),
			'It returned [1], which is not right.',
		);
		assert.equal(explain(failed('wrongAnswer', { actual: short })), 'It returned [1], which is not right.');
		assert.equal(explain(failed('wrongAnswer', { actual: long })), 'It returned another value than the right one.');
	});

	it('speaks of the parameter that a function changes in place', () => {
		const inPlace = {
			...challenge,
			signature: {
				name: 'mirror',
				parameters: [{ name: 'root', type: 'tree<long>' }],
				returns: { type: 'void' as const, changes: 'root' },
			},
		};
		const [expected, actual] = [
			{ kind: 'whole' as const, value: ['1', '2'] },
			{ kind: 'whole' as const, value: ['1', null, '2'] },
		];
		const told = (given: Partial<CaseReport>): string => explanation(english, failed('wrongAnswer', given), inPlace);
		assert.equal(told({ expected, actual }), 'It left root as [1, null, 2] where [1, 2] is right.');
		assert.equal(told({ actual }), 'It left root as [1, null, 2], which is not right.');
		const tooLong = { kind: 'cut' as const, start: '["1", '.repeat(40), characters: 9000 };
		assert.equal(told({ expected, actual: tooLong }), 'What it made of root is not right.');
	});

	it('gives the reason of a checker, and its expected value only as one of several', () => {
		const anyAnswer = { ...challenge, checker: { kind: 'program' as const } };
		const inPlace = {
			...anyAnswer,
			signature: {
				name: 'shift',
				parameters: [{ name: 'row', type: 'int[]' }],
				returns: { type: 'void' as const, changes: 'row' },
			},
		};
		const [expected, actual] = [whole([0, 1]), whole([0, 0])];
		const tooLong = { kind: 'cut' as const, start: '[1, '.repeat(40), characters: 9000 };
		const told = (given: Partial<CaseReport>, about = anyAnswer): string =>
			explanation(english, failed('wrongAnswer', given), about);
		const message = '0 is used twice.';
		assert.equal(told({ actual, expected, message }), 'It returned [0, 0], which is not right: 0 is used twice.');
		assert.equal(told({ actual: tooLong, message }), 'What it returned is not right: 0 is used twice.');
		assert.equal(told({ actual, expected }), 'It returned [0, 0], which is not right; [0, 1] would be.');
		assert.equal(told({ actual: tooLong, expected }), 'What it returned is not right.');
		assert.equal(
			told({ actual, expected, message }, inPlace),
			'It left row as [0, 0], which is not right: 0 is used twice.',
		);
		assert.equal(told({ actual: tooLong, message }, inPlace), 'What it made of row is not right: 0 is used twice.');
		assert.equal(told({ actual, expected }, inPlace), 'It left row as [0, 0], which is not right; [0, 1] would be.');
	});

	it('takes over what the judge says about a value of the wrong type', () => {
		const message = 'returned a string, int[] was expected';
		assert.equal(explain(failed('wrongAnswer', { message })), 'It returned a string, int[] was expected.');
	});

	it('names the limit that was passed', () => {
		assert.equal(explain(failed('timeLimitExceeded', {})), 'It needed more than 2000 ms on this input.');
	});

	it('gives a crash with the line of the learner, not of the judge', () => {
		const crash = {
			message: 'IndexError: list index out of range',
			frames: [
				{ line: 3, function: 'two_sum' },
				{ line: 9, function: 'helper' },
			],
		};
		assert.equal(explain(failed('runtimeError', { crash })), 'IndexError: list index out of range (line 9)');
		assert.equal(explain(failed('runtimeError', { crash: { ...crash, frames: [] } })), crash.message);
	});

	it('points to the first error of a compiler, past its warnings', () => {
		const diagnostics = [
			{ severity: 'warning' as const, line: 1, column: 1, message: 'unused' },
			{ severity: 'error' as const, line: 4, column: 2, message: "expected ';'" },
		];
		const judged = report({ verdict: 'compileError', compile: { ms: 1, diagnostics, output: '' } });
		assert.equal(explain(judged), "Line 4: expected ';'");
	});

	it('counts what passed, and says which cases only ran', () => {
		const ran: CaseReport = { ...passed, verdict: 'ran' };
		assert.equal(explain(report({ total: 21, passed: 21, cases: [passed] })), 'All 21 cases passed.');
		assert.equal(explain(report({ total: 1, passed: 1, cases: [passed] })), 'The case passed.');
		assert.equal(explain(report({ total: 1, cases: [ran] })), 'It ran. There was no expected value to compare with.');
		assert.equal(
			explain(report({ total: 3, passed: 2, cases: [passed, passed, ran] })),
			'All cases with an expected value passed; 1 only ran.',
		);
	});

	it('says of a search how many inputs broke nothing', () => {
		const unbroken = report({ passed: 640, judged: 640, total: 640 });
		assert.equal(explanation(english, unbroken, challenge, 'search'), 'None of 640 inputs broke it.');
	});

	it('blames us and not the learner for a failure of ours', () => {
		assert.match(explain(report({ verdict: 'internalError' })), /on our side/);
		assert.equal(explain(report({ verdict: 'internalError', message: 'The disk is full.' })), 'The disk is full.');
	});
});

describe('a result for the page', () => {
	const judged = { what: 'submission' as const, language: 'Python', finishedAt: '2026-11-23T10:00:00.000Z' };

	it('has a difference where there are two values to compare, and the names of the parameters', () => {
		const whole = failed('wrongAnswer', {
			expected: { kind: 'whole', value: [0, 1] },
			actual: { kind: 'whole', value: [0, 0] },
		});
		const result = panelResult(english, { ...judged, report: whole }, challenge);
		assert.deepEqual(
			result.difference?.actual.filter(({ changed }) => changed),
			[{ text: '0', changed: true }],
		);
		assert.deepEqual(result.parameters, ['nums', 'target']);
	});

	it('compares what a parameter became with what it had to become', () => {
		const signature = {
			name: 'shift',
			parameters: [{ name: 'row', type: 'long[]' }],
			returns: { type: 'void' as const, changes: 'row' },
		};
		const whole = failed('wrongAnswer', {
			expected: { kind: 'whole', value: ['2', '1'] },
			actual: { kind: 'whole', value: ['1', '1'] },
		});
		const result = panelResult(english, { ...judged, report: whole }, { ...challenge, signature });
		assert.deepEqual(
			result.difference?.expected.filter(({ changed }) => changed),
			[{ text: '2', changed: true }],
		);
	});

	it('has no difference where the other answer is only one of several', () => {
		const report = failed('wrongAnswer', { expected: whole([0, 1]), actual: whole([0, 0]) });
		const result = panelResult(english, { ...judged, report }, { ...challenge, checker: { kind: 'program' } });
		assert.equal(result.difference, undefined);
	});

	it('has no difference when it did not come to a value', () => {
		const crashed = failed('runtimeError', { expected: { kind: 'whole', value: [0, 1] } });
		assert.equal(panelResult(english, { ...judged, report: crashed }, challenge).difference, undefined);
	});
});
