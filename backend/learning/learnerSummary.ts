import * as z from 'zod';
import { ChallengeId, Difficulty, Instant, Topic } from '#contract/ids.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { type KnownChallenge, progressOf } from './progressOf.ts';
import { FirstTry } from './model/firstTries.ts';
import { modelOf } from './model/modelOf.ts';
import { weakTopicsOf } from './model/weakTopics.ts';
import { type CountedEvent, inOrder, isGraded } from './standing.ts';
import { withoutWithdrawn } from './withdrawal.ts';
import { workingTimesOf } from './workingTime.ts';

/** The seed's `progress` and `analytics` of a user. Each field has its rule in docs/DATA-MODEL.md. */
export const LearnerSummary = z.object({
	progress: z.object({
		totalQuestions: z.int(),
		solvedQuestions: z.int(),
		/** As of `lastActive`: whoever shows it computes it for today. */
		streak: z.int(),
		lastActive: Instant.optional(),
	}),
	analytics: z.object({
		/** Seconds of work from opening to the first accepted submission, over all solved challenges; 0 when none. */
		averageTimePerQuestion: z.number(),
		/** The first accepted submission of each challenge in their order, the latest ones. */
		difficultyProgression: z.array(z.object({ at: Instant, challengeId: ChallengeId, difficulty: Difficulty })),
		/** The weakest first. */
		weakTopics: z.array(Topic),
	}),
	/** What all learners' together say how hard challenges are; absent in what was computed before there was any. */
	firstTries: z.array(FirstTry).default([]),
	/** After the last graded attempt of each day (UTC): the general rating in logits, and how many topics were learnt; the latest days. */
	ratings: z.array(z.object({ day: z.iso.date(), rating: z.number(), learnt: z.int() })).default([]),
});
export type LearnerSummary = z.infer<typeof LearnerSummary>;

/** So many of the latest first solves are kept; all of them are in the events. */
const progressionMax = 200;
const weakTopicsMax = 5;
/** More than a year of days with graded attempts. */
const ratedDaysMax = 400;

/** Computed from the events alone, so that it can be computed anew at any time. */
export function learnerSummaryOf(
	challenges: readonly KnownChallenge[],
	given: readonly LearnerEvent[],
	now: { ms: number; timeZone: string },
): LearnerSummary {
	const events = inOrder(given);
	const { model, attempts, ratings, learnt, byTopic, firstTries } = modelOf(challenges, events);
	const weakTopics = weakTopicsOf(model, byTopic);
	const { totalQuestions, solvedQuestions, streak, lastActive } = progressOf(challenges, events, now);
	return {
		progress: { totalQuestions, solvedQuestions, streak, ...(lastActive === undefined ? {} : { lastActive }) },
		analytics: {
			averageTimePerQuestion: averageSeconds([...workingTimesOf(events).values()]),
			difficultyProgression: progressionOf(challenges, events),
			weakTopics: weakTopics.slice(0, weakTopicsMax).map(({ topic }) => topic),
		},
		firstTries: [...firstTries],
		ratings: ratingsByDay(attempts, ratings, learnt),
	};
}

/** In the order in which attempts were decided, which is that of days. */
function ratingsByDay(
	attempts: readonly { atMs: number }[],
	ratings: readonly number[],
	learnt: readonly number[],
): LearnerSummary['ratings'] {
	const byDay = new Map<string, LearnerSummary['ratings'][number]>();
	for (const [place, { atMs }] of attempts.entries()) {
		const day = new Date(atMs).toISOString().slice(0, 10);
		byDay.set(day, { day, rating: rounded(ratings[place] ?? 0), learnt: learnt[place] ?? 0 });
	}
	return [...byDay.values()].slice(-ratedDaysMax);
}

function rounded(rating: number): number {
	return Math.round(rating * 1_000) / 1_000;
}

function averageSeconds(timesMs: readonly number[]): number {
	if (timesMs.length === 0) return 0;
	const sum = timesMs.reduce((total, ms) => total + ms, 0);
	return Math.round(sum / timesMs.length / 1000);
}

function progressionOf(
	challenges: readonly KnownChallenge[],
	ordered: readonly CountedEvent[],
): LearnerSummary['analytics']['difficultyProgression'] {
	const difficulties = new Map(challenges.map(({ id, difficulty }) => [id, difficulty]));
	const seen = new Set<string>();
	const firstSolves = withoutWithdrawn(ordered).flatMap((event) => {
		if (!isGraded(event) || event.verdict !== 'accepted' || seen.has(event.challengeId)) return [];
		seen.add(event.challengeId);
		const difficulty = difficulties.get(event.challengeId);
		// Of a challenge that is no longer there nobody knows how hard it was.
		return difficulty === undefined ? [] : [{ at: event.at, challengeId: event.challengeId, difficulty }];
	});
	return firstSolves.slice(-progressionMax);
}
