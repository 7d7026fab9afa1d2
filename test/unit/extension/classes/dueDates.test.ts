import assert from 'node:assert/strict';
import { DueDate } from '#contract/challengeSet.ts';
import { type DueTimes, dueWords, exactDue, opensWords } from '#extension/classes/dueWords.ts';
import { type ReadDueDate, readDueDate, refusedDueWords } from '#extension/classes/readDueDate.ts';
import { english } from '../english.ts';

const berlin = 'Europe/Berlin';
const read = (text: string, timeZone = berlin): string => {
	const found = readDueDate(text, timeZone);
	return found.kind === 'due' ? found.due : found.reason;
};

describe('a due date as it is typed', () => {
	it('is the end of the day where no time is named, in the zone of whoever types', () => {
		assert.equal(read('2026-10-05'), '2026-10-05T23:59:00+02:00');
		assert.equal(read('2026-12-05'), '2026-12-05T23:59:00+01:00');
		assert.equal(read('2026-10-05', 'America/New_York'), '2026-10-05T23:59:00-04:00');
		assert.equal(read('2026-10-05', 'Asia/Kolkata'), '2026-10-05T23:59:00+05:30');
	});

	it('may name a time, and behind it a zone, an offset or Z', () => {
		assert.equal(read('2026-10-5 8:30'), '2026-10-05T08:30:00+02:00');
		assert.equal(read(' 2026-10-05 18:00 America/New_York '), '2026-10-05T18:00:00-04:00');
		assert.equal(read('2026-10-05T18:00:00+09:00'), '2026-10-05T18:00:00+09:00');
		assert.equal(read('2026-10-05 18:00 -0330'), '2026-10-05T18:00:00-03:30');
		assert.equal(read('2026-10-05T21:59:00Z'), '2026-10-05T21:59:00+00:00');
		assert.equal(read('2026-10-05 UTC'), '2026-10-05T23:59:00+00:00');
	});

	it('is what the contract takes for one', () => {
		for (const text of ['2026-10-05', '2026-10-05 18:00 UTC', '2028-02-29 00:00 Asia/Kathmandu'])
			assert.equal(DueDate.safeParse(read(text)).success, true, text);
	});

	it('is the later one where the clocks show it twice, and refused where they jump over it', () => {
		assert.equal(read('2026-10-25 02:30'), '2026-10-25T02:30:00+01:00');
		assert.equal(read('2026-03-29 02:30'), 'jumpedOver');
		assert.equal(read('2026-03-29 03:00'), '2026-03-29T03:00:00+02:00');
		assert.equal(read('2026-03-08 02:30', 'America/New_York'), 'jumpedOver');
	});

	it('is refused with its reason when it is none', () => {
		assert.equal(read('2026-02-30'), 'noSuchDay');
		assert.equal(read('2026-13-01'), 'noSuchDay');
		assert.equal(read('2026-10-05 24:00'), 'noSuchDay');
		assert.equal(read('2026-10-05 18:00 Europe/Atlantis'), 'unknownZone');
		for (const text of [
			'',
			'tomorrow',
			'5.10.2026',
			'1026-10-05',
			'2026-10-05 18',
			`2026-10-05 ${'x'.repeat(10_000)}!`,
		])
			assert.equal(read(text), 'form', text.slice(0, 40));
	});

	it('has words for each reason', () => {
		const reasons = ['form', 'noSuchDay', 'jumpedOver', 'unknownZone'] as const satisfies Extract<
			ReadDueDate,
			{ kind: 'refused' }
		>['reason'][];
		const words = reasons.map((reason) => refusedDueWords(english, { kind: 'refused', reason }));
		assert.equal(new Set(words).size, reasons.length);
	});
});

describe('a due date in words', () => {
	const at = (now: string, timeZone = berlin, locale = 'en'): DueTimes => ({
		nowMs: Date.parse(now),
		locale,
		timeZone,
	});
	/** With plain spaces, as a person types them. */
	const plain = (text: string | undefined): string | undefined => text?.replaceAll(/\s/gu, ' ');
	const due = '2026-10-05T23:59:00+02:00';

	it("counts days as the reader's calendar does, not in steps of 24 hours", () => {
		const words = (now: string, timeZone?: string) => plain(dueWords(english, due, at(now, timeZone)));
		assert.equal(words('2026-10-05T08:00:00+02:00'), 'due today, 11:59 PM');
		assert.equal(words('2026-10-04T23:58:00+02:00'), 'due tomorrow, 11:59 PM');
		assert.equal(words('2026-10-02T00:01:00+02:00'), 'due in 3 days, Mon, Oct 5, 11:59 PM');
		// In Tokyo it is the morning after.
		assert.equal(words('2026-10-05T08:00:00+02:00', 'Asia/Tokyo'), 'due tomorrow, 6:59 AM');
		assert.equal(words('2026-10-05T08:00:00+02:00', 'America/New_York'), 'due today, 5:59 PM');
	});

	it('says of the past that it was', () => {
		assert.equal(plain(dueWords(english, due, at('2026-10-06T00:00:00+02:00'))), 'was due yesterday, 11:59 PM');
		assert.equal(
			plain(dueWords(english, due, at('2027-01-02T12:00:00+01:00'))),
			'was due 89 days ago, Mon, Oct 5, 2026, 11:59 PM',
		);
	});

	it("is in the reader's language", () => {
		assert.equal(plain(dueWords(english, due, at('2026-10-05T08:00:00+02:00', berlin, 'de'))), 'due heute, 23:59');
	});

	it('names its zone, and the time on the wall where it was set when that is another one', () => {
		const now = '2026-10-01T08:00:00Z';
		assert.equal(plain(exactDue(english, due, at(now))), 'Monday, October 5, 2026 at 11:59 PM GMT+2');
		assert.equal(
			plain(exactDue(english, due, at(now, 'America/New_York'))),
			'Monday, October 5, 2026 at 5:59 PM EDT; as it was set: Monday, October 5, 2026 at 11:59 PM GMT+2',
		);
		// A time in UTC says nothing of where it was set.
		assert.equal(
			plain(exactDue(english, '2026-10-05T21:59:00.000Z', at(now, 'America/New_York'))),
			'Monday, October 5, 2026 at 5:59 PM EDT',
		);
	});

	it('says when something opens only while it is closed', () => {
		assert.equal(opensWords(english, undefined, at('2026-10-05T08:00:00+02:00')), undefined);
		assert.equal(plain(opensWords(english, due, at('2026-10-05T08:00:00+02:00'))), 'opens today, 11:59 PM');
		assert.equal(opensWords(english, due, at('2026-10-06T08:00:00+02:00')), undefined);
	});
});
