import { AppError } from '#contract/appError.ts';
import type { ClassStore } from './classStore.ts';
import { isStaff } from './classRights.ts';
import type { StoredAssignment, StoredClass } from './storedClass.ts';

/** What a class has not opened yet. */
export type NotOpenYet = Pick<StoredAssignment, 'title'> & { openFrom: string };

/**
 * Sets that are kept from somebody until a class opens them, by source: those that a class will open, and no class of theirs has opened. Whoever is in none of these classes
 * has to wait as well, or a second account would show what the first one may not see yet.
 */
export async function notOpenYet(
	store: Pick<ClassStore, 'opening' | 'membershipsOf' | 'many'>,
	learnerId: string,
	nowMs: number,
): Promise<ReadonlyMap<string, NotOpenYet>> {
	const waiting = new Map<string, NotOpenYet>();
	for (const found of await store.opening(nowMs)) {
		if (found.archivedAt !== undefined) continue;
		for (const { source, title, openFrom } of found.assignments) {
			if (openFrom === undefined || isOpen(openFrom, nowMs)) continue;
			const known = waiting.get(source);
			const isFirst = known === undefined || Date.parse(openFrom) < Date.parse(known.openFrom);
			if (isFirst) waiting.set(source, { title, openFrom });
		}
	}
	if (waiting.size === 0) return waiting;
	const memberships = await store.membershipsOf(learnerId);
	const classes = new Map((await store.many(memberships.map(({ classId }) => classId))).map((one) => [one.id, one]));
	for (const member of memberships) {
		const found = classes.get(member.classId);
		if (found === undefined || found.archivedAt !== undefined) continue;
		for (const { source } of openFor(found, isStaff(member), nowMs)) waiting.delete(source);
	}
	return waiting;
}

export function refusedUntilOpen({ title, openFrom }: NotOpenYet): AppError {
	return new AppError('forbidden', `${title} opens on ${openFrom}. Until then it can not be seen.`);
}

function openFor({ assignments }: StoredClass, isStaffThere: boolean, nowMs: number): readonly StoredAssignment[] {
	return assignments.filter(({ openFrom }) => isStaffThere || openFrom === undefined || isOpen(openFrom, nowMs));
}

function isOpen(openFrom: string, nowMs: number): boolean {
	return Date.parse(openFrom) <= nowMs;
}
