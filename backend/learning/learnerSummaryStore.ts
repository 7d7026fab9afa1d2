import type { LearnerSummary } from './learnerSummary.ts';
import type { FirstTry } from './model/firstTries.ts';

/** What was last computed about learners. It can always be computed anew from their events. */
export interface LearnerSummaryStore {
	/**
	 * Keeps a summary, unless one is there that was made from more events: two computed at the same time leave the newer one.
	 * For a learner who is not known nothing is kept.
	 */
	put(learnerId: string, summary: LearnerSummary, eventCount: number): Promise<void>;
	get(learnerId: string): Promise<LearnerSummary | undefined>;
	/** Ids of learners in their order, after the given one. */
	learnerIds(after: string, limit: number): Promise<string[]>;
	/** Of as many learners as `learnerIds`, theirs in the same order. */
	firstTries(after: string, limit: number): Promise<{ learnerId: string; tries: readonly FirstTry[] }[]>;
}
