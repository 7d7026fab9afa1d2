import { AppError } from '#contract/appError.ts';
import { sourceOfChallenge } from './challengeSource.ts';
import type { ClassStore } from './classStore.ts';
import type { SubmittedWork } from './classWork.ts';
import { spanOf } from './classParts.ts';
import { isStaff } from './classRights.ts';
import type { StoredAssignment, StoredClass } from './storedClass.ts';

export interface MaySubmitParts {
	store: Pick<ClassStore, 'membershipsOf' | 'many'>;
	submitted: Pick<SubmittedWork, 'countUsed'>;
}

/**
 * Whether somebody may submit to a challenge now, by the classes that work on its set; what is assigned to none of theirs is not their business. Of several
 * classes one that lets them is enough. What is over the limit all the same, since several came at once, is judged and counts for nothing.
 * @returns why not
 */
export async function maySubmit(
	{ store, submitted }: MaySubmitParts,
	learnerId: string,
	challengeId: string,
	nowMs: number,
): Promise<AppError | undefined> {
	const source = sourceOfChallenge(challengeId);
	if (source === undefined) return undefined;
	const memberships = await store.membershipsOf(learnerId);
	if (memberships.length === 0) return undefined;
	const classes = new Map((await store.many(memberships.map(({ classId }) => classId))).map((one) => [one.id, one]));
	let refusal: AppError | undefined;
	for (const member of memberships) {
		const found = classes.get(member.classId);
		const assignment = found?.assignments.find((one) => one.source === source);
		if (found === undefined || assignment === undefined || found.archivedAt !== undefined) continue;
		if (isStaff(member)) return undefined;
		const why = await whyNot(found, assignment, submitted, learnerId, challengeId, nowMs);
		if (why === undefined) return undefined;
		refusal ??= why;
	}
	return refusal;
}

async function whyNot(
	found: StoredClass,
	{ openFrom, attemptsLimit, title }: StoredAssignment,
	submitted: MaySubmitParts['submitted'],
	learnerId: string,
	challengeId: string,
	nowMs: number,
): Promise<AppError | undefined> {
	if (openFrom !== undefined && nowMs < Date.parse(openFrom)) {
		return new AppError('forbidden', `${title} opens on ${openFrom}. Your solution stays in its file; submit it then.`);
	}
	if (attemptsLimit === undefined) return undefined;
	const used = await submitted.countUsed(learnerId, challengeId, spanOf(found));
	if (used < attemptsLimit) return undefined;
	const attempts = attemptsLimit === 1 ? 'one submission' : `${String(attemptsLimit)} submissions`;
	return new AppError('forbidden', `You have used up the ${attempts} that ${found.name} gives for this challenge.`);
}
