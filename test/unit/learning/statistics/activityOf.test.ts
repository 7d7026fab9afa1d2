import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { activityOf } from '#backend/learning/statistics/activityOf.ts';
import { inOrder } from '#backend/learning/standing.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { submitted } from '../someEvents.ts';

const noon = (day: string, timeZone = 'UTC') => ({ ms: Date.parse(`${day}T12:00:00.000Z`), timeZone });
const daysOf = (events: LearnerEvent[], now: { ms: number; timeZone: string }) =>
	activityOf(inOrder(events), now).days.map(({ day, submissions, solved }) => `${day} ${submissions} ${solved}`);
const solvedAt = (id: string, at: string, timeZone = 'UTC') => submitted(`bank.${id}`, 'accepted', { at, timeZone });

describe('activity', () => {
	it('spans 53 whole weeks from a Monday to today', () => {
		const { from, to, days } = activityOf([], noon('2026-11-26'));
		assert.deepEqual([from, to, days], ['2025-11-24', '2026-11-26', []]);
		assert.equal(new Date(from).getUTCDay(), 1);
		assert.equal(activityOf([], noon('2026-11-29')).from, '2025-11-24');
		assert.equal(activityOf([], noon('2026-11-30')).from, '2025-12-01');
	});

	it('knows the first day of the year shown and forgets the one before', () => {
		const events = [solvedAt('a', '2025-11-23T23:59:59.999Z'), solvedAt('b', '2025-11-24T00:00:00.000Z')];
		assert.deepEqual(daysOf(events, noon('2026-11-26')), ['2025-11-24 1 1']);
	});

	it("counts a day by the learner's own clock there and then", () => {
		const events = [
			solvedAt('a', '2026-11-20T22:30:00.000Z', 'Europe/Berlin'),
			solvedAt('b', '2026-11-20T23:30:00.000Z', 'Europe/Berlin'),
			solvedAt('c', '2026-11-21T07:30:00.000Z', 'America/Los_Angeles'),
		];
		assert.deepEqual(daysOf(events, noon('2026-11-26')), ['2026-11-20 2 2', '2026-11-21 1 1']);
	});

	it('keeps days apart and whole when clocks change', () => {
		// In Berlin 2026-03-29 has 23 hours and 2026-10-25 has 25.
		const zone = 'Europe/Berlin';
		const events = [
			solvedAt('a', '2026-03-28T23:00:00.000Z', zone),
			solvedAt('b', '2026-03-29T21:59:59.000Z', zone),
			solvedAt('c', '2026-03-29T22:00:00.000Z', zone),
			solvedAt('d', '2026-10-24T22:00:00.000Z', zone),
			solvedAt('e', '2026-10-25T22:59:59.000Z', zone),
			solvedAt('f', '2026-10-25T23:00:00.000Z', zone),
		];
		assert.deepEqual(daysOf(events, noon('2026-11-26', zone)), [
			'2026-03-29 2 2',
			'2026-03-30 1 1',
			'2026-10-25 2 2',
			'2026-10-26 1 1',
		]);
	});

	it('shows what was done tomorrow by who flew west, and nothing that a wrong clock dated later', () => {
		const now = { ms: Date.parse('2026-11-26T05:00:00.000Z'), timeZone: 'America/Los_Angeles' };
		const events = [
			solvedAt('a', '2026-11-26T04:00:00.000Z', 'Asia/Tokyo'),
			solvedAt('b', '2031-01-01T00:00:00.000Z', 'Asia/Tokyo'),
		];
		const { to, days } = activityOf(inOrder(events), now);
		assert.deepEqual([to, days], ['2026-11-26', [{ day: '2026-11-26', submissions: 1, solved: 1 }]]);
	});

	it('counts a challenge as solved once, and no failure of the judge', () => {
		const events = [
			submitted('bank.a', 'wrongAnswer', { at: '2026-11-20T10:00:00.000Z' }),
			solvedAt('a', '2026-11-20T11:00:00.000Z'),
			solvedAt('a', '2026-11-21T11:00:00.000Z'),
			submitted('bank.b', 'internalError', { at: '2026-11-22T10:00:00.000Z' }),
		];
		assert.deepEqual(daysOf(events, noon('2026-11-26')), ['2026-11-20 2 1', '2026-11-21 1 0']);
	});

	it('takes a zone that nobody knows for UTC', () => {
		assert.deepEqual(daysOf([solvedAt('a', '2026-11-20T10:00:00.000Z', 'Atlantis/Poseidonis')], noon('2026-11-26')), [
			'2026-11-20 1 1',
		]);
	});
});
