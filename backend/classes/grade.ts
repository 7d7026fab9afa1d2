import type { Grade, LatePolicy } from '#contract/classes.ts';
import type { JudgedSubmission } from './classWork.ts';

/** What holds for one learner and one challenge. */
export interface GradeRules {
	points: number;
	/** The effective one: `dueOf`. */
	due: string | undefined;
	latePolicy: LatePolicy;
	/** Submissions with a verdict that count; all of them unless given. */
	attemptsLimit: number | undefined;
}

const lateDayMs = 86_400_000;

/**
 * What a challenge gives, computed from what was submitted to it and nothing else. Only what this server judged counts, and of it neither our own failures nor
 * what came after the last attempt. Of the accepted ones the first counts: no later one can be worth more.
 */
export function gradeOf(
	submissions: readonly Pick<JudgedSubmission, 'id' | 'at' | 'verdict' | 'isJudgedHere'>[],
	{ points, due, latePolicy, attemptsLimit }: GradeRules,
): Omit<Grade, 'challengeId'> {
	const judged = submissions
		.filter(({ isJudgedHere, verdict }) => isJudgedHere && verdict !== 'internalError')
		.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
	const solving = judged.slice(0, attemptsLimit).find(({ verdict }) => verdict === 'accepted');
	const lateDays = solving === undefined ? 0 : lateDaysOf(solving.at, due);
	return {
		points: solving === undefined ? 0 : round(points * shareOf(lateDays, latePolicy)),
		of: points,
		state: solving !== undefined ? 'solved' : judged.length > 0 ? 'tried' : 'nothing',
		...(solving === undefined ? {} : { submissionId: solving.id, solvedAt: solving.at }),
		...(due === undefined ? {} : { due }),
		lateDays,
		attempts: judged.length,
		solvedElsewhere: submissions.some(({ isJudgedHere, verdict }) => !isJudgedHere && verdict === 'accepted'),
	};
}

/** Each 24 hours that have begun since it was due; what comes in the same millisecond is in time. */
export function lateDaysOf(at: string, due: string | undefined): number {
	if (due === undefined) return 0;
	return Math.max(0, Math.ceil((Date.parse(at) - Date.parse(due)) / lateDayMs));
}

function shareOf(lateDays: number, policy: LatePolicy): number {
	if (lateDays === 0) return 1;
	switch (policy.kind) {
		case 'none':
			return 0;
		case 'accept':
			return 1;
		case 'percentPerDay':
			if (lateDays > policy.maxDays) return 0;
			return Math.max(0, 1 - (policy.percent / 100) * lateDays);
		default:
			return policy satisfies never;
	}
}

/** To two decimals; sums of what was rounded are rounded again by whoever adds. */
export function round(points: number): number {
	return Math.round((points + Number.EPSILON) * 100) / 100;
}
