import * as z from 'zod';
import { DueDate } from '#contract/challengeSet.ts';
import { type ClassRole, DateShift, LatePolicy, SetSource } from '#contract/classes.ts';

/** A set that a class works on, as it is kept. */
export const StoredAssignment = z.object({
	id: z.string(),
	source: SetSource,
	title: z.string(),
	due: DueDate.optional(),
	shift: DateShift.optional(),
	latePolicy: LatePolicy,
	attemptsLimit: z.int().optional(),
	openFrom: DueDate.optional(),
});
export type StoredAssignment = z.infer<typeof StoredAssignment>;

/** A class as it is kept; its members are kept apart. */
export interface StoredClass {
	id: string;
	name: string;
	term: string | undefined;
	/** Without hyphens. */
	joinCode: string;
	ownerId: string;
	/** UTC, ISO 8601. */
	createdAt: string;
	archivedAt: string | undefined;
	assignments: readonly StoredAssignment[];
}

/** More time for one learner. */
export interface DueExtension {
	assignmentId: string;
	due: string;
}

/** Somebody of a class. Name and address are those of the account when it joined. */
export interface StoredMember {
	classId: string;
	accountId: string;
	displayName: string;
	email: string;
	role: ClassRole;
	/** UTC, ISO 8601. */
	joinedAt: string;
	extensions: readonly DueExtension[];
}
