import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { caseAsShown } from '#backend/submissions/shownOfFailure.ts';
import { CaseReport } from '#contract/judging.ts';

const failed: CaseReport = {
	index: 6,
	name: 'planted-name',
	verdict: 'wrongAnswer',
	message: 'planted-message',
	input: [{ kind: 'whole', value: 'planted-input' }],
	expected: { kind: 'whole', value: 'planted-expected' },
	actual: { kind: 'whole', value: 'planted-actual' },
	crash: { message: 'planted-crash', frames: [{ line: 3, function: 'planted-function' }] },
	prints: 'planted-prints',
	printsCut: true,
	cpuTimeMs: 1,
	wallTimeMs: 2,
	peakMemoryBytes: 3,
};

describe('what a learner sees of a failed case', () => {
	it('is everything where its set says so', () => {
		assert.deepEqual(caseAsShown(failed, 'all'), failed);
	});

	it('is not what was expected, nor what a checker says about it, where only the input is shown', () => {
		const text = JSON.stringify(caseAsShown(failed, 'input'));
		assert.doesNotMatch(text, /planted-(expected|message)/);
		assert.match(text, /planted-input.*planted-actual.*planted-prints/);
		const crashed = caseAsShown({ ...failed, verdict: 'runtimeError' }, 'input');
		assert.equal(crashed.message, 'planted-message');
	});

	it('holds nothing that the code was given or could say about it, where only the verdict is shown', () => {
		const shown = CaseReport.parse(caseAsShown(failed, 'verdict'));
		assert.doesNotMatch(JSON.stringify(shown), /planted/);
		assert.deepEqual([shown.index, shown.name, shown.verdict], [6, 'case 7', 'wrongAnswer']);
	});
});
