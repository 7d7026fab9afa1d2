import assert from 'node:assert/strict';
import { csvFileName } from '#extension/classes/csvFileName.ts';
import { changedAssignment } from '#extension/classes/changedAssignment.ts';
import { attemptsWords, latePolicyWords, oneLine, staffWords } from '#extension/classes/classWords.ts';
import { memberSubmissionText } from '#extension/classes/memberSubmission.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import { english } from '../english.ts';
import { assignment, detail, pairSum, submissionId, times } from './someClass.ts';

describe('the name under which a CSV file is offered', () => {
	it("is the server's, with its ending once", () => {
		assert.equal(
			csvFileName('Algorithms 101 autumn 2026 gradebook.csv', 'gradebook'),
			'Algorithms 101 autumn 2026 gradebook.csv',
		);
		assert.equal(csvFileName('Größe.CSV', 'roster'), 'Größe.csv');
	});

	it('leads out of no folder, hides nowhere, and is a name on every system', () => {
		assert.equal(csvFileName('../../.ssh/authorized_keys', 'roster'), 'authorized_keys.csv');
		assert.equal(csvFileName(String.raw`C:\Windows\evil.csv`, 'roster'), 'evil.csv');
		assert.equal(csvFileName('a<b>:"|?*c\u0000\u202e.csv', 'roster'), 'a b c.csv');
		assert.equal(csvFileName('.bashrc', 'roster'), 'bashrc.csv');
		assert.equal(csvFileName('x'.repeat(5_000), 'roster').length, 104);
	});

	it('is a plain one where nothing is left of it', () => {
		for (const nothing of ['', '..', '/', 'CON.csv', 'lpt1', '???.csv'])
			assert.equal(csvFileName(nothing, 'gradebook'), 'gradebook.csv', nothing);
	});
});

describe('the words of a class', () => {
	it('say what lateness and submissions cost', () => {
		assert.equal(latePolicyWords(english, { kind: 'none' }), 'Late solutions count nothing.');
		assert.equal(latePolicyWords(english, { kind: 'accept' }), 'Late solutions count in full.');
		assert.equal(
			latePolicyWords(english, { kind: 'percentPerDay', percent: 12.5, maxDays: 4 }),
			'Each day late costs 12.5 % of the points; after 4 days a solution counts nothing.',
		);
		assert.match(
			latePolicyWords(english, { kind: 'percentPerDay', percent: 50, maxDays: 1 }),
			/^A day late costs 50 %/,
		);
		assert.equal(attemptsWords(english, undefined), 'Any number of submissions.');
		assert.equal(attemptsWords(english, 1), '1 submission for each challenge.');
	});

	it('name the staff on one line, whatever they call themselves', () => {
		const [ines] = detail.staff;
		assert.ok(ines);
		assert.equal(
			staffWords(english, [{ ...ines, displayName: 'Ines\n\u202eevil' }, ...detail.staff.slice(1)]),
			'Ines evil (instructor), Tom (assistant)',
		);
		assert.equal(oneLine(' a\u2028b\t c '), 'a b c');
	});
});

describe('an assignment of which one thing is changed', () => {
	it('says all the rest as before, and nothing of what was taken away', () => {
		const limited = { ...assignment, attemptsLimit: 3 };
		assert.deepEqual(changedAssignment(limited, { due: undefined }), {
			title: 'Week 1',
			latePolicy: assignment.latePolicy,
			attemptsLimit: 3,
		});
		assert.deepEqual(changedAssignment(limited, { latePolicy: { kind: 'none' } }), {
			title: 'Week 1',
			due: assignment.due,
			latePolicy: { kind: 'none' },
			attemptsLimit: 3,
		});
	});
});

describe("a learner's submission, as staff read it", () => {
	const submission: SubmissionDetail = {
		id: submissionId,
		challengeId: pairSum.challengeId,
		language: 'cpp',
		submittedAt: '2026-10-05T21:40:00.000Z',
		state: 'judged',
		verdict: 'wrongAnswer',
		passed: 4,
		total: 21,
		source: 'int main() {}\n',
		challengeVersion: 'v1',
	};
	const shown = (learner: string, of = submission): string[] =>
		memberSubmissionText(english, { learner, challenge: pairSum }, of, times)
			.replaceAll(/[^\S\n]/gu, ' ')
			.split('\n');

	it('says whose it is and what became of it above the code, in comments of its language', () => {
		assert.deepEqual(shown('Lena'), [
			'// Lena: Pair Sum',
			'// Submitted Oct 5, 2026, 11:40 PM',
			'// Wrong answer: 4 of 21 cases',
			'',
			'int main() {}',
			'',
		]);
		assert.match(shown('Lena', { ...submission, language: 'python' })[0] ?? '', /^# Lena/);
	});

	it('keeps a name inside of its comment', () => {
		assert.equal(shown('Eve\n#include <evil>\u2028x')[0], '// Eve #include <evil> x: Pair Sum');
	});

	it('says that there is no verdict where there is none', () => {
		const { verdict: _, passed: __, total: ___, ...rest } = submission;
		assert.equal(shown('Lena', { ...rest, state: 'cancelled' })[2], '// No verdict');
	});
});
