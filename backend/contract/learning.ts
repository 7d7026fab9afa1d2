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
	/** A submission was judged again by mended cases and has another verdict now. */
	z.object({
		kind: z.literal('regraded'),
		id: Uuid,
		at: Instant,
		timeZone: TimeZone,
		challengeId: ChallengeId,
		challengeVersion: z.string(),
		attemptId: Uuid,
		submissionId: Uuid,
		verdict: Verdict,
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
	/** Days with an accepted submission since a day was missed that no freeze bridged, by the learner's own days; today need not count yet. */
	streak: z.int(),
	lastActive: Instant.optional(),
	byTopic: z.array(z.object({ topic: Topic, solved: z.int(), total: z.int() })),
	byDifficulty: z.array(z.object({ difficulty: Difficulty, solved: z.int(), total: z.int() })),
});
export type Progress = z.infer<typeof Progress>;

/** What a learner may say to a proposal; `otherTopic` and `notNow` are about the challenge in `after`. */
export const NextWish = z.enum(['harder', 'easier', 'otherTopic', 'notNow']);
export type NextWish = z.infer<typeof NextWish>;

/** What went wrong in an attempt, as far as its outcome tells. */
export const Trouble = z.enum(['wrongCase', 'tooSlow', 'crash', 'tooMuch', 'gaveUp', 'hints']);
export type Trouble = z.infer<typeof Trouble>;

/** Why a challenge is proposed, in data that can be counted. */
export const NextReason = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('first') }),
	z.object({ kind: z.literal('unfinished'), submissions: z.int() }),
	/** One of at most so many challenges that show where the learner stands. */
	z.object({ kind: z.literal('placement'), asked: z.int(), most: z.int() }),
	/** The topic was learnt and is likely to be forgotten soon. */
	z.object({ kind: z.literal('dueReview'), days: z.int().meta({ description: 'days since it was last practised' }) }),
	/** The topic under way: of the latest graded attempts in it so many were not solved alone, and what that was mostly. */
	z.object({ kind: z.literal('goOn'), failed: z.int(), of: z.int(), trouble: Trouble.optional() }),
	/** A topic whose prerequisites are learnt. */
	z.object({ kind: z.literal('frontier'), learnt: z.array(Topic) }),
	/** Something that builds on this topic went wrong so many times in a row. */
	z.object({ kind: z.literal('prerequisite'), of: Topic, failed: z.int() }),
	/** All topics are learnt; this is the one that is least sure. */
	z.object({ kind: z.literal('recheck') }),
	z.object({ kind: z.literal('gaveUpEarlier') }),
]);
export type NextReason = z.infer<typeof NextReason>;

/** A challenge as it is named where one is proposed. */
const Named = z.object({ challengeId: ChallengeId, title: z.string(), difficulty: Difficulty });

/** What can be done in a topic of which nothing unseen is left. */
export const DryOffer = z.discriminatedUnion('kind', [
	/** One that was solved, once more under another condition: without the hints it took, or in another language. */
	Named.extend({ kind: z.literal('variant'), how: z.enum(['withoutHints', 'otherLanguage']) }),
	Named.extend({ kind: z.literal('review') }),
	/** One that was solved, told as another story under other names; `readyId`: such a one is there, else a model is asked for it. */
	Named.extend({ kind: z.literal('newStory'), readyId: ChallengeId.optional() }),
	/** A new one, made by AI. */
	z.object({ kind: z.literal('forge') }),
]);
export type DryOffer = z.infer<typeof DryOffer>;

/** What a variant is a new story for. */
const StoryOf = z.object({ challengeId: ChallengeId, title: z.string() });

const Dry = z.object({ topic: Topic, offers: z.array(DryOffer) });

/** What to do next and why: the reason as text and as countable data. */
export const Next = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('challenge'),
		challengeId: ChallengeId,
		title: z.string(),
		difficulty: Difficulty,
		topic: Topic,
		reason: NextReason,
		/** Of a variant: the solved challenge that it is a new story for. */
		variantOf: StoryOf.optional(),
		/** It was solved before, and a model can be asked to tell it as another story. */
		newStory: z.boolean().optional(),
		/** Beside the challenge of this topic that was worked on last; absent for the first one. */
		compared: z.enum(['easier', 'same', 'harder']).optional(),
		/** A topic that would have come, but of which nothing unseen is left, and what can be done about it. */
		dry: Dry.optional(),
		/** What was wished for, and whether there is something like it: else something else is proposed. */
		wish: z.object({ wish: NextWish, isGranted: z.boolean() }).optional(),
		/** With the latest attempt it became clear where the learner stands: after so many, and what counts as known. */
		placed: z.object({ after: z.int(), known: z.array(Topic) }).optional(),
		text: z.string(),
	}),
	z.object({
		kind: z.literal('allSolved'),
		/** What can be done all the same, in the topic that is the least sure. */
		dry: Dry.optional(),
		text: z.string(),
	}),
]);
export type Next = z.infer<typeof Next>;

/** A short help for a topic that a learner finds hard. */
export const ConceptCard = z.object({
	what: z.string(),
	whenToUse: z.string(),
	/** The two usual ones. */
	mistakes: z.tuple([z.string(), z.string()]),
});
export type ConceptCard = z.infer<typeof ConceptCard>;

/**
 * A mistake that comes back in different challenges. `tooSlow`: by a class of growth, not by a loop without end; `emptyInput`: nothing in the input, or in
 * what is made of it, such as a stack that is popped when it is empty.
 */
export const ErrorPattern = z.enum(['offByOne', 'emptyInput', 'overflow', 'tooSlow', 'inputMutated', 'order']);
export type ErrorPattern = z.infer<typeof ErrorPattern>;

/** What a learner finds hard, and what says so. */
export const WeakTopics = z.object({
	/** The weakest first. */
	weak: z.array(
		z.object({
			topic: Topic,
			title: z.string(),
			/** To solve a medium challenge alone, 0 to 1. */
			chance: z.number().min(0).max(1),
			/** How far the topic is mastered by the moving average of its attempts, 0 to 1. */
			mastery: z.number().min(0).max(1),
			/** Graded ones. */
			attempts: z.int(),
			/** Attempts that did not go smoothly, the newest first. */
			evidence: z.array(
				z.object({
					challengeId: ChallengeId,
					title: z.string(),
					at: Instant,
					troubles: z.array(Trouble),
					/** The last one of the attempt that failed; absent when it was given up without one. */
					submissionId: Uuid.optional(),
				}),
			),
			/** Absent for a topic that is not described. */
			card: ConceptCard.optional(),
			/** What to start with; absent when nothing of the topic is left to be solved. */
			start: Named.optional(),
		}),
	),
	/** Topics of which nothing can be said yet: so many graded attempts, of so many needed. */
	notEnough: z.array(z.object({ topic: Topic, title: z.string(), attempts: z.int(), needed: z.int() })),
	/** Found in two attempts or more, the most frequent first. */
	patterns: z.array(
		z.object({
			pattern: ErrorPattern,
			/** Of so many failed attempts that were looked at. */
			of: z.int(),
			evidence: z.array(z.object({ challengeId: ChallengeId, submissionId: Uuid, title: z.string() })),
		}),
	),
});
export type WeakTopics = z.infer<typeof WeakTopics>;

/** What is to be repeated before it is forgotten: one review a topic. */
export const Reviews = z.object({
	/** The most overdue first. */
	due: z.array(
		z.object({
			topic: Topic,
			title: z.string(),
			dueAt: Instant,
			/** When the topic was practised last. */
			lastAt: Instant,
			start: Named.extend({ variantOf: StoryOf.optional() }),
		}),
	),
	/** Not due yet, the next one first. */
	coming: z.array(z.object({ topic: Topic, title: z.string(), dueAt: Instant })),
});
export type Reviews = z.infer<typeof Reviews>;

/** The learner's own day: what was done on it, the streak, and the challenge of the day. */
export const Today = z.object({
	/** The day on the wall where the learner is. */
	day: z.iso.date(),
	/** Different challenges with a graded submission today, ... */
	worked: z.int(),
	/** ... and those of them that were solved today. */
	solved: z.int(),
	/** As in `Progress`. */
	streak: z.int(),
	/** Each week, Monday to Sunday, one missed day does not end the streak: whether this week's is still there. */
	freezesLeft: z.int().min(0).max(1),
	/** Missed days of the present streak that were bridged, the latest first; the last few. */
	frozen: z.array(z.iso.date()),
	/** The same all day, wherever it is asked for; absent where there are no challenges. */
	daily: Named.extend({ topic: Topic, isSolved: z.boolean() }).optional(),
});
export type Today = z.infer<typeof Today>;
