import * as z from 'zod';
import { ProviderName } from './forge.ts';
import { Instant } from './ids.ts';

/** What a model is asked for. */
export const AiPurpose = z.enum(['forge', 'variant', 'draft', 'hint', 'review']);
export type AiPurpose = z.infer<typeof AiPurpose>;

/**
 * How a call is paid for: `priced` by a dated price of ours, `free` on a machine of one's own, `unpriced` where nobody told us a price. The last cost
 * something nobody can add up, so a number of calls bounds them instead.
 */
export const Pricing = z.enum(['priced', 'free', 'unpriced']);
export type Pricing = z.infer<typeof Pricing>;

const count = z.int().nonnegative();
const usd = z.number().nonnegative();

/** Calls of models that were really sent. */
const UsageLine = z.object({
	calls: count,
	served: count,
	failed: count,
	tokensIn: count,
	tokensOut: count,
	costUsd: usd,
	/** The part of `costUsd` of calls that ended without saying what they used: counted at the most that they could. */
	estimatedUsd: usd,
	/** Of all calls; absent where there was none. */
	medianMs: z.number().nonnegative().optional(),
	p95Ms: z.number().nonnegative().optional(),
});
export type UsageLine = z.infer<typeof UsageLine>;

export const Counted = z.object({ reason: z.string(), count });
export type Counted = z.infer<typeof Counted>;

/** What models did in a day or a month. No text of anybody, and nobody's name, is in it. */
export const AiFigures = z.object({
	total: UsageLine,
	byPurpose: z.array(UsageLine.extend({ purpose: AiPurpose })),
	byModel: z.array(UsageLine.extend({ provider: ProviderName, model: z.string(), pricing: Pricing })),
	/** Calls that did not deliver, by why. */
	failures: z.array(Counted),
	/** Challenges that models wrote, each answer counted once: `yieldShare` of them were proved. */
	drafts: z.object({
		written: count,
		accepted: count,
		yieldShare: z.number().min(0).max(1).optional(),
		refusals: z.array(Counted),
		byModel: z.array(
			z.object({
				provider: ProviderName,
				model: z.string(),
				written: count,
				accepted: count,
				refusals: z.array(Counted),
			}),
		),
	}),
});
export type AiFigures = z.infer<typeof AiFigures>;

/** A day or a month (UTC) of the budget. */
const BudgetPeriod = z.object({
	from: Instant,
	until: Instant,
	/** What is under way included, at the most that it could cost. */
	spentUsd: usd,
	/** From here on the status says so. */
	softUsd: usd,
	/** From here on no model is asked. */
	hardUsd: usd,
	unpricedCalls: count,
	unpricedCallsMax: count,
});
export type BudgetPeriod = z.infer<typeof BudgetPeriod>;

export const AiBudgetState = z.object({
	state: z.enum(['within', 'soft', 'hard']),
	/** For the person reading, at `soft` and `hard`: what is so and when it is over. */
	note: z.string().optional(),
	day: BudgetPeriod,
	month: BudgetPeriod,
	/** Challenges, hints and reviews by models for one learner a day; absent where nobody counts. */
	perLearnerADay: count.optional(),
});
export type AiBudgetState = z.infer<typeof AiBudgetState>;

export const AiUsageQuery = z.object({
	/** The figures of this day and of the month it is in (UTC); today unless given. */
	day: z.iso.date().optional(),
});

export const AiUsage = z.object({
	asOf: Instant,
	budget: AiBudgetState,
	day: AiFigures.extend({ date: z.iso.date() }),
	month: AiFigures.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
});
export type AiUsage = z.infer<typeof AiUsage>;
