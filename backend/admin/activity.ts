import type { Difficulty } from '#contract/ids.ts';
import type { ReportOutcome, ReportReason } from '#contract/reports.ts';

/** What a learner did at one moment. */
export interface Deed {
	atMs: number;
	kind: 'opened' | 'hintShown' | 'gaveUp' | 'submission';
	challengeId: string;
	attemptId: string;
	isSolve: boolean;
	/** Of a hint; 0 otherwise. */
	hintLevel: number;
}

/** What is known of a learner besides. */
export interface Person {
	registeredMs: number;
	/** Days in a row, as of then. */
	streak: number;
	lastActiveMs: number | undefined;
	/** After the last graded attempt of each day (UTC) that had one, the oldest first. */
	ratings: readonly { day: string; rating: number; learnt: number }[];
}

/** What learners did, read for counting: ids of learners go no further than the process that counts. */
export interface ActivitySource {
	/** The oldest deed since then; undefined when there is none. */
	firstMs(sinceMs: number): Promise<number | undefined>;
	count(fromMs: number, untilMs: number): Promise<number>;
	/** Each learner once, with their deeds by time. */
	learners(fromMs: number, untilMs: number): AsyncIterable<{ learnerId: string; deeds: readonly Deed[] }>;
	learnerIds(fromMs: number, untilMs: number): Promise<readonly string[]>;
	/** Those who are not there any more are missing. */
	people(learnerIds: readonly string[]): Promise<ReadonlyMap<string, Person>>;
}

export interface ReportSource {
	/** Changes whenever a report comes, goes or is settled. */
	count(fromMs: number, untilMs: number): Promise<number>;
	list(
		fromMs: number,
		untilMs: number,
	): Promise<readonly { learnerId: string; reason: ReportReason; outcome: ReportOutcome['kind'] }[]>;
}

/** What challenges are about; the first topic counts. */
export interface CountedChallenge {
	id: string;
	title: string;
	difficulty: Difficulty;
	topics: readonly string[];
}
