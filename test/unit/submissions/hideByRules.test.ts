import assert from 'node:assert/strict';
import { hideByRules, hideInRun } from '#backend/submissions/hideByRules.ts';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';

const whole = (value: number): { kind: 'whole'; value: number } => ({ kind: 'whole', value });
const caseReport = (index: number, given: Partial<CaseReport> = {}): CaseReport => ({
	...{ index, name: `overflow ${String(index)}`, verdict: 'wrongAnswer', input: [whole(7)] },
	...{ expected: whole(8), actual: whole(9), prints: 'saw 7', printsCut: true },
	...{ cpuTimeMs: 1, wallTimeMs: 2, peakMemoryBytes: 3 },
	...given,
});
const reportOf = (cases: CaseReport[], failing: CaseReport | undefined = cases.at(-1)): JudgeReport => ({
	...{ verdict: 'wrongAnswer', tier: 'bubblewrap', compile: { ms: 1, diagnostics: [], output: '' } },
	...{ passed: 1, judged: 2, total: 9, cpuTimeMs: 1, peakMemoryBytes: 3, cases },
	...(failing && { failing }),
});
const isFirst = (index: number): boolean => index === 0;

describe('hiding what a set does not show', () => {
	it('changes nothing where everything is shown', () => {
		const report = reportOf([caseReport(0), caseReport(5)]);
		assert.equal(
			hideByRules(report, 'all', () => false),
			report,
		);
	});

	it('takes what was expected from hidden cases, in the list and where it failed, and leaves the rest', () => {
		const report = hideByRules(reportOf([caseReport(0), caseReport(5)]), 'input', isFirst);
		const { expected: _expected, ...shown } = caseReport(5);
		assert.deepEqual(report.cases, [caseReport(0), shown]);
		assert.deepEqual(report.failing, shown);
		assert.deepEqual({ ...report, cases: [], failing: undefined }, { ...reportOf([]), failing: undefined });
	});

	it('takes the reason that a checker gave for an answer, and leaves words about no answer at all', () => {
		const reason = caseReport(5, { message: '3 comes before 2' });
		assert.equal(hideByRules(reportOf([reason]), 'input', isFirst).failing?.message, undefined);
		const { actual: _actual, ...rest } = caseReport(5, { message: 'returned a string, int[] was expected' });
		assert.equal(hideByRules(reportOf([rest]), 'input', isFirst).failing?.message, rest.message);
	});

	it('leaves of a hidden case nothing but what it came to, where only the verdict is shown', () => {
		const crash = { message: 'ValueError: [7, 7]', frames: [{ line: 3, function: 'f' }] };
		const crashed = caseReport(5, { verdict: 'runtimeError', crash, message: 'it crashed' });
		const report = hideByRules(reportOf([caseReport(0), crashed]), 'verdict', isFirst);
		assert.deepEqual(report.cases[0], caseReport(0));
		assert.deepEqual(report.failing, {
			...{ index: 5, name: '', verdict: 'runtimeError', prints: '', printsCut: false },
			...{ cpuTimeMs: 1, wallTimeMs: 2, peakMemoryBytes: 3 },
		});
		assert.deepEqual(report.cases[1], report.failing);
	});

	it('hides the smallest input found, whose place is after all cases', () => {
		const smallest = caseReport(9, { name: 'smallest input found' });
		const report = hideByRules(reportOf([caseReport(0), smallest]), 'verdict', (index) => index < 3);
		assert.equal(report.failing?.input, undefined);
	});

	describe('of a run', () => {
		const own = { id: 'own', name: '', input: [7], expected: 8 };
		const asked = { id: 'asked', name: '', input: [7] };
		const run = (count: number): JudgeReport => ({
			...reportOf(Array.from({ length: count }, (_, index) => caseReport(index))),
			total: count,
		});
		const told = (report: JudgeReport): boolean[] => report.cases.map(({ expected }) => expected !== undefined);

		it('leaves examples and what the learner expects, and takes what the reference solution answered', () => {
			const what = { kind: 'examplesAndCustom' as const, cases: [asked, own] };
			assert.deepEqual(told(hideInRun(run(4), what, 'input')), [true, true, false, true]);
			const alone = { kind: 'custom' as const, cases: [own, asked] };
			const report = hideInRun(run(2), alone, 'verdict');
			assert.deepEqual(told(report), [true, false]);
			assert.equal(report.failing?.expected, undefined);
			assert.deepEqual(report.failing?.input, [whole(7)], 'it is the learner’s own');
		});

		it('changes nothing of examples, and nothing where everything is shown', () => {
			const examples = { kind: 'examples' as const };
			const what = { kind: 'custom' as const, cases: [asked] };
			const [first, second] = [run(2), run(1)];
			assert.equal(hideInRun(first, examples, 'verdict'), first);
			assert.equal(hideInRun(second, what, 'all'), second);
		});
	});
});
