import * as z from 'zod';
import { ChallengeId, Difficulty, Instant, TimeZone, Topic, Uuid } from './ids.ts';
import { Verdict } from './verdict.ts';

/** Append-only: everything the learner model knows is computed from these. Sending one twice is harmless. */
export const LearnerEvent = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('submission'),
		id: Uuid,
		at: Instant,
		timeZone: TimeZone,
		challengeId: ChallengeId,
		challengeVersion: z.string(),
		attemptId: Uuid,
		submissionId: Uuid,
		verdict: Verdict,
		/** Highest hint level shown in this attempt before; 0 when none. */
		hintLevel: z.int().min(0).max(5),
	}),
	z.object({
		kind: z.literal('hintShown'),
		id: Uuid,
		at: Instant,
		timeZone: TimeZone,
		challengeId: ChallengeId,
		challengeVersion: z.string(),
		attemptId: Uuid,
		hintLevel: z.int().min(1).max(4),
	}),
	z.object({
		kind: z.literal('gaveUp'),
		id: Uuid,
		at: Instant,
		timeZone: TimeZone,
		challengeId: ChallengeId,
		challengeVersion: z.string(),
		attemptId: Uuid,
	}),
	z.object({
		kind: z.literal('opened'),
		id: Uuid,
		at: Instant,
		timeZone: TimeZone,
		challengeId: ChallengeId,
		challengeVersion: z.string(),
		attemptId: Uuid,
	}),
	z.object({
		kind: z.literal('withdrawn'),
		id: Uuid,
		at: Instant,
		timeZone: TimeZone,
		challengeId: ChallengeId,
		challengeVersion: z.string(),
	}),
]);
export type LearnerEvent = z.infer<typeof LearnerEvent>;

export const Progress = z.object({
	totalQuestions: z.int(),
	solvedQuestions: z.int(),
	solvedUnaided: z.int(),
	submissions: z.int(),
	/** Days in a row with an accepted submission, by the learner's own days; today need not count yet. */
	streak: z.int(),
	lastActive: Instant.optional(),
	byTopic: z.array(z.object({ topic: Topic, solved: z.int(), total: z.int() })),
	byDifficulty: z.array(z.object({ difficulty: Difficulty, solved: z.int(), total: z.int() })),
});
export type Progress = z.infer<typeof Progress>;

/** What to do next and why: the reason as text and as countable data. */
export const Next = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('challenge'),
		challengeId: ChallengeId,
		title: z.string(),
		difficulty: Difficulty,
		topic: Topic,
		reason: z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('first') }),
			z.object({ kind: z.literal('unfinished'), submissions: z.int() }),
			z.object({ kind: z.literal('topicLeastSolved'), solved: z.int(), total: z.int() }),
			z.object({ kind: z.literal('harderAfterSolves'), solved: z.int(), of: z.int() }),
			z.object({ kind: z.literal('easierAfterFailures'), failed: z.int(), of: z.int() }),
			z.object({ kind: z.literal('gaveUpEarlier') }),
		]),
		text: z.string(),
	}),
	z.object({ kind: z.literal('allSolved'), text: z.string() }),
]);
export type Next = z.infer<typeof Next>;
