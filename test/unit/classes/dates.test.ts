import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dueOf } from '#backend/classes/dueOf.ts';
import { shiftDate } from '#backend/classes/shiftDate.ts';

describe('a date moved to another term', () => {
	const berlin = 'Europe/Berlin';
	const table: [string, number, string, string][] = [
		// Summer to winter and back: 23:59 on the wall stays 23:59.
		['2026-10-05T23:59:00+02:00', 28, berlin, '2026-11-02T22:59:00.000Z'],
		['2026-11-02T22:59:00Z', 182, berlin, '2027-05-03T21:59:00.000Z'],
		['2026-10-05T23:59:00+02:00', 0, berlin, '2026-10-05T21:59:00.000Z'],
		['2026-10-05T23:59:00+02:00', -7, berlin, '2026-09-28T21:59:00.000Z'],
		// The day of the change itself.
		['2026-10-24T12:00:00+02:00', 1, berlin, '2026-10-25T11:00:00.000Z'],
		// 02:30 comes twice: the first. 02:30 in spring is left out: an hour later.
		['2026-10-24T02:30:00+02:00', 1, berlin, '2026-10-25T00:30:00.000Z'],
		['2027-03-27T02:30:00+01:00', 1, berlin, '2027-03-28T01:30:00.000Z'],
		// The offset of the text does not matter, the zone does.
		['2026-10-05T17:59:00-04:00', 28, berlin, '2026-11-02T22:59:00.000Z'],
		['2026-10-05T23:59:00-04:00', 60, 'America/New_York', '2026-12-05T04:59:00.000Z'],
		['2026-10-05T23:59:30.500+05:45', 10, 'Asia/Kathmandu', '2026-10-15T18:14:30.500Z'],
		['2026-10-05T23:59:00Z', 365, 'UTC', '2027-10-05T23:59:00.000Z'],
	];
	for (const [date, days, timeZone, expected] of table) {
		it(`${date} in ${timeZone}, ${String(days)} days later, is ${expected}`, () => {
			assert.equal(shiftDate(date, { days, timeZone }), expected);
		});
	}
});

describe('when a challenge is due', () => {
	const ofSet = '2026-10-05T23:59:00+02:00';
	const ofClass = '2026-10-12T23:59:00+02:00';
	const extension = '2026-10-19T23:59:00+02:00';
	const shift = { days: 7, timeZone: 'Europe/Berlin' };

	it('is what the set says, unless the class says otherwise, unless the learner has more time', () => {
		assert.equal(dueOf({}, ofSet), ofSet);
		assert.equal(dueOf({ due: ofClass }, ofSet), ofClass);
		assert.equal(dueOf({ due: ofClass }, ofSet, extension), extension);
		assert.equal(dueOf({}, undefined, extension), extension);
		assert.equal(dueOf({}, undefined), undefined);
	});

	it("moves the set's own date for a later term, and nothing else", () => {
		assert.equal(dueOf({ shift }, ofSet), '2026-10-12T21:59:00.000Z');
		assert.equal(dueOf({ shift, due: ofClass }, ofSet), ofClass);
		assert.equal(dueOf({ shift }, ofSet, extension), extension);
		assert.equal(dueOf({ shift }, undefined), undefined);
	});
});
