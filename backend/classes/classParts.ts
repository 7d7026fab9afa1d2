import type { Clock } from '../platform/clock.ts';
import type { AssignedSets } from './assignedSets.ts';
import type { ClassStore } from './classStore.ts';
import type { JoinLimit } from './joinLimit.ts';
import type { RosterStore } from './rosterStore.ts';
import type { StoredClass } from './storedClass.ts';
import type { WorkSpan } from './classWork.ts';

/** What of a class goes into the audit log. */
export interface ClassNote {
	action:
		| 'classCreated'
		| 'classRoleSet'
		| 'classMemberRemoved'
		| 'classSubmissionRead'
		| 'classRosterExported'
		| 'classRosterImported'
		| 'classRosterMatched'
		| 'classGradesExported'
		| 'classSolutionsCompared';
	actorId: string;
	subjectId?: string;
	details: Record<string, string>;
}

/** What the services of classes are given. */
export interface ClassParts {
	store: ClassStore;
	rosters: RosterStore;
	sets: AssignedSets;
	/** Name and address of an account; undefined when there is none. */
	person: (accountId: string) => Promise<{ displayName: string; email: string } | undefined>;
	limit: JoinLimit;
	note: (note: ClassNote) => Promise<void>;
	/** Says to everybody who watches that the class or its members are others. */
	changed: (classId: string) => void;
	clock: Clock;
}

/** The time of a class: from its making until it goes into the archive. */
export function spanOf({ createdAt, archivedAt }: Pick<StoredClass, 'createdAt' | 'archivedAt'>): WorkSpan {
	return { since: createdAt, until: archivedAt };
}
