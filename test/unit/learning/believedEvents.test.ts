import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { believedEvents } from '#backend/learning/believedEvents.ts';
import { chooseNext } from '#backend/learning/chooseNext.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { inOrder, standingsOf } from '#backend/learning/standing.ts';
import { streakOf } from '#backend/learning/streak.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { someChallenges, someHistory } from './model/someHistory.ts';
import { submitted } from './someEvents.ts';

const nowMs = Date.UTC(2026, 0, 10, 12);
const dayMs = 86_400_000;
const on = (days: number): { at: string } => ({ at: new Date(nowMs + days * dayMs).toISOString() });
const ids = (events: readonly LearnerEvent[]): string[] => events.map(({ id }) => id);

describe('events whose clock was wrong', () => {
	it('count as they are while no clock was more than a day ahead', () => {
		const events = [
			submitted('bank.arrays-easy', 'accepted', on(-3)),
			submitted('bank.arrays-easy', 'accepted', on(0.9)),
		];
		assert.deepEqual(believedEvents(events, nowMs), events);
	});

	it('stay with their attempt when the clock jumped ahead in the middle of it', () => {
		const failed = submitted('bank.arrays-medium', 'wrongAnswer', on(-2));
		assert.ok(failed.kind === 'submission');
		const { attemptId } = failed;
		const solved = { ...submitted('bank.arrays-medium', 'accepted', on(400)), attemptId };
		const afterwards = submitted('bank.hashing-easy', 'wrongAnswer', on(-1));
		assert.deepEqual(ids(believedEvents([solved, afterwards, failed], nowMs)), ids([failed, solved, afterwards]));
	});

	it('are not the latest thing for years: Next goes on with what was really begun last', () => {
		const ahead = submitted('bank.two-pointers-easy', 'wrongAnswer', on(1_000));
		const begun = submitted('bank.hashing-easy', 'wrongAnswer', on(-1));
		const events = believedEvents([begun, ahead], nowMs);
		const found = chooseNext(
			{ challenges: someChallenges, learner: modelOf(someChallenges, events), standings: standingsOf(events) },
			{ nowMs },
		);
		assert.ok(found.kind === 'challenge');
		assert.equal(found.challengeId, 'bank.hashing-easy');
	});

	it('neither break a streak nor keep it alive until then', () => {
		const solved = (days: number): LearnerEvent => submitted('bank.arrays-easy', 'accepted', on(days));
		const real = [solved(-2), solved(-1), solved(0)];
		assert.equal(streakOf(believedEvents([...real, solved(900)], nowMs), nowMs, 'UTC'), 3);
		const old = [solved(-9), solved(900)];
		assert.equal(streakOf(believedEvents(old, nowMs), nowMs, 'UTC'), 0);
	});

	it('put off no review: it is due when it would be without them', () => {
		const solve = (days: number): LearnerEvent => submitted('bank.arrays-medium', 'accepted', on(days));
		const due = (events: LearnerEvent[]): number =>
			modelOf(someChallenges, events).model.topics.get('arrays')?.review?.dueMs ?? 0;
		const events = [solve(-12), solve(-11), solve(-10), solve(3_000)];
		assert.ok(due(events) > nowMs + 1_000 * dayMs);
		assert.ok(due(believedEvents(events, nowMs)) < nowMs + 200 * dayMs);
	});

	it('are all still there, in their own order, none of them in the future, whatever the clocks did', () => {
		fc.assert(
			fc.property(someHistory, fc.integer({ min: -40, max: 400 }), (history, days) => {
				const hereMs = nowMs + days * dayMs;
				const believed = believedEvents(history, hereMs);
				assert.deepEqual(ids(inOrder(believed)).sort(), ids(inOrder(history)).sort());
				assert.ok(believed.every(({ at }) => Date.parse(at) <= hereMs + dayMs));
				const isFuture = ({ at }: LearnerEvent): boolean => Date.parse(at) > hereMs + dayMs;
				const future = new Set(ids(inOrder(history).filter(isFuture)));
				const ofAttempt = (events: readonly LearnerEvent[], attemptId: string): string[] =>
					ids(events.filter((one) => future.has(one.id) && 'attemptId' in one && one.attemptId === attemptId));
				for (const one of history) {
					if (one.kind === 'withdrawn') continue;
					assert.deepEqual(ofAttempt(inOrder(believed), one.attemptId), ofAttempt(inOrder(history), one.attemptId));
				}
				assert.deepEqual(inOrder(believedEvents(history.toReversed(), hereMs)), inOrder(believed));
			}),
			{ numRuns: 200 },
		);
	});
});
