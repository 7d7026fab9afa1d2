import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CaseMeasures, CaseOutcome } from '#judge/executor/caseOutcome.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import { type CaseAnswer, type CaseQuestion, judgeCase, verdictOf } from '#judge/verdict.ts';

const limits = { timeMs: 1000, memoryMb: 64, outputKb: 64, processes: 16 };
const question: CaseQuestion = {
	expected: { kind: 'value', value: [1, 2] },
	checker: { kind: 'exact' },
	limits,
	returns: parseValueType('int[]'),
	memoryAllowanceBytes: 8 * 1024 * 1024,
};
const measures: CaseMeasures = { cpuTimeMs: 1, wallTimeMs: 1, peakMemoryBytes: 1024 };

function judged(outcome: CaseOutcome, more: Partial<CaseMeasures> = {}): CaseAnswer {
	return judgeCase(outcome, { ...measures, ...more }, question);
}

describe('the verdict of a case', () => {
	it('compares what was returned', () => {
		assert.deepEqual(judged({ kind: 'returned', value: [1, 2] }), { verdict: 'accepted', actual: [1, 2] });
		assert.deepEqual(judged({ kind: 'returned', value: [2, 1] }), { verdict: 'wrongAnswer', actual: [2, 1] });
	});

	it('has nothing to compare with where nothing is expected', () => {
		const answer = judgeCase({ kind: 'returned', value: [3] }, measures, { ...question, expected: undefined });
		assert.deepEqual(answer, { verdict: 'ran', actual: [3] });
	});

	it('says what came instead of the right type', () => {
		assert.deepEqual(judged({ kind: 'misfit', got: 'None' }), {
			verdict: 'wrongAnswer',
			message: 'returned None, int[] was expected',
		});
		assert.deepEqual(judged({ kind: 'returned', value: 'no' }), {
			verdict: 'wrongAnswer',
			message: 'returned the string "no", int[] was expected',
		});
	});

	it('is too slow for a right answer that took too long', () => {
		assert.equal(judged({ kind: 'returned', value: [1, 2] }, { cpuTimeMs: 1000 }).verdict, 'accepted');
		assert.equal(judged({ kind: 'returned', value: [1, 2] }, { cpuTimeMs: 1000.5 }).verdict, 'timeLimitExceeded');
	});

	it('is too greedy for a right answer that needed too much, what the runtime takes aside', () => {
		const mebibyte = 1024 * 1024;
		assert.equal(judged({ kind: 'returned', value: [1, 2] }, { peakMemoryBytes: 72 * mebibyte }).verdict, 'accepted');
		assert.equal(
			judged({ kind: 'returned', value: [1, 2] }, { peakMemoryBytes: 73 * mebibyte }).verdict,
			'memoryLimitExceeded',
		);
	});

	it('names every way to stop a program', () => {
		const stopped = (limit: Extract<CaseOutcome, { kind: 'stopped' }>['limit']) =>
			judged({ kind: 'stopped', limit, during: 'call' });
		assert.deepEqual(stopped('time'), { verdict: 'timeLimitExceeded', message: 'Took longer than 1 s.' });
		assert.equal(stopped('wait').verdict, 'timeLimitExceeded');
		assert.deepEqual(stopped('memory'), { verdict: 'memoryLimitExceeded', message: 'Needed more than 64 MB.' });
		assert.deepEqual(stopped('output'), { verdict: 'outputLimitExceeded', message: 'Printed more than 64 kB.' });
		assert.equal(stopped('result').verdict, 'outputLimitExceeded');
		assert.deepEqual(stopped('processes'), { verdict: 'runtimeError', message: 'Started more than 16 processes.' });
	});

	it('tells a crash by its signal, and better by the last words of the C++ library', () => {
		const signalled = (signal: string, lastWords = '') =>
			judged({ kind: 'signalled', signal, lastWords, during: 'call' });
		assert.match(signalled('SIGSEGV').crash?.message ?? '', /^Segmentation fault/);
		assert.equal(signalled('SIGUSR1').crash?.message, 'Ended by SIGUSR1');
		assert.equal(signalled('SIGXCPU').verdict, 'timeLimitExceeded');
		assert.equal(
			signalled(
				'SIGABRT',
				"/usr/include/c++/12/bits/stl_vector.h:1123: T& f(): Assertion '__n < this->size()' failed.\n",
			).crash?.message,
			"Assertion '__n < this->size()' failed.",
		);
		assert.equal(
			signalled('SIGABRT', "terminate called after throwing an instance of 'std::out_of_range'\n  what():  map::at\n")
				.crash?.message,
			'std::out_of_range: map::at',
		);
	});

	it('does not call an early end or a failing sandbox an answer', () => {
		assert.deepEqual(judged({ kind: 'exited', exitCode: 0, during: 'call' }), {
			verdict: 'runtimeError',
			message: 'The program ended with exit code 0 before the function returned.',
		});
		assert.equal(judged({ kind: 'sandboxFailed', reason: 'x' }).verdict, 'internalError');
	});
});

describe('the verdict of a submission', () => {
	it('is that of the first case that failed', () => {
		assert.equal(
			verdictOf([{ verdict: 'accepted' }, { verdict: 'runtimeError' }, { verdict: 'wrongAnswer' }]),
			'runtimeError',
		);
	});

	it('is accepted when every case passed or had nothing to compare with', () => {
		assert.equal(verdictOf([{ verdict: 'accepted' }, { verdict: 'ran' }]), 'accepted');
	});
});
