import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as fc from 'fast-check';
import { Statistics } from '#contract/statistics.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { statisticsOf } from '#backend/learning/statistics/statisticsOf.ts';
import { challenge, gaveUp, hintShown, opened, submitted, withdrawn } from '../someEvents.ts';
import { someChallenges, someHistory } from '../model/someHistory.ts';

const challenges: KnownChallenge[] = [
	challenge('a', 'easy', 'arrays'),
	challenge('b', 'easy', 'arrays'),
	challenge('c', 'easy', 'arrays'),
	challenge('d', 'medium', 'graphs'),
];
const now = { ms: Date.parse('2026-11-26T12:00:00.000Z'), timeZone: 'UTC' };

function statisticsFor(events: LearnerEvent[], { there = challenges, at = now } = {}): Statistics {
	const material = { challenges: there, events, learner: modelOf(there, events), standings: standingsOf(events) };
	return Statistics.parse(statisticsOf(material, at));
}

const level = (statistics: Statistics, difficulty: string) =>
	statistics.byDifficulty.find((one) => one.difficulty === difficulty) ?? assert.fail();

describe('statistics', () => {
	it('of somebody who has done nothing say nothing but what there is', () => {
		const { activity, rating, firstTry, unaided, topics, byDifficulty, ...rest } = statisticsFor([]);
		assert.deepEqual(activity.days, []);
		assert.deepEqual([rating, firstTry, unaided], [[], { count: 0, of: 0 }, { count: 0, of: 0 }]);
		assert.deepEqual(
			topics.map(({ topic, attempts, solved, total }) => [topic, attempts, solved, total]),
			[
				['arrays', 0, 0, 3],
				['graphs', 0, 0, 1],
			],
		);
		assert.deepEqual(
			byDifficulty.map(({ total, time }) => [total, time]),
			[
				[3, { count: 0 }],
				[1, { count: 0 }],
				[0, { count: 0 }],
			],
		);
		assert.deepEqual([rest.total, rest.solved, rest.submissions], [4, 0, 0]);
	});

	it('conclude nothing from fewer than three, and count all the same', () => {
		const two = [submitted('bank.a', 'accepted'), submitted('bank.b', 'accepted')];
		const before = statisticsFor(two);
		assert.deepEqual(before.firstTry, { count: 2, of: 2 });
		assert.equal(before.topics[0]?.mastery, undefined);
		assert.deepEqual(level(before, 'easy').time, { count: 2 });
		const after = statisticsFor([...two, submitted('bank.c', 'accepted')]);
		assert.deepEqual(after.firstTry, { count: 3, of: 3, share: 1 });
		assert.ok((after.topics[0]?.mastery ?? 0) > 0);
		assert.ok(level(after, 'easy').time.ms);
	});

	it('count a first try by the first submission that says something about the solution', () => {
		const events = [
			submitted('bank.a', 'compileError'),
			submitted('bank.a', 'internalError'),
			submitted('bank.a', 'accepted'),
			...[submitted('bank.b', 'wrongAnswer'), submitted('bank.b', 'accepted')],
			gaveUp('bank.c'),
		];
		// Each submission of `someEvents` is an attempt of its own: the first graded one decides.
		assert.deepEqual(statisticsFor(events).firstTry, { count: 1, of: 2 });
	});

	it('tell solving alone from solving with help', () => {
		const events = [
			submitted('bank.a', 'accepted'),
			...[hintShown('bank.b', 1), submitted('bank.b', 'accepted', { hintLevel: 1 })],
			...[gaveUp('bank.c'), submitted('bank.c', 'accepted')],
		];
		const statistics = statisticsFor(events);
		assert.deepEqual(statistics.unaided, { count: 1, of: 3, share: 1 / 3 });
		assert.deepEqual(level(statistics, 'medium').unaided, { count: 0, of: 0 });
	});

	it('give the time by its quarters, without breaks longer than half an hour', () => {
		const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString();
		const work = (id: string, minutes: number): LearnerEvent[] => [
			{ ...opened(id), at: at(0) },
			submitted(id, 'accepted', { at: at(minutes) }),
		];
		const statistics = statisticsFor([...work('bank.a', 10), ...work('bank.b', 20), ...work('bank.c', 300)]);
		const minute = 60_000;
		assert.deepEqual(level(statistics, 'easy').time, {
			count: 3,
			ms: { quarter: 15 * minute, median: 20 * minute, threeQuarters: 25 * minute },
		});
	});

	it('leave a withdrawn challenge and one that is gone out of everything but activity', () => {
		const events = [
			submitted('bank.a', 'accepted', { at: '2026-11-20T10:00:00.000Z' }),
			{ ...withdrawn('bank.a'), at: '2026-11-21T10:00:00.000Z' },
			submitted('bank.gone', 'accepted', { at: '2026-11-22T10:00:00.000Z' }),
		];
		const statistics = statisticsFor(events);
		assert.deepEqual(
			[statistics.solved, statistics.unaided, statistics.firstTry, statistics.rating],
			[0, none, none, []],
		);
		assert.equal(statistics.submissions, 2);
		assert.deepEqual(
			statistics.activity.days.map(({ day, solved }) => [day, solved]),
			[
				['2026-11-20', 1],
				['2026-11-22', 1],
			],
		);
	});

	it('hold the same however often and in whatever order the events came, and fit the contract', () => {
		const property = fc.property(someHistory, (events) => {
			const at = { ms: Date.UTC(2026, 11, 1), timeZone: 'Asia/Tokyo' };
			const once = statisticsFor(events, { there: [...someChallenges], at });
			assert.deepEqual(statisticsFor([...events, ...events].reverse(), { there: [...someChallenges], at }), once);
			for (const { count, of } of [once.firstTry, once.unaided]) assert.ok(count <= of);
		});
		fc.assert(property, { numRuns: 50, seed: 5 });
	});
});

const none = { count: 0, of: 0 };
