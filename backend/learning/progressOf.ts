import { Difficulty, type ChallengeId } from '#contract/ids.ts';
import type { LearnerEvent, Progress } from '#contract/learning.ts';
import { inOrder, isGraded, standingsOf } from './standing.ts';
import { streakOf } from './streak.ts';

/** What the learner model needs to know of a challenge. */
export interface KnownChallenge {
	id: ChallengeId;
	title: string;
	difficulty: Difficulty;
	/** The first one is where it is listed. */
	topics: readonly string[];
	/** A function unless it says so. */
	kind?: 'function' | 'class' | undefined;
	/** Of a variant: the challenge that it is a new story for. */
	variantOf?: { id: ChallengeId; title: string } | undefined;
}

/** Computes progress from the events alone. Solved challenges that are no longer there count in no total. */
export function progressOf(
	challenges: readonly KnownChallenge[],
	given: readonly LearnerEvent[],
	now: { ms: number; timeZone: string },
): Progress {
	const events = inOrder(given);
	const standings = standingsOf(events);
	const isSolved = (challenge: KnownChallenge) => standings.get(challenge.id)?.status === 'solved';
	const count = (some: readonly KnownChallenge[]) => ({ solved: some.filter(isSolved).length, total: some.length });
	// A withdrawal is nothing that the learner did.
	const lastActive = events.findLast(({ kind }) => kind !== 'withdrawn')?.at;
	const topics = [...new Set(challenges.flatMap((challenge) => challenge.topics.slice(0, 1)))].sort();
	return {
		totalQuestions: challenges.length,
		solvedQuestions: challenges.filter(isSolved).length,
		solvedUnaided: challenges.filter((challenge) => isSolved(challenge) && standings.get(challenge.id)?.unaided).length,
		submissions: events.filter(isGraded).length,
		streak: streakOf(events, now.ms, now.timeZone),
		...(lastActive === undefined ? {} : { lastActive }),
		byTopic: topics.map((topic) => ({ topic, ...count(challenges.filter((one) => one.topics[0] === topic)) })),
		byDifficulty: Difficulty.options.map((difficulty) => ({
			difficulty,
			...count(challenges.filter((one) => one.difficulty === difficulty)),
		})),
	};
}
