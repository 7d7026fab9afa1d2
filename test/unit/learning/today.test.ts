import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dailyChallenge } from '#backend/learning/dailyChallenge.ts';
import { localDay } from '#backend/learning/localDay.ts';
import { localDayStart } from '#backend/learning/localDayStart.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import type { NextMaterial } from '#backend/learning/nextMaterial.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { todayAnswer } from '#backend/learning/todayAnswer.ts';
import { type LearnerEvent, Today } from '#contract/learning.ts';
import { someChallenges } from './model/someHistory.ts';
import { challenge, submitted } from './someEvents.ts';

const material = (events: readonly LearnerEvent[], challenges = someChallenges): NextMaterial => ({
	challenges,
	learner: modelOf(challenges, events),
	standings: standingsOf(events),
});

describe('the beginning of a day', () => {
	it('is midnight on the wall, on days of 23, 24 and 25 hours', () => {
		const starts = ['2026-03-29T20:00:00Z', '2026-03-30T20:00:00Z', '2026-10-25T22:30:00Z'].map((now) =>
			new Date(localDayStart(Date.parse(now), 'Europe/Berlin')).toISOString(),
		);
		assert.deepEqual(starts, ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', '2026-10-24T22:00:00.000Z']);
	});

	it('is found after a day that a country left out, and on one whose midnight did not exist', () => {
		// Samoa went from 29 to 31 December 2011.
		const samoa = localDayStart(Date.parse('2011-12-30T20:00:00Z'), 'Pacific/Apia');
		assert.equal(new Date(samoa).toISOString(), '2011-12-30T10:00:00.000Z');
		// In Beirut the day of 27 March 2022 began at one o'clock.
		const beirut = localDayStart(Date.parse('2022-03-27T12:00:00Z'), 'Asia/Beirut');
		assert.equal(new Date(beirut).toISOString(), '2022-03-26T22:00:00.000Z');
	});

	it('is that of UTC for a zone that does not exist', () => {
		const start = localDayStart(Date.parse('2026-05-01T20:00:00Z'), 'Mars/Olympus');
		assert.equal(new Date(start).toISOString(), '2026-05-01T00:00:00.000Z');
	});
});

describe('the challenge of the day', () => {
	it('is the same whenever it is asked for, and not the same every day', () => {
		const days = Array.from({ length: 30 }, (_, index) => dailyChallenge(material([]), 20_000 + index)?.id);
		const again = Array.from({ length: 30 }, (_, index) => dailyChallenge(material([]), 20_000 + index)?.id);
		assert.deepEqual(again, days);
		assert.ok(new Set(days).size > 1);
	});

	it('fits a newcomer: of a topic that needs nothing before it, and not hard', () => {
		for (let day = 20_000; day < 20_030; day++) {
			const found = dailyChallenge(material([]), day);
			assert.ok(found?.topics[0] === 'arrays' && found.difficulty !== 'hard', found?.id);
		}
	});

	it('is not one that was solved before, nor one made by AI, which is not in every place', () => {
		const forged = { ...challenge('x', 'easy', 'arrays'), id: 'forge.x' };
		const solved = ['arrays-easy', 'arrays-medium'].map((id) => submitted(`bank.${id}`, 'accepted'));
		for (let day = 20_000; day < 20_030; day++) {
			const found = dailyChallenge(material(solved, [forged, ...someChallenges]), day)?.id ?? '';
			assert.ok(!['forge.x', 'bank.arrays-easy', 'bank.arrays-medium'].includes(found), found);
		}
	});

	it('is there also when all is solved, and absent only without challenges', () => {
		const all = someChallenges.map(({ id }) => submitted(id, 'accepted'));
		assert.ok(dailyChallenge(material(all), 20_000));
		assert.equal(dailyChallenge(material([], []), 20_000), undefined);
	});
});

describe('the day of a learner', () => {
	const timeZone = 'America/New_York';
	const nowMs = Date.parse('2026-03-03T01:00:00Z'); // 2 March, 20:00 there
	const today = (events: readonly LearnerEvent[], daily = someChallenges[0]): Today => {
		const startMs = localDayStart(nowMs, timeZone);
		return todayAnswer(events, { day: localDay(nowMs, timeZone), startMs, nowMs, timeZone }, daily);
	};
	const at = (instant: string) => ({ at: instant, timeZone });

	it('counts the challenges that were worked on since midnight where the learner is', () => {
		const events = [
			submitted('bank.arrays-easy', 'accepted', at('2026-03-02T04:59:00.000Z')), // still the 1st
			submitted('bank.arrays-medium', 'wrongAnswer', at('2026-03-02T05:01:00.000Z')),
			submitted('bank.arrays-medium', 'accepted', at('2026-03-02T06:00:00.000Z')),
			submitted('bank.arrays-hard', 'timeLimitExceeded', at('2026-03-03T00:00:00.000Z')),
			submitted('bank.hashing-easy', 'compileError', at('2026-03-03T00:10:00.000Z')),
			submitted('bank.hashing-hard', 'internalError', at('2026-03-03T00:20:00.000Z')),
		];
		const found = today([...events, ...events]);
		assert.deepEqual(Today.parse(found), found);
		assert.deepEqual([found.day, found.worked, found.solved, found.streak], ['2026-03-02', 2, 1, 2]);
		assert.equal(found.daily?.isSolved, false, 'it was solved the day before');
	});

	it('knows when the challenge of the day was solved', () => {
		const events = [submitted('bank.arrays-easy', 'accepted', at('2026-03-02T15:00:00.000Z'))];
		assert.equal(today(events).daily?.isSolved, true);
	});

	it('tells which missed days were bridged, and whether there is a freeze left', () => {
		const events = ['2026-02-26T17:00:00.000Z', '2026-02-28T17:00:00.000Z', '2026-03-01T17:00:00.000Z'].map((instant) =>
			submitted('bank.arrays-easy', 'accepted', at(instant)),
		);
		const { streak, frozen, freezesLeft } = today(events);
		assert.deepEqual([streak, frozen, freezesLeft], [3, ['2026-02-27'], 1]);
	});

	it('is empty for somebody who has done nothing', () => {
		const { worked, solved, streak, freezesLeft, frozen } = today([]);
		assert.deepEqual([worked, solved, streak, freezesLeft, frozen], [0, 0, 0, 1, []]);
	});
});
