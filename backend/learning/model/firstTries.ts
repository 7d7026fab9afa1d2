import * as z from 'zod';
import { ChallengeId, type Difficulty } from '#contract/ids.ts';
import { attemptScore } from './attemptScore.ts';
import type { GradedAttempt } from './gradedAttempts.ts';
import type { LearnerModel } from './learnerModel.ts';

/**
 * What a learner's first graded attempt with a challenge says about the challenge. Both numbers can be added up over learners, in any order, and come
 * from that learner's events alone.
 */
export const FirstTry = z.object({
	challengeId: ChallengeId,
	difficulty: z.enum(['easy', 'medium', 'hard']),
	/** How much worse it went than a challenge of its level would have for this learner; negative for better. */
	shortfall: z.number(),
	/** How much an outcome of this chance says, 0 to 0.25. */
	information: z.number(),
});
export type FirstTry = z.infer<typeof FirstTry>;

/** @param model of the learner before that attempt; what it knows of challenges apart from their levels counts for nothing. */
export function firstTryOf(
	model: LearnerModel,
	attempt: GradedAttempt,
	{ topic, difficulty }: { topic: string; difficulty: Difficulty },
): FirstTry {
	const { score, weight } = attemptScore(attempt);
	const expected = model.chance(topic, difficulty);
	return {
		challengeId: attempt.challengeId,
		difficulty,
		shortfall: rounded(weight * (expected - score)),
		information: rounded(weight * expected * (1 - expected)),
	};
}

function rounded(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
