import type { Assignment, AssignmentRequest } from '#contract/classes.ts';

/** What an instructor may say of an assignment that is there; its set stays. */
export type AssignmentSaid = Omit<AssignmentRequest, 'source'>;

/** A change of one thing; `undefined` takes away what was said, so that the set's own word or none holds. */
export type AssignmentChange = { [Key in keyof AssignmentSaid]?: AssignmentSaid[Key] | undefined };

/** An assignment is replaced as a whole: everything that it says now, with one thing changed. */
export function changedAssignment(assignment: Assignment, change: AssignmentChange): AssignmentSaid {
	const { title, due, shift, latePolicy, attemptsLimit, openFrom } = assignment;
	const all: AssignmentChange = { title, due, shift, latePolicy, attemptsLimit, openFrom, ...change };
	const said = Object.entries(all).filter(([, value]) => value !== undefined);
	// Of the same keys, without those that say nothing; the late policy is always there.
	return Object.fromEntries(said) as AssignmentSaid;
}
