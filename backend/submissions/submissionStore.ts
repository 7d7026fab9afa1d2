import type { LanguageId } from '#contract/ids.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { RegradeChange } from '#contract/pushedSets.ts';
import type { SubmissionDetail, SubmissionPage } from '#contract/submission.ts';
import type { SubmissionPlace } from './submissionCursor.ts';

/** A submission as it is stored. Its attempt and the hint level at that time are found by the store. */
export interface NewSubmission {
	id: string;
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	language: LanguageId;
	source: string;
	timeZone: string;
	/** ISO 8601, UTC, milliseconds. */
	submittedAt: string;
	/** What the click began, so that whoever judges it goes on with it (W3C Trace Context). A store need not keep it. */
	traceparent?: string | undefined;
	/** Makes ids for a new attempt and its event. */
	newId: () => string;
}

/** What a judge needs to know of a stored submission. */
export interface PendingSubmission {
	id: string;
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	language: LanguageId;
	source: string;
	/** ISO 8601, UTC, milliseconds. */
	submittedAt: string;
	/** As in `NewSubmission`. */
	traceparent?: string | undefined;
}

/** Submissions of all learners that have no verdict yet. */
export interface PendingCensus {
	/** How many wait, how many are being judged, and since when the first of those that wait does. */
	pendingNow(nowMs: number): Promise<{ waiting: number; active: number; oldestAt?: string }>;
}

/** Who judges, and until when nobody else may. */
export interface Lease {
	owner: string;
	untilMs: number;
}

/** Who holds a pending submission; nobody when its owner released it. */
export interface Held {
	submissionId: string;
	owner: string | undefined;
	leaseUntilMs: number;
	/** How often its judging has begun. */
	judgings: number;
}

export interface Settlement {
	submissionId: string;
	owner: string;
	report: JudgeReport;
	/** ISO 8601, UTC, milliseconds. */
	at: string;
}

export type AddOutcome =
	| { kind: 'added' }
	/** It was sent before, word for word. */
	| { kind: 'known' }
	/** The id belongs to another submission. */
	| { kind: 'taken' };

/** A submission that is judged again, because the cases of its challenge were mended. */
export interface SubmissionAgain {
	id: string;
	learnerId: string;
	language: LanguageId;
	source: string;
	/** ISO 8601, UTC, milliseconds. */
	submittedAt: string;
}

export interface Rejudgement {
	submissionId: string;
	/** No regrade judges a submission twice. */
	regradeId: string;
	/** The version with the mended cases. */
	challengeVersion: string;
	report: JudgeReport;
	at: string;
}

/** What judging everything again needs; on a server. Writing throws as in `SubmissionStore`. */
export interface RejudgingStore {
	/** Submissions of all learners to a challenge that were judged here, the oldest first, behind a place. */
	judgedOf(challengeId: string, after: SubmissionPlace | undefined, limit: number): Promise<SubmissionAgain[]>;
	countJudged(challengeId: string): Promise<number>;
	/**
	 * Gives a submission the verdict of mended cases and keeps the one before beside it; the learner's history follows. False when this regrade did so already, or there
	 * is no such submission: then nothing is written.
	 */
	rejudge(rejudgement: Rejudgement): Promise<boolean>;
	/** Those that a regrade gave another verdict, newest first. @throws AppError `badRequest` for a cursor that is none of ours */
	changedBy(
		regradeId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<{ items: RegradeChange[]; nextCursor?: string }>;
	countChangedBy(regradeId: string): Promise<number>;
}

/**
 * Submissions with their code. A pending one is owned by the backend that judges it, under a lease; only its owner can give the verdict, and only
 * once. Every writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface SubmissionStore {
	/** Stores it as pending, in the attempt in progress or a new one. When this resolves it is on disk. */
	add(submission: NewSubmission, lease: Lease): Promise<AddOutcome>;
	/**
	 * Notes that judging begins. Answers with how often it has begun so far, this time included; undefined when the submission is no longer
	 * pending or no longer ours.
	 */
	beginJudging(submissionId: string, owner: string): Promise<number | undefined>;
	/**
	 * Gives the verdict, together with its event and the attempt's result; a failure of ours (`internalError`) leaves neither. False when the
	 * submission is no longer pending or no longer ours: then nothing is written.
	 */
	settle(settlement: Settlement): Promise<boolean>;
	/**
	 * Replaces the report of a judged submission by one of the same verdict that says more. What was counted with the verdict stays as it is. False when there is
	 * no such submission.
	 */
	amend(submissionId: string, report: JudgeReport): Promise<boolean>;
	/** Ends a pending submission without a verdict, whoever owns it. False when it was not pending. */
	cancel(learnerId: string, submissionId: string, at: string): Promise<boolean>;
	/** Renews the leases of this owner. Answers with the ids of what is still pending and ours. */
	keepAlive(lease: Lease): Promise<string[]>;
	/** Takes pending submissions that are free, oldest first, at most `limit` of them. */
	takeOver(lease: Lease, limit: number, isFree: (held: Held) => boolean): Promise<PendingSubmission[]>;
	/** Gives up every pending submission of this owner, so that another backend takes it at once. */
	release(owner: string): Promise<void>;
	/** Newest first. `before` is the cursor of an earlier page. @throws AppError `badRequest` for a cursor that is none of ours. */
	list(
		learnerId: string,
		challengeId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<SubmissionPage>;
	get(learnerId: string, submissionId: string): Promise<SubmissionDetail | undefined>;
	countPending(learnerId: string): Promise<number>;
}
