import * as z from 'zod';
import { AiPurpose, Counted } from './aiUsage.ts';
import { ProviderName } from './forge.ts';
import { Difficulty, Instant, KnownTimeZone } from './ids.ts';
import { ReportReason } from './reports.ts';

/** Of fewer learners than this nothing is shown. */
export const smallestGroup = 5;
/** Days that can be asked for at once. */
export const analyticsDaysMax = 366;

const day = z.iso.date();
const count = z.int().nonnegative();
const usd = z.number().nonnegative();

/** Days of UTC; the last 28 unless given. The time zone says which day is today and in which the page writes times. */
export const AnalyticsQuery = z.object({
	from: day.optional(),
	to: day.optional(),
	timeZone: KnownTimeZone.default('UTC'),
});
export type AnalyticsQuery = z.infer<typeof AnalyticsQuery>;

/** `withheld`: enough learners are behind it, but with it a number could be computed that fewer are behind. */
export const Figure = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('shown'),
		value: z.number(),
		/** It is a sum, and weeks are missing in it in which it may not be shown. */
		isPartial: z.boolean().optional(),
	}),
	z.object({ kind: z.literal('fewerThan5') }),
	z.object({ kind: z.literal('withheld') }),
]);
export type Figure = z.infer<typeof Figure>;

/** By nearest rank; absent where fewer than five learners lie beyond. */
export const Percentiles = z.object({
	p50: z.number().optional(),
	p90: z.number().optional(),
	p95: z.number().optional(),
});
export type Percentiles = z.infer<typeof Percentiles>;

/** Up to `below`, which the next one begins with; without it, all that is left. */
export const Buckets = z.array(z.object({ below: z.number().optional(), learners: Figure }));
export type Buckets = z.infer<typeof Buckets>;

const period = {
	period: z.object({
		from: day,
		to: day,
		timeZone: z.string(),
		/** When the newest of it was counted; absent while nothing is. */
		countedAt: Instant.optional(),
		/** Days of it that are not counted yet. */
		missingDays: count,
	}),
};

/** How much is practised. */
export const Engagement = z.object({
	...period,
	days: z.array(z.object({ day, learners: Figure, sessions: Figure, minutes: Percentiles })),
	/** Weeks of which a day is in the period, whole; each is named by its Monday. `activeDays` and `minutes` are of a learner in that week. */
	weeks: z.array(z.object({ week: day, learners: Figure, activeDays: Percentiles, minutes: Percentiles })),
	/** The same for months. */
	months: z.array(z.object({ month: z.string(), learners: Figure })),
	/** Of a learner on a day. */
	perDay: z.object({ sessions: Percentiles, minutes: Percentiles }),
	/** Days in a row, of those active on the last day of the period for which it was counted. */
	streaks: z.object({ day: day.optional(), days: Percentiles }),
	/** Those who registered in a week: how many of them practised in that week, the one after it, ... */
	cohorts: z.array(z.object({ week: day, active: z.array(Figure) })),
});
export type Engagement = z.infer<typeof Engagement>;

/** Attempts in which something was done; each number stands for itself. */
const work = { begun: Figure, solved: Figure, gaveUp: Figure };

/** What comes of it, by the weeks of the period: what may not be shown of a week is in no sum. */
export const Completion = z.object({
	...period,
	total: z.object(work),
	/** `gone` is what belongs to challenges that are not there any more. */
	topics: z.array(z.object({ topic: z.string(), ...work })),
	difficulties: z.array(z.object({ difficulty: z.enum([...Difficulty.options, 'gone']), ...work })),
	/** Of those that can be shown, the ones with the smallest share of solved attempts. */
	worst: z.array(z.object({ challengeId: z.string(), title: z.string(), begun: count, solved: count })),
});
export type Completion = z.infer<typeof Completion>;

const rating = z.object({ p50: z.number().optional() });

/** Ratings in logits, as the learner model computes them from events: 0 is even odds on a medium challenge. */
export const MasteryGained = z.object({
	...period,
	weeks: z.array(
		z.object({
			week: day,
			/** Those with graded attempts in that week. */
			learners: Figure,
			/** At the begin of the week, at its end, and the difference. */
			begin: rating,
			end: rating,
			gain: Percentiles,
			/** Topics that were learnt in that week, all learners together. */
			topicsLearnt: Figure,
		}),
	),
	/** In the first week that can be shown, at its begin; in the last one, at its end. */
	begin: z.object({ week: day.optional(), ratings: Buckets }),
	end: z.object({ week: day.optional(), ratings: Buckets }),
});
export type MasteryGained = z.infer<typeof MasteryGained>;

/** What models delivered. Nothing in it is about a learner but hints and reports, which are counted by whole weeks. */
export const AiPerformance = z.object({
	...period,
	challenges: z.object({
		written: count,
		proved: count,
		refusals: z.array(Counted),
		/** How demands of learners ended: a provider wrote it, it was in the pool, the bank stood in, or nothing came of it. */
		served: z.array(Counted),
	}),
	hints: z.object({
		shown: z.array(z.object({ level: z.int(), hints: Figure })),
		/** Of those that models wrote for learners' own code: `made`, or `blocked` by the gate. */
		made: z.array(Counted),
	}),
	reports: z.object({
		byReason: z.array(z.object({ reason: ReportReason, reports: Figure })),
		byOutcome: z.array(z.object({ outcome: z.string(), reports: Figure })),
	}),
	providers: z.array(
		z.object({
			provider: ProviderName,
			model: z.string(),
			calls: count,
			served: count,
			failures: z.array(Counted),
			/** To two digits; of calls, not of learners, so that they are always there. */
			latencyMs: Percentiles,
		}),
	),
});
export type AiPerformance = z.infer<typeof AiPerformance>;

/** What models cost, as the ledger says. */
export const AiCost = z.object({
	...period,
	total: z.object({ usd, estimatedUsd: usd, calls: count, unpricedCalls: count }),
	days: z.array(z.object({ day, usd })),
	/** Whole weeks; what a number of learners or attempts is missing for is absent. */
	weeks: z.array(
		z.object({ week: day, usd, perActiveLearnerUsd: usd.optional(), perSolvedAttemptUsd: usd.optional() }),
	),
	/** Whole months. */
	months: z.array(z.object({ month: z.string(), usd, perActiveLearnerUsd: usd.optional() })),
	purposes: z.array(z.object({ purpose: AiPurpose, calls: count, usd })),
});
export type AiCost = z.infer<typeof AiCost>;
