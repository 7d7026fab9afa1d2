import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';

/** What one feature keeps of a learner, to take along, to bring in and to be rid of. Every step may be repeated. */
export interface LearnerRecords {
	/** By name in the export. */
	exportAll(learnerId: string): Promise<Record<string, unknown[]>>;
	/** Whether something of the batch has the id of something of another learner's. */
	hasForeign(learnerId: string, batch: ImportRequest): Promise<boolean>;
	/** Brings in what is not there yet. Answers with how many were new. */
	importAll(learnerId: string, batch: ImportRequest): Promise<Partial<ImportAnswer>>;
	eraseAll(learnerId: string): Promise<void>;
}
