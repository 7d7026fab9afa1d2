import type { LanguageId } from '#contract/ids.ts';
import type { SubmissionDetail, SubmissionPage } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';

/** From when to when; UTC, ISO 8601. What somebody did before there was the class, or after it had ended, is not its business. */
export interface WorkSpan {
	since: string;
	until: string | undefined;
}

/** Of which learners, in which challenges, when. */
export interface WorkAsked {
	learnerIds: readonly string[];
	challengeIds: readonly string[];
	span: WorkSpan;
}

/** A submission that has its verdict. */
export interface JudgedSubmission {
	learnerId: string;
	challengeId: string;
	id: string;
	/** When it came; UTC, ISO 8601. */
	at: string;
	verdict: Verdict;
	/** Whether this server judged it. What was judged on a learner's own machine and brought in counts for nothing. */
	isJudgedHere: boolean;
}

/** What a learner's submissions to a challenge came to, of those that this server judged; our own failures left out. */
export interface SubmittedOutcome {
	learnerId: string;
	challengeId: string;
	submissions: number;
	failed: number;
	lastAt: string;
	/** The first accepted one. */
	solvedAt: string | undefined;
	/** Names of the cases on which one failed. */
	failingCases: readonly string[];
}

/** Submissions of many learners. */
export interface SubmittedWork {
	/** In no order. */
	judged(asked: WorkAsked): Promise<JudgedSubmission[]>;
	outcomes(asked: WorkAsked): Promise<SubmittedOutcome[]>;
	/** How many a learner has that are judged here, or are going to be; our own failures left out. */
	countUsed(learnerId: string, challengeId: string, span: WorkSpan): Promise<number>;
	/** Those of this server, newest first. @throws AppError `badRequest` for a cursor that is none of ours */
	list(
		asked: { learnerId: string; challengeId: string; span: WorkSpan },
		page: { limit: number; cursor?: string | undefined },
	): Promise<SubmissionPage>;
	/** Their code, by id; what is not there any more is missing. */
	sources(ids: readonly string[]): Promise<ReadonlyMap<string, { language: LanguageId; source: string }>>;
	/** Undefined unless it is the learner's, of this server and of that time. */
	get(learnerId: string, submissionId: string, span: WorkSpan): Promise<SubmissionDetail | undefined>;
}

/** What a learner did with a challenge besides submitting. */
export interface PractisedChallenge {
	learnerId: string;
	challengeId: string;
	/** When something happened, by time, in ms since 1970: it was opened, a hint was shown, something submitted, given up. */
	timesMs: readonly number[];
	/** The highest shown; 0 when none. */
	hintLevel: number;
	gaveUp: boolean;
}

/** What many learners practised. */
export interface PractisedWork {
	challenges(asked: WorkAsked): Promise<PractisedChallenge[]>;
	/** Topics, the weakest first; learners of whom nothing was computed yet are left out. */
	weakTopics(learnerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
