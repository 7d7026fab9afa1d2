import * as z from 'zod';
import { Difficulty, Instant, Topic } from './ids.ts';

/** A day of the learner's calendar, without a time zone. */
export const CalendarDay = z.iso.date();

/** How many of how many; `share` (0 to 1) only when there are enough to say something. */
export const Share = z.object({
	count: z.int().nonnegative(),
	of: z.int().nonnegative(),
	share: z.number().min(0).max(1).optional(),
});
export type Share = z.infer<typeof Share>;

/** What somebody has done so far, in numbers ready for charts. Its size is bounded whatever the history's is. */
export const Statistics = z.object({
	/** Of fewer than so many nothing is concluded. */
	needed: z.int().positive(),
	/** Challenges that are there. */
	total: z.int().nonnegative(),
	solved: z.int().nonnegative(),
	/** Graded ones, of all time. */
	submissions: z.int().nonnegative(),
	/** The last 53 weeks, each day the learner's own: what it was where they were then. */
	activity: z.object({
		from: CalendarDay,
		to: CalendarDay,
		/** Days with at least one graded submission, the oldest first. `solved` counts challenges solved for the first time. */
		days: z.array(z.object({ day: CalendarDay, submissions: z.int().positive(), solved: z.int().nonnegative() })),
	}),
	/** In the order in which topics can be learnt; those without challenges and attempts are left out. */
	topics: z.array(
		z.object({
			topic: Topic,
			title: z.string(),
			/** Graded ones. */
			attempts: z.int().nonnegative(),
			/** Moving average of scores, 0 to 1; absent for fewer attempts than needed. */
			mastery: z.number().min(0).max(1).optional(),
			isLearnt: z.boolean(),
			solved: z.int().nonnegative(),
			total: z.int().nonnegative(),
		}),
	),
	/** The overall rating in logits after an attempt, the oldest first: 0 is even odds on a medium challenge. The newest of each stretch of time, at most 200. */
	rating: z.array(z.object({ at: Instant, rating: z.number(), attempts: z.int().positive() })),
	/** What the rating of somebody is who solves every second challenge of a level. */
	levels: z.record(Difficulty, z.number()),
	/** Challenges of which the very first judged submission was accepted; a compile error is none. */
	firstTry: Share,
	/** Solved challenges that were solved before any hint. */
	unaided: Share,
	byDifficulty: z.array(
		z.object({
			difficulty: Difficulty,
			solved: z.int().nonnegative(),
			total: z.int().nonnegative(),
			firstTry: Share,
			unaided: Share,
			/** Work from opening to solving, of solved challenges: the middle one, and between which times the middle half lies. */
			time: z.object({
				count: z.int().nonnegative(),
				ms: z.object({ quarter: z.number(), median: z.number(), threeQuarters: z.number() }).optional(),
			}),
		}),
	),
});
export type Statistics = z.infer<typeof Statistics>;
