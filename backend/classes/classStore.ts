import type { ClassRole } from '#contract/classes.ts';
import type { StoredClass, StoredMember } from './storedClass.ts';

/** How many there may be. */
export interface MemberBounds {
	ofClass: number;
	ofAccount: number;
}

export type JoinOutcome = 'joined' | 'known' | 'classFull' | 'tooMany';

/** Classes and their members. Every writing method throws AppError `storeFull` or `busy`. */
export interface ClassStore {
	/** `codeTaken`: nothing was written. */
	add(added: StoredClass, owner: StoredMember): Promise<'added' | 'codeTaken'>;
	get(classId: string): Promise<StoredClass | undefined>;
	byCode(joinCode: string): Promise<StoredClass | undefined>;
	/** Those that are there. */
	many(classIds: readonly string[]): Promise<StoredClass[]>;
	/** Those with an assignment that opens after this, in ms since 1970; so many at most as can be looked through for one request. */
	opening(nowMs: number): Promise<StoredClass[]>;
	/**
	 * Replaces a class by what is made of it; made again where somebody else changed it at the same time.
	 * @returns undefined when there is none; `codeTaken` when nothing was written because another class has the new code
	 * @throws what `change` throws
	 */
	change(classId: string, change: (before: StoredClass) => StoredClass): Promise<StoredClass | 'codeTaken' | undefined>;

	/** Who is in the class already stays what they are. Of many who join at once never more stay than the bounds allow. */
	join(member: StoredMember, bounds: MemberBounds): Promise<JoinOutcome>;
	/** False when there was nobody. */
	leave(classId: string, accountId: string): Promise<boolean>;
	member(classId: string, accountId: string): Promise<StoredMember | undefined>;
	/** The newest first. */
	membershipsOf(accountId: string): Promise<StoredMember[]>;
	setRole(classId: string, accountId: string, role: ClassRole): Promise<StoredMember | undefined>;
	/** Without `due`: takes it away. */
	setExtension(
		classId: string,
		accountId: string,
		extension: { assignmentId: string; due: string | undefined },
	): Promise<StoredMember | undefined>;
	/** By name. @throws AppError `badRequest` for a cursor that is none of ours */
	members(
		classId: string,
		page: { limit: number; cursor?: string | undefined; role?: ClassRole },
	): Promise<{ items: StoredMember[]; nextCursor?: string }>;
	/** All of these roles, in the order in which they joined. */
	withRole(classId: string, roles: readonly ClassRole[]): Promise<StoredMember[]>;
	countLearners(classId: string): Promise<number>;
}
