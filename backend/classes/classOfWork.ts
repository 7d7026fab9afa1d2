import { sourceOfChallenge } from './challengeSource.ts';
import type { ClassStore } from './classStore.ts';

/** The class for which somebody works on a challenge: the newest of theirs that works on its set. Undefined for what no class assigned to them. */
export async function classOfWork(
	store: Pick<ClassStore, 'membershipsOf' | 'many'>,
	learnerId: string,
	challengeId: string,
): Promise<string | undefined> {
	const source = sourceOfChallenge(challengeId);
	if (source === undefined) return undefined;
	const memberships = await store.membershipsOf(learnerId);
	if (memberships.length === 0) return undefined;
	const classes = await store.many(memberships.map(({ classId }) => classId));
	const working = classes.filter(
		({ archivedAt, assignments }) => archivedAt === undefined && assignments.some((one) => one.source === source),
	);
	return memberships.find(({ classId }) => working.some(({ id }) => id === classId))?.classId;
}
