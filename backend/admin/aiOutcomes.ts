import * as z from 'zod';
import { Instant, Uuid } from '#contract/ids.ts';

/** How a demand of a learner ended; who that was is not known. */
export const AiOutcome = z.object({
	id: Uuid,
	at: Instant,
	/** A whole challenge, or a hint for their own code. */
	of: z.enum(['challenge', 'hint']),
	/** Who served a challenge, or `failed` or `cancelled`; of a hint `made`, `blocked`, `refunded` or `enoughMade`. */
	outcome: z.string().max(40),
});
export type AiOutcome = z.infer<typeof AiOutcome>;

export interface AiOutcomeStore {
	/** Again with an id that is there, it changes nothing. */
	append(outcome: AiOutcome): Promise<void>;
	/** By number. */
	counts(fromMs: number, untilMs: number): Promise<{ of: AiOutcome['of']; outcome: string; count: number }[]>;
}
