import type { AuditTrail } from '../accounts/auditTrail.ts';
import type { Accounts } from '../accounts/createAccounts.ts';
import type { Handlers } from '../http/handlers.ts';
import type { LearnerDataStore } from '../learning/learnerDataStore.ts';
import type { ReportRules } from '../submissions/reportRules.ts';

export interface LearnerDataParts {
	data: Pick<LearnerDataStore, 'exportAll' | 'importAll'>;
	/** What of reports its learner may have. */
	rules: Pick<ReportRules, 'ofExport'>;
	/** The account's own part of the export. */
	exportOf: Accounts['exportOf'];
	audit: AuditTrail;
	tell: (learnerId: string) => void;
}

/** A learner's data out of the server and into it, each time on record. */
export function learnerDataRoutes({
	data,
	rules,
	exportOf,
	audit,
	tell,
}: LearnerDataParts): Pick<Handlers, 'exportData' | 'importData'> {
	return {
		async exportData({ learnerId }) {
			const all = await rules.ofExport(await data.exportAll(learnerId));
			await audit.note({ action: 'exported', actorId: learnerId, subjectId: learnerId });
			return { ...all, ...(await exportOf(learnerId)) };
		},
		async importData({ learnerId, body }) {
			try {
				const added = await data.importAll(learnerId, body);
				const details = { events: String(added.events), submissions: String(added.submissions) };
				await audit.note({ action: 'imported', actorId: learnerId, subjectId: learnerId, details });
				return added;
			} finally {
				tell(learnerId);
			}
		},
	};
}
