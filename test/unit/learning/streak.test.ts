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

	it('is not broken by the day that is lost over the date line, nor made longer by it', () => {
		const events = [
			solvedAt('2026-01-02T04:00:00.000Z', 'America/Los_Angeles'), // 1 January, 20:00 there; the 2nd ends in the plane
			solvedAt('2026-01-03T11:00:00.000Z', 'Asia/Tokyo'), // 3 January, 20:00 there
		];
		assert.equal(streakOf(events, Date.parse('2026-01-03T12:00:00Z'), 'Asia/Tokyo'), 2);
		const [first] = events;
		assert.ok(first);
		assert.equal(streakOf([first], Date.parse('2026-01-03T03:00:00Z'), 'Asia/Tokyo'), 1, 'not before it could be kept');
		const atHome = events.map(({ at }) => solvedAt(at, 'Asia/Tokyo'));
		assert.equal(streakOf(atHome, Date.parse('2026-01-03T12:00:00Z'), 'Asia/Tokyo'), 2);
	});

	it('counts a day that the learner has twice on the way west once', () => {
		const events = [
			solvedAt('2026-01-02T01:00:00.000Z', 'Asia/Tokyo'), // 2 January
			solvedAt('2026-01-02T20:00:00.000Z', 'Pacific/Honolulu'), // 2 January again
			solvedAt('2026-01-03T20:00:00.000Z', 'Pacific/Honolulu'), // 3 January
		];
		assert.equal(streakOf(events, Date.parse('2026-01-03T21:00:00Z'), 'Pacific/Honolulu'), 2);
	});

	it('is broken by a day without a solve, wherever the learner was', () => {
		const events = [
			solvedAt('2026-01-01T12:00:00.000Z', 'Europe/Berlin'),
			solvedAt('2026-01-03T12:00:00.000Z', 'Europe/Berlin'),
		];
		assert.equal(streakOf(events, Date.parse('2026-01-03T13:00:00Z'), 'Europe/Berlin'), 1);
		const travelled = [
			solvedAt('2026-01-01T08:00:00.000Z', 'Europe/Berlin'),
			solvedAt('2026-01-03T20:00:00.000Z', 'Europe/London'),
		];
		assert.equal(streakOf(travelled, Date.parse('2026-01-03T21:00:00Z'), 'Europe/London'), 1);
	});

	it('treats a zone that is not known here as UTC', () => {
		const events = [solvedAt('2026-05-01T20:00:00.000Z', 'Mars/Olympus')];
		assert.equal(streakOf(events, Date.parse('2026-05-01T21:00:00Z'), 'Mars/Olympus'), 1);
	});
});
