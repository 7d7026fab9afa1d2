import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { streakOf, streakWithFreezes } from '#backend/learning/streak.ts';
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
		assert.equal(streakOf(events, Date.parse('2026-03-05T08:00:00Z'), 'UTC'), 0);
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

	it('is broken by days without a solve that no freeze bridges, wherever the learner was', () => {
		const events = [
			solvedAt('2026-01-05T12:00:00.000Z', 'Europe/Berlin'), // a Monday
			solvedAt('2026-01-08T12:00:00.000Z', 'Europe/Berlin'),
		];
		assert.equal(streakOf(events, Date.parse('2026-01-08T13:00:00Z'), 'Europe/Berlin'), 1);
		const travelled = [
			solvedAt('2026-01-05T08:00:00.000Z', 'Europe/Berlin'),
			solvedAt('2026-01-08T20:00:00.000Z', 'Europe/London'),
		];
		assert.equal(streakOf(travelled, Date.parse('2026-01-08T21:00:00Z'), 'Europe/London'), 1);
	});

	it('treats a zone that is not known here as UTC', () => {
		const events = [solvedAt('2026-05-01T20:00:00.000Z', 'Mars/Olympus')];
		assert.equal(streakOf(events, Date.parse('2026-05-01T21:00:00Z'), 'Mars/Olympus'), 1);
	});
});

const noon = (date: string): string => `${date}T12:00:00.000Z`;
const streakAt = (dates: readonly string[], now: string) =>
	streakWithFreezes(
		dates.map((date) => solvedAt(noon(date), 'UTC')),
		Date.parse(noon(now)),
		'UTC',
	);
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('the freeze of a streak', () => {
	it('bridges one missed day a week, which counts for nothing', () => {
		const { days, frozen, freezesLeft } = streakAt(['2026-03-02', '2026-03-04', '2026-03-05'], '2026-03-05');
		assert.deepEqual([days, frozen.map(dateOf), freezesLeft], [3, ['2026-03-03'], 0]);
	});

	it('is used up for the week, from Monday to Sunday, and there again in the next', () => {
		const second = streakAt(['2026-03-02', '2026-03-04', '2026-03-06'], '2026-03-06');
		assert.deepEqual([second.days, second.frozen, second.freezesLeft], [1, [], 0]);
		const nextWeek = streakAt(
			['2026-03-02', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'],
			'2026-03-09',
		);
		assert.deepEqual([nextWeek.days, nextWeek.freezesLeft], [6, 1]);
	});

	it('bridges a Sunday and the Monday after it with the freezes of both weeks, and never two days of one', () => {
		const both = streakAt(['2026-03-07', '2026-03-10'], '2026-03-10');
		assert.deepEqual([both.days, both.frozen.map(dateOf), both.freezesLeft], [2, ['2026-03-08', '2026-03-09'], 0]);
		assert.equal(streakAt(['2026-03-03', '2026-03-06'], '2026-03-06').days, 1);
		assert.equal(streakAt(['2026-03-06', '2026-03-10'], '2026-03-10').days, 1, 'three days are too many');
	});

	it('keeps a streak alive on the day after the missed one, while today may still come', () => {
		const { days, frozen, freezesLeft } = streakAt(['2026-03-02', '2026-03-03'], '2026-03-05');
		assert.deepEqual([days, frozen.map(dateOf), freezesLeft], [2, ['2026-03-04'], 0]);
		assert.equal(streakAt(['2026-03-02', '2026-03-03'], '2026-03-06').days, 0);
	});

	it('is not spent when it could not save the streak', () => {
		assert.equal(streakAt(['2026-03-02', '2026-03-05'], '2026-03-05').freezesLeft, 1);
		assert.deepEqual(streakAt([], '2026-03-05'), { days: 0, frozen: [], freezesLeft: 1 });
	});

	it('goes by the calendar on days on which the clocks change', () => {
		const events = ['2026-03-28T22:30:00.000Z', '2026-03-30T21:30:00.000Z'].map((at) => solvedAt(at, 'Europe/Berlin'));
		const { days, frozen } = streakWithFreezes(events, Date.parse('2026-03-30T21:40:00Z'), 'Europe/Berlin');
		assert.deepEqual([days, frozen.map(dateOf)], [2, ['2026-03-29']]);
	});

	it('is not spent on the day that is lost over the date line', () => {
		const events = [
			solvedAt('2026-01-06T04:00:00.000Z', 'America/Los_Angeles'),
			solvedAt('2026-01-07T11:00:00.000Z', 'Asia/Tokyo'),
		];
		const { days, freezesLeft } = streakWithFreezes(events, Date.parse('2026-01-07T12:00:00Z'), 'Asia/Tokyo');
		assert.deepEqual([days, freezesLeft], [2, 1]);
	});
});

describe('a streak under clocks that are wrong', () => {
	it('does not count what a clock that ran a year ahead noted, nor does that keep the streak alive', () => {
		const events = [solvedAt(noon('2026-03-02'), 'UTC'), solvedAt(noon('2027-03-02'), 'UTC')];
		assert.equal(streakOf(events, Date.parse(noon('2026-03-02')), 'UTC'), 1);
		assert.equal(streakOf(events, Date.parse(noon('2026-03-09')), 'UTC'), 0);
	});

	it('takes what comes after a clock that jumped back by the time it was noted with, in any order and twice', () => {
		const events = ['2026-03-03', '2026-03-02', '2026-03-04'].map((date) => solvedAt(noon(date), 'UTC'));
		assert.equal(streakOf([...events, ...events.toReversed()], Date.parse(noon('2026-03-04')), 'UTC'), 3);
		assert.equal(streakOf(events, Date.parse(noon('2026-03-03')), 'UTC'), 3, 'now is behind by a day');
	});
});
