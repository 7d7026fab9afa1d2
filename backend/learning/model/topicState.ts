import type { ReviewCard } from './reviewCard.ts';

/** What is known of a learner in one topic. */
export interface TopicState {
	/** What the topic's rating differs from the learner's general one by, in logits. */
	offset: number;
	/** Fisher information of the attempts: the rating's standard error is 1 / sqrt(1 + information). */
	information: number;
	/** Graded ones. */
	attempts: number;
	/** Moving average of scores, 0 to 1; full only for what was solved alone on medium or harder challenges. */
	mastery: number;
	/** Unaided solves in a row on medium or harder ones. */
	streak: number;
	failuresInRow: number;
	/** When the present row of failures began; of no meaning without one. */
	failingSinceMs: number;
	/** It was learnt, and nothing since says otherwise. */
	isPassed: boolean;
	/** From when it was first learnt on. */
	review: ReviewCard | undefined;
	lastAtMs: number;
}

export const freshTopic: TopicState = {
	offset: 0,
	information: 0,
	attempts: 0,
	mastery: 0,
	streak: 0,
	failuresInRow: 0,
	failingSinceMs: 0,
	isPassed: false,
	review: undefined,
	lastAtMs: 0,
};
