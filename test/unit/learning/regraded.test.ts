import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { gradedAttemptsOf } from '#backend/learning/model/gradedAttempts.ts';
import { progressOf } from '#backend/learning/progressOf.ts';
import { inOrder, standingsOf } from '#backend/learning/standing.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';

const challengeId = 'acme~week-one.two-sum';
const ids = { challengeId, challengeVersion: 'v1', timeZone: 'UTC', attemptId: 'attempt' };
const submitted = (submissionId: string, at: string, verdict: Verdict): LearnerEvent => {
	return { ...ids, kind: 'submission', id: submissionId, submissionId, at, verdict, hintLevel: 0 };
};
const regraded = (submissionId: string, at: string, verdict: Verdict): LearnerEvent => {
	return { ...ids, kind: 'regraded', id: `${submissionId} ${at}`, submissionId, at, verdict };
};
const [first, second, later, latest] = [1, 2, 3, 4].map((day) => `2026-05-0${day}T09:00:00.000Z`) as [
	string,
	string,
	string,
	string,
]; // four of them

describe('a submission that was judged again', () => {
	it('counts at its own time with the verdict that it has by now', () => {
		const events = [submitted('a', first, 'accepted'), regraded('a', later, 'wrongAnswer')];
		assert.deepEqual(inOrder(events), [submitted('a', first, 'wrongAnswer')]);
		const standing = standingsOf(events).get(challengeId);
		assert.deepEqual([standing?.status, standing?.lastActive, standing?.editorialUnlocked], ['tried', first, false]);
		assert.deepEqual(
			gradedAttemptsOf(events).map(({ outcome }) => outcome),
			['failed'],
		);
	});

	it('counts with the last verdict, whichever event comes first', () => {
		const events = [
			...[regraded('a', latest, 'accepted'), regraded('a', later, 'timeLimitExceeded')],
			submitted('a', first, 'wrongAnswer'),
		];
		assert.equal(standingsOf(events).get(challengeId)?.status, 'solved');
	});

	it('changes no other one, and what was never submitted counts nothing', () => {
		const events = [
			...[submitted('a', first, 'wrongAnswer'), submitted('b', second, 'accepted')],
			...[regraded('a', later, 'accepted'), regraded('unknown', later, 'accepted')],
		];
		const known = [{ id: challengeId, title: 'Two Sum', difficulty: 'easy', topics: ['arrays'] } as const];
		const progress = progressOf(known, events, { ms: Date.parse(latest), timeZone: 'UTC' });
		assert.deepEqual([progress.submissions, progress.solvedQuestions, progress.lastActive], [2, 1, second]);
	});
});
