import type { AssignedChallenge, Assignment, ClassDetail, ClassSummary, Grade } from '#contract/classes.ts';
import type { DueTimes } from '#extension/classes/dueWords.ts';

export const classId = '11111111-1111-4111-8111-111111111111';
export const assignmentId = '22222222-2222-4222-8222-222222222222';
export const submissionId = '33333333-3333-4333-8333-333333333333';

/** Thursday morning in Berlin. */
export const times: DueTimes = {
	nowMs: Date.parse('2026-10-01T09:00:00+02:00'),
	locale: 'en',
	timeZone: 'Europe/Berlin',
};

export const summary: ClassSummary = {
	id: classId,
	name: 'Algorithms 101',
	term: 'autumn 2026',
	role: 'learner',
	createdAt: '2026-09-01T08:00:00.000Z',
};

export const pairSum: AssignedChallenge = {
	challengeId: 'ines~week-one.pair-sum',
	title: 'Pair Sum',
	difficulty: 'easy',
	points: 3,
	due: '2026-10-05T23:59:00+02:00',
};
export const longRun: AssignedChallenge = {
	challengeId: 'ines~week-one.long-run',
	title: 'Long Run',
	difficulty: 'medium',
	points: 1,
	due: '2026-10-05T23:59:00+02:00',
};

export const assignment: Assignment = {
	id: assignmentId,
	source: 'ines~week-one',
	title: 'Week 1',
	due: '2026-10-05T23:59:00+02:00',
	latePolicy: { kind: 'percentPerDay', percent: 10, maxDays: 7 },
	version: '1.0.0',
	challenges: [pairSum, longRun],
};

export const detail: ClassDetail = {
	...summary,
	assignments: [assignment],
	staff: [
		{ accountId: 'a-ines', displayName: 'Ines', role: 'instructor' },
		{ accountId: 'a-tom', displayName: 'Tom', role: 'assistant' },
	],
};

export const grade = (of: AssignedChallenge, given: Partial<Grade> = {}): Grade => ({
	challengeId: of.challengeId,
	points: 0,
	of: of.points,
	state: 'nothing',
	lateDays: 0,
	attempts: 0,
	solvedElsewhere: false,
	...given,
});
