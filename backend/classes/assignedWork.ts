import type { GradebookColumn } from '#contract/classes.ts';
import type { AssignedSet, AssignedSetChallenge, AssignedSets } from './assignedSets.ts';
import type { StoredAssignment, StoredClass } from './storedClass.ts';

/** An assignment and its set; undefined: it is not on this server any more. */
export interface FoundAssignment {
	assignment: StoredAssignment;
	set: AssignedSet | undefined;
}

/** A challenge that a class works on. */
export interface AssignedOne {
	assignment: StoredAssignment;
	challenge: AssignedSetChallenge;
}

/** The assignments of a class in their order, with what lies on the server now. */
export function findAssignments(
	{ assignments }: Pick<StoredClass, 'assignments'>,
	sets: AssignedSets,
): Promise<FoundAssignment[]> {
	return Promise.all(assignments.map(async (assignment) => ({ assignment, set: await sets.find(assignment.source) })));
}

/** The challenges of all of them. */
export function challengesOf(found: readonly FoundAssignment[]): AssignedOne[] {
	return found.flatMap(({ assignment, set }) =>
		(set?.challenges ?? []).map((challenge) => ({ assignment, challenge })),
	);
}

export function columnOf({ assignment, challenge }: AssignedOne): GradebookColumn {
	return {
		assignmentId: assignment.id,
		assignment: assignment.title,
		challengeId: challenge.id,
		title: challenge.title,
		points: challenge.rules.points,
	};
}
