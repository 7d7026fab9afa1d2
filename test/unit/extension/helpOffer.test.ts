import assert from 'node:assert/strict';
import type { SubmissionSummary } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import { forgetAnswered, isAnswered, isStuck, noteAnswered } from '#extension/challenges/helpOffer.ts';
import { memento } from './memento.ts';

/** Newest first, as a backend lists them. */
const submissions = (...each: readonly (readonly [Verdict, number?])[]): SubmissionSummary[] =>
	each.map(([verdict, passed], place) => ({
		id: `5d3a0f0e-7f0a-4c38-9d0d-00000000000${place}`,
		challengeId: 'bank.two-sum',
		language: 'python',
		submittedAt: '2026-11-23T10:00:00.000Z',
		state: 'judged',
		verdict,
		passed,
		total: 21,
	}));

describe('whether a learner is stuck', () => {
	it('is said after the third failed submission on the same case, not before', () => {
		assert.equal(isStuck([]), false);
		assert.equal(isStuck(submissions(['wrongAnswer', 3], ['wrongAnswer', 3])), false);
		assert.equal(isStuck(submissions(['wrongAnswer', 3], ['wrongAnswer', 3], ['runtimeError', 3])), true);
	});

	it('is about the case that the newest one failed on', () => {
		assert.equal(
			isStuck(submissions(['wrongAnswer', 7], ['wrongAnswer', 3], ['wrongAnswer', 3], ['wrongAnswer', 3])),
			false,
		);
		assert.equal(
			isStuck(submissions(['wrongAnswer', 3], ['timeLimitExceeded', 7], ['wrongAnswer', 3], ['wrongAnswer', 3])),
			true,
		);
	});

	it('counts neither what does not compile nor what we failed at', () => {
		const others = submissions(['compileError', 0], ['compileError', 0], ['compileError', 0], ['internalError']);
		assert.equal(isStuck(others), false);
		const between = submissions(
			['compileError', 0],
			['wrongAnswer', 3],
			['internalError'],
			['wrongAnswer', 3],
			['wrongAnswer', 3],
		);
		assert.equal(isStuck(between), true);
	});

	it('begins anew after a solve', () => {
		assert.equal(
			isStuck(submissions(['wrongAnswer', 3], ['accepted', 21], ['wrongAnswer', 3], ['wrongAnswer', 3])),
			false,
		);
		assert.equal(
			isStuck(submissions(['accepted', 21], ['wrongAnswer', 3], ['wrongAnswer', 3], ['wrongAnswer', 3])),
			false,
		);
	});
});

describe('the answer to an offer of help', () => {
	it('is remembered for its challenge until everything is erased', async () => {
		const memory = memento();
		await noteAnswered(memory, 'bank.two-sum');
		assert.equal(isAnswered(memory, 'bank.two-sum'), true);
		assert.equal(isAnswered(memory, 'bank.rotate'), false);
		await forgetAnswered(memory);
		assert.equal(isAnswered(memory, 'bank.two-sum'), false);
	});
});
