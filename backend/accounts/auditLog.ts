import type { AuditEntry } from '#contract/accounts.ts';
import type { PageAsked, PageOf } from './accountStore.ts';

/** What is kept in the audit log. */
export type AuditAction =
	| 'register'
	| 'signIn'
	| 'gitHubLinked'
	| 'refreshReuse'
	| 'signOut'
	| 'signOutEverywhere'
	| 'passwordChanged'
	| 'roleSet'
	| 'exported'
	| 'imported'
	| 'erased'
	| 'adminCreated'
	| 'classCreated'
	| 'classRoleSet'
	| 'classMemberRemoved'
	| 'classSubmissionRead'
	| 'classRosterExported'
	| 'classRosterImported'
	| 'classRosterMatched'
	| 'classGradesExported'
	| 'classSolutionsCompared'
	| 'setPushed'
	| 'setVersionDeleted'
	| 'regradeBegun'
	| 'systemStarted'
	| 'systemStopped';

/** Append-only: there is no way to change or remove an entry. */
export interface AuditLog {
	append(entry: AuditEntry & { action: AuditAction }): Promise<void>;
	/** Newest first. @throws AppError `badRequest` for a cursor that is none of ours. */
	list(page: PageAsked): Promise<PageOf<AuditEntry>>;
}
