import assert from 'node:assert/strict';
import type { SeenOfMe } from '#contract/classes.ts';
import { seenOfMeText } from '#extension/classes/seenOfMeText.ts';
import { english } from '../english.ts';
import { assignmentId, detail, grade, longRun, pairSum, summary, times } from './someClass.ts';

const column = (of: typeof pairSum) => ({
	assignmentId,
	assignment: 'Week 1',
	challengeId: of.challengeId,
	title: of.title,
	points: of.points,
});
const seen: SeenOfMe = {
	member: {
		accountId: 'a-lena',
		displayName: 'Lena',
		email: 'lena@example.org',
		role: 'learner',
		joinedAt: '2026-09-02T08:00:00.000Z',
		extensions: [{ assignmentId, due: '2026-10-09T23:59:00+02:00' }],
	},
	grades: {
		accountId: 'a-lena',
		displayName: 'Lena',
		email: 'lena@example.org',
		points: 2.7,
		of: 4,
		grades: [
			grade(pairSum, { state: 'solved', points: 2.7, lateDays: 1, attempts: 2, solvedAt: '2026-10-06T08:00:00.000Z' }),
			grade(longRun, { solvedElsewhere: true }),
		],
	},
	columns: [column(pairSum), column(longRun)],
	dashboard: {
		accountId: 'a-lena',
		displayName: 'Lena',
		lastActive: '2026-10-06T08:00:00.000Z',
		cells: [
			{
				challengeId: pairSum.challengeId,
				state: 'solved',
				at: '2026-10-06T08:00:00.000Z',
				submissions: 2,
				hintLevel: 3,
				minutes: 24.6,
				gaveUp: true,
			},
		],
	},
	weakTopics: ['two-pointers'],
	staff: detail.staff,
};
const text = (of: SeenOfMe = seen): string => seenOfMeText(english, summary, of, times).replaceAll(/[^\S\n]/gu, ' ');
const rowOf = (title: string, told: string): string[] =>
	told.split('\n').filter((line) => line.startsWith(`| ${title} |`));

describe('what a class sees of a learner', () => {
	it('has the line of the roster that is known to be theirs', () => {
		const id = '44444444-4444-4444-8444-444444444444';
		const told = text({ ...seen, expectedAs: { id, name: 'Lang, *Lena*', studentNumber: '0017' } });
		assert.match(told, /- On the list that an instructor brought in: Lang, \\\*Lena\\\*, 0017\n/);
		assert.doesNotMatch(text(), /On the list/);
	});

	it('names who sees it, and what they see beside it', () => {
		assert.match(text(), /^# What Algorithms 101, autumn 2026 sees of you\n/);
		assert.match(text(), /\n- Ines, instructor\n- Tom, assistant\n/);
		assert.match(text(), /read the code that you submit to assigned challenges/);
		assert.match(text(), /\n- E-mail address: lena@example\.org\n/);
	});

	it('says every grade and every cell of the dashboard in words, and nothing that is missing as if it were nought', () => {
		const [graded, worked] = rowOf('Pair Sum', text());
		assert.equal(graded, '| Pair Sum | 2.7 of 3 | 2 | solved, 1 day late | Oct 6, 2026, 10:00 AM |  |');
		assert.equal(worked, '| Pair Sum | solved, looked at the solution | Oct 6, 2026, 10:00 AM | 2 | 3 | 25 |');
		assert.match(rowOf('Long Run', text())[0] ?? '', /nothing submitted yet; solved on your own computer/);
		assert.match(text(), /## Grades: 2\.7 of 4 points/);
		assert.match(text(), /More time for an assignment: until Friday, October 9, 2026 at 11:59 PM GMT\+2/);
		assert.match(text(), /- Two pointers\n/);
	});

	it('takes nothing that a person wrote for Markdown', () => {
		const name = '# Eve\n<img src=x onerror=alert(1)> [x](command:y) | a\u202e';
		const [first, ...others] = detail.staff;
		assert.ok(first);
		const told = text({
			...seen,
			member: { ...seen.member, displayName: name },
			staff: [{ ...first, displayName: name }, ...others],
			columns: [{ ...column(pairSum), title: 'a | b' }],
		});
		assert.doesNotMatch(told, /(?<!\\)<img|(?<!\\)\[x|\n# Eve|\u202e/);
		assert.match(told, /\| a \\\| b \|/);
		// One that is not assigned any more has no title left.
		assert.match(told, /\| ines\\~week-one\.long-run \|/);
	});

	it('tells staff that there are no grades of theirs', () => {
		const { grades: _, dashboard: __, ...rest } = seen;
		const told = text({ ...rest, member: { ...seen.member, role: 'assistant' }, weakTopics: [] });
		assert.match(told, /You are staff of this class/);
		assert.doesNotMatch(told, /Grades|Weak topics|How you worked/);
	});

	it('is short for somebody who has done nothing', () => {
		const { dashboard: _, ...rest } = seen;
		const told = text({
			...rest,
			grades: { ...(seen.grades ?? assert.fail()), grades: [], points: 0, of: 0 },
			dashboard: { accountId: 'a-lena', displayName: 'Lena', cells: [] },
			weakTopics: [],
		});
		assert.match(told, /## Grades: 0 of 0 points\n\nNothing is assigned yet\./);
		assert.match(told, /You have not begun with any assigned challenge\./);
		assert.match(told, /## Weak topics\n\nNone\./);
	});
});
