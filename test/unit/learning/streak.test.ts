import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { streakOf } from '#backend/learning/streak.ts';
import { submitted } from './someEvents.ts';

const solvedAt = (at: string, timeZone: string) => submitted('bank.a', 'accepted', { at, timeZone });

describe('the streak', () => {
	it('is nothing without an accepted submission', () => {
		const failed = submitted('bank.a', 'wrongAnswer', { at: '2026-03-01T12:00:00.000Z' });
		assert.equal(streakOf([failed], Date.parse('2026-03-01T13:00:00Z'), 'UTC'), 0);
	});

	it('goes on through a day that is not over yet', () => {
		const events = [solvedAt('2026-03-01T12:00:00.000Z', 'UTC'), solvedAt('2026-03-02T12:00:00.000Z', 'UTC')];
		assert.equal(streakOf(events, Date.parse('2026-03-03T08:00:00Z'), 'UTC'), 2);
		assert.equal(streakOf(events, Date.parse('2026-03-04T08:00:00Z'), 'UTC'), 0);
	});

	it('counts a late evening on the day the learner had, not on the day of UTC', () => {
		const events = [
			solvedAt('2026-03-02T04:30:00.000Z', 'America/New_York'), // 1 March, 23:30 there
			solvedAt('2026-03-02T18:00:00.000Z', 'America/New_York'), // 2 March
		];
		assert.equal(streakOf(events, Date.parse('2026-03-02T19:00:00Z'), 'America/New_York'), 2);
	});

	it('survives the days on which the clocks change', () => {
		const spring = ['2026-03-28T22:30:00.000Z', '2026-03-29T21:30:00.000Z', '2026-03-30T21:30:00.000Z'];
		const autumn = ['2026-10-24T21:30:00.000Z', '2026-10-25T22:30:00.000Z', '2026-10-26T22:30:00.000Z'];
		for (const days of [spring, autumn]) {
			const events = days.map((at) => solvedAt(at, 'Europe/Berlin'));
			assert.equal(streakOf(events, Date.parse(days[2] ?? ''), 'Europe/Berlin'), 3);
		}
	});

	it('keeps going when the learner flies east or west', () => {
		const events = [
			solvedAt('2026-05-01T20:00:00.000Z', 'America/Los_Angeles'), // 1 May
			solvedAt('2026-05-03T01:00:00.000Z', 'Asia/Tokyo'), // 3 May there: the 2nd was lost over the date line
			solvedAt('2026-05-02T10:00:00.000Z', 'Asia/Tokyo'), // 2 May
		];
		assert.equal(streakOf(events, Date.parse('2026-05-03T02:00:00Z'), 'Asia/Tokyo'), 3);
		assert.equal(
			streakOf(events, Date.parse('2026-05-03T02:00:00Z'), 'America/Los_Angeles'),
			3,
			'back west it is still the 2nd',
		);
	});

	it('treats a zone that is not known here as UTC', () => {
		const events = [solvedAt('2026-05-01T20:00:00.000Z', 'Mars/Olympus')];
		assert.equal(streakOf(events, Date.parse('2026-05-01T21:00:00Z'), 'Mars/Olympus'), 1);
	});
});
