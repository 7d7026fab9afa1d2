import * as z from 'zod';
import { AiPurpose, Counted, Pricing } from '#contract/aiUsage.ts';
import { Difficulty } from '#contract/ids.ts';
import { ProviderName } from '#contract/forge.ts';
import { ReportReason } from '#contract/reports.ts';
import { Tally } from './tally.ts';

const count = z.int().nonnegative();

/** A number as it is kept: what may not be shown is not kept either. */
export const Kept = z.union([z.number(), z.enum(['fewerThan5', 'withheld'])]);
export type Kept = z.infer<typeof Kept>;

export const Work = z.object({ begun: Kept, solved: Kept, gaveUp: Kept });
export type Work = z.infer<typeof Work>;

/** Of a day. Without learners enough the tallies are empty. */
export const DayRollUp = z.object({
	learners: Kept,
	sessions: Kept,
	/** Of each learner. */
	sessionTally: Tally,
	minuteTally: Tally,
	/** Of those who were active that day and not after it, when it was counted. */
	streaks: z.object({ learners: count, tally: Tally }).optional(),
});
export type DayRollUp = z.infer<typeof DayRollUp>;

const KeptBuckets = z.array(Kept);

/** Of a week. */
export const WeekRollUp = z.object({
	learners: Kept,
	activeDayTally: Tally,
	minuteTally: Tally,
	/** By the Monday of the week in which they registered. */
	cohorts: z.array(z.object({ week: z.iso.date(), learners: Kept })),
	total: Work,
	topics: z.array(Work.extend({ topic: z.string() })),
	difficulties: z.array(Work.extend({ difficulty: z.enum([...Difficulty.options, 'gone']) })),
	/** Those of which something may be shown. */
	challenges: z.array(Work.extend({ challengeId: z.string() })),
	hints: z.array(z.object({ level: z.int(), hints: Kept })),
	reports: z.object({
		byReason: z.array(z.object({ reason: ReportReason, reports: Kept })),
		byOutcome: z.array(z.object({ outcome: z.string(), reports: Kept })),
	}),
	/** Of those with graded attempts in the week: ratings in tenths of a logit. */
	mastery: z.object({
		learners: Kept,
		begin: KeptBuckets,
		end: KeptBuckets,
		beginP50: z.number().optional(),
		endP50: z.number().optional(),
		gainTally: Tally,
		topicsLearnt: Kept,
	}),
});
export type WeekRollUp = z.infer<typeof WeekRollUp>;

export const MonthRollUp = z.object({ learners: Kept });
export type MonthRollUp = z.infer<typeof MonthRollUp>;

/** What models did on a day; no learner is known in it. */
export const AiRollUp = z.object({
	calls: z.array(
		z.object({
			provider: ProviderName,
			model: z.string(),
			purpose: AiPurpose,
			pricing: Pricing,
			calls: count,
			served: count,
			nanoUsd: count,
			estimatedNanoUsd: count,
			failures: z.array(Counted),
			latencyTally: Tally,
		}),
	),
	drafts: z.object({ written: count, proved: count, refusals: z.array(Counted) }),
	served: z.array(Counted),
	hints: z.array(Counted),
});
export type AiRollUp = z.infer<typeof AiRollUp>;

export const rollUpSchemas = { day: DayRollUp, week: WeekRollUp, month: MonthRollUp, ai: AiRollUp } as const;
export type RollUps = { [Kind in keyof typeof rollUpSchemas]: z.infer<(typeof rollUpSchemas)[Kind]> };
