import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { gradeOf, type GradeRules } from '#backend/classes/grade.ts';
import type { Verdict } from '#contract/verdict.ts';

const due = '2026-10-05T23:59:00+02:00';
const rules: GradeRules = { points: 10, due, latePolicy: { kind: 'accept' }, attemptsLimit: undefined };

function submission(at: string, verdict: Verdict = 'accepted', isJudgedHere = true) {
	return { id: `at ${at}`, at: new Date(at).toISOString(), verdict, isJudgedHere };
}

describe('the grade of a challenge', () => {
	it('is nothing without a submission', () => {
		assert.deepEqual(gradeOf([], rules), {
			...{ points: 0, of: 10, state: 'nothing', due, lateDays: 0, attempts: 0, solvedElsewhere: false },
		});
	});

	it('is tried as long as nothing was accepted, and counts what was tried', () => {
		const failed = [
			submission('2026-10-01T10:00:00Z', 'wrongAnswer'),
			submission('2026-10-01T11:00:00Z', 'compileError'),
		];
		const { state, points, attempts, submissionId } = gradeOf(failed, rules);
		assert.deepEqual(
			{ state, points, attempts, submissionId },
			{ state: 'tried', points: 0, attempts: 2, submissionId: undefined },
		);
	});

	it('comes from the first that was accepted, in whatever order they are read', () => {
		const first = submission('2026-10-05T21:59:00Z');
		const later = submission('2026-10-09T10:00:00Z');
		const grade = gradeOf([later, first, submission('2026-10-04T10:00:00Z', 'runtimeError')], rules);
		assert.equal(grade.submissionId, first.id);
		assert.equal(grade.solvedAt, '2026-10-05T21:59:00.000Z');
		assert.equal(grade.points, 10);
		assert.equal(grade.lateDays, 0);
	});

	describe('with late days, of which each begins with 24 hours that have begun', () => {
		// Due 23:59 in Berlin, which is 21:59 UTC then; the clocks there go back on 25 October, and days of lateness stay 24 hours long.
		const table: [string, number][] = [
			['2026-10-05T21:59:00.000Z', 0],
			['2026-10-05T21:59:00.001Z', 1],
			['2026-10-05T23:59:00.000-02:00', 1],
			['2026-10-06T21:59:00.000Z', 1],
			['2026-10-06T21:59:00.001Z', 2],
			['2026-10-06T23:59:00.001+02:00', 2],
			['2026-10-25T22:59:00.000Z', 21],
			['2026-10-05T20:00:00.000-05:00', 1],
		];
		for (const [at, lateDays] of table) {
			it(`${at} is ${String(lateDays)} late`, () => {
				assert.equal(gradeOf([submission(at)], rules).lateDays, lateDays);
			});
		}
	});

	describe('by its late policy', () => {
		const policies: [GradeRules['latePolicy'], string, number][] = [
			[{ kind: 'none' }, '2026-10-05T21:59:00Z', 10],
			[{ kind: 'none' }, '2026-10-05T21:59:01Z', 0],
			[{ kind: 'accept' }, '2027-10-05T21:59:01Z', 10],
			[{ kind: 'percentPerDay', percent: 10, maxDays: 3 }, '2026-10-05T21:59:00Z', 10],
			[{ kind: 'percentPerDay', percent: 10, maxDays: 3 }, '2026-10-05T22:00:00Z', 9],
			[{ kind: 'percentPerDay', percent: 10, maxDays: 3 }, '2026-10-08T21:59:00Z', 7],
			[{ kind: 'percentPerDay', percent: 10, maxDays: 3 }, '2026-10-08T21:59:01Z', 0],
			[{ kind: 'percentPerDay', percent: 60, maxDays: 30 }, '2026-10-07T12:00:00Z', 0],
			[{ kind: 'percentPerDay', percent: 33.3, maxDays: 5 }, '2026-10-06T12:00:00Z', 6.67],
		];
		for (const [latePolicy, at, points] of policies) {
			it(`${JSON.stringify(latePolicy)} gives ${String(points)} of 10 for ${at}`, () => {
				assert.equal(gradeOf([submission(at)], { ...rules, latePolicy }).points, points);
			});
		}
	});

	it('is never late where nothing is due', () => {
		const grade = gradeOf([submission('2030-01-01T00:00:00Z')], {
			...rules,
			due: undefined,
			latePolicy: { kind: 'none' },
		});
		assert.equal(grade.points, 10);
		assert.equal('due' in grade, false);
	});

	it('counts no attempt beyond the limit, and our own failures as none', () => {
		const submissions = [
			submission('2026-10-01T10:00:00Z', 'wrongAnswer'),
			submission('2026-10-01T11:00:00Z', 'internalError'),
			submission('2026-10-01T12:00:00Z', 'timeLimitExceeded'),
			submission('2026-10-01T13:00:00Z'),
		];
		const beyond = gradeOf(submissions, { ...rules, attemptsLimit: 2 });
		assert.deepEqual([beyond.state, beyond.points, beyond.attempts], ['tried', 0, 3]);
		const within = gradeOf(submissions, { ...rules, attemptsLimit: 3 });
		assert.deepEqual([within.state, within.points, within.attempts], ['solved', 10, 3]);
	});

	it('shows what was solved on the own machine, which counts for nothing and uses no attempt', () => {
		const here = submission('2026-10-02T10:00:00Z', 'wrongAnswer');
		const grade = gradeOf([submission('2026-10-01T10:00:00Z', 'accepted', false), here], {
			...rules,
			attemptsLimit: 1,
		});
		assert.deepEqual([grade.solvedElsewhere, grade.state, grade.points, grade.attempts], [true, 'tried', 0, 1]);
		assert.equal(gradeOf([submission('2026-10-01T10:00:00Z', 'wrongAnswer', false)], rules).solvedElsewhere, false);
	});
});
