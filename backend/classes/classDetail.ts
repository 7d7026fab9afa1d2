import type { Assignment, ClassDetail, ClassSummary } from '#contract/classes.ts';
import { type FoundAssignment, findAssignments } from './assignedWork.ts';
import type { AssignedSets } from './assignedSets.ts';
import { type ClassAsker, isStaff } from './classRights.ts';
import type { ClassStore } from './classStore.ts';
import { dueOf } from './dueOf.ts';
import { shownJoinCode } from './joinCode.ts';
import type { StoredMember } from './storedClass.ts';

/** A class in the list of one of its members. */
export function summaryOf({ found, member }: ClassAsker): ClassSummary {
	const { id, name, term, createdAt, archivedAt } = found;
	return {
		...{ id, name, role: member.role, createdAt },
		...(term === undefined ? {} : { term }),
		...(archivedAt === undefined ? {} : { archivedAt }),
	};
}

/** A class for one of its members. */
export async function detailOf(
	asker: ClassAsker,
	{ store, sets }: { store: ClassStore; sets: AssignedSets },
	nowMs: number,
): Promise<ClassDetail> {
	const { found, member } = asker;
	const [assignments, staff, learners] = await Promise.all([
		findAssignments(found, sets),
		staffOf(store, found.id),
		isStaff(member) ? store.countLearners(found.id) : 0,
	]);
	const forStaff = {
		ownerId: found.ownerId,
		...(member.role === 'instructor' ? { joinCode: shownJoinCode(found.joinCode) } : {}),
		learners,
	};
	return {
		...summaryOf(asker),
		assignments: assignments.map((one) => assignmentOf(one, member, nowMs)),
		staff,
		...(isStaff(member) ? { forStaff } : {}),
	};
}

/** Instructors and assistants, in the order in which they came. */
export async function staffOf(store: Pick<ClassStore, 'withRole'>, classId: string): Promise<ClassDetail['staff']> {
	const staff = await store.withRole(classId, ['instructor', 'assistant']);
	return staff.map(({ accountId, displayName, role }) => ({ accountId, displayName, role }));
}

function assignmentOf({ assignment, set }: FoundAssignment, member: StoredMember, nowMs: number): Assignment {
	const extension = extensionOf(member, assignment.id);
	const isOpen = assignment.openFrom === undefined || Date.parse(assignment.openFrom) <= nowMs;
	// What is in it is told to learners when they may begin.
	const challenges = isOpen || isStaff(member) ? (set?.challenges ?? []) : [];
	return {
		...assignment,
		...(extension === undefined ? {} : { extension }),
		...(set === undefined ? {} : { version: set.version }),
		challenges: challenges.map(({ id, title, difficulty, rules }) => {
			const due = dueOf(assignment, rules.due, extension);
			return { challengeId: id, title, difficulty, points: rules.points, ...(due === undefined ? {} : { due }) };
		}),
	};
}

/** More time that a member has for an assignment. */
export function extensionOf(
	{ extensions }: Pick<StoredMember, 'extensions'>,
	assignmentId: string,
): string | undefined {
	return extensions.find((one) => one.assignmentId === assignmentId)?.due;
}
