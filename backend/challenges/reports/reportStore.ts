import * as z from 'zod';
import { type ReportOfLearner, type ReportOutcome, ReproofFacts } from '#contract/reports.ts';
import type { WorkLease } from '../../platform/claimedWork.ts';

/** One version of a challenge. */
export interface ChallengeVersion {
	challengeId: string;
	challengeVersion: string;
}

/** What a new proof of a version came to. `failed` names the checks that failed twice in a row. */
export const Reproof = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('held'), at: z.string(), facts: ReproofFacts }),
	z.object({ kind: z.literal('failed'), at: z.string(), checks: z.array(z.string()) }),
]);
export type Reproof = z.infer<typeof Reproof>;

/** Why nobody sees a version any more. */
export const Withdrawn = z.object({
	at: z.string(),
	why: z.enum(['proofFailed', 'witnessRight']),
	checks: z.array(z.string()),
});
export type Withdrawn = z.infer<typeof Withdrawn>;

/** What was found out about a version. */
export const RecheckFindings = z.object({ reproof: Reproof.optional(), withdrawn: Withdrawn.optional() });

/** What is known of a version since it was first reported; it belongs to no learner and stays when they go. */
export interface Recheck extends ChallengeVersion, z.infer<typeof RecheckFindings> {}

/** No more reports of one learner than this since then. */
export interface ReportBound {
	since: string;
	most: number;
}

/** `taken`: the id is another report's. */
export type AddedReport = 'added' | 'known' | 'taken' | 'tooMany';

/** So many of a learner's own reports are listed. */
export const ownReportsMax = 100;

/**
 * Reports, and for each reported version of a challenge what was found out about it. Versions with reports that wait are open; one process at a time has
 * the lease of an open one. Every writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface ReportStore {
	/** Adds it and opens its version. */
	add(report: ReportOfLearner, bound: ReportBound): Promise<AddedReport>;
	get(learnerId: string, reportId: string): Promise<ReportOfLearner | undefined>;
	/** Newest first, at most `ownReportsMax`. */
	ofLearner(learnerId: string): Promise<ReportOfLearner[]>;
	/** Everybody's, newest first. @throws AppError `badRequest` for a cursor that is none of ours */
	all(asked: {
		limit: number;
		cursor?: string | undefined;
	}): Promise<{ items: ReportOfLearner[]; nextCursor?: string }>;
	/** Those of a version that have no outcome yet, oldest first. */
	waiting(version: ChallengeVersion): Promise<ReportOfLearner[]>;
	/** Gives one its outcome; one that was erased meanwhile stays away. */
	settle(report: ReportOfLearner, outcome: ReportOutcome): Promise<void>;
	/** The version that is open the longest and that nobody has the lease of, now under this lease. */
	claim(lease: WorkLease): Promise<Recheck | undefined>;
	/** Keeps what was found, and the lease for longer. */
	keep(recheck: Recheck, untilMs: number): Promise<void>;
	/** Ends the lease; the version stays open while reports of it wait. */
	release(version: ChallengeVersion, owner: string): Promise<void>;
	/** Every version that was withdrawn. */
	withdrawn(): Promise<ChallengeVersion[]>;
}
