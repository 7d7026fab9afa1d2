import * as z from 'zod';
import { AiPurpose, Pricing } from '#contract/aiUsage.ts';
import { ProviderName } from '#contract/forge.ts';
import { Instant, Uuid } from '#contract/ids.ts';

const of = { id: Uuid, at: Instant };
const by = { provider: ProviderName, model: z.string() };
const count = z.int().nonnegative();

/** What the ledger holds. Nothing of a prompt, an answer or a person is in it. */
export const LedgerEntry = z.discriminatedUnion('kind', [
	/** A request that was really sent. */
	z.strictObject({
		kind: z.literal('call'),
		...of,
		...by,
		purpose: AiPurpose,
		/** `served`, `cancelled`, or why the provider did not deliver. */
		outcome: z.string(),
		tokensIn: count,
		tokensOut: count,
		/** Billionths of a US dollar, at the price of the moment it was sent: whole numbers add up without rounding. */
		nanoUsd: count,
		pricing: Pricing,
		/** It ended without saying what it used, so tokens and cost are the most that they can have been. */
		isEstimated: z.boolean(),
		latencyMs: z.number().nonnegative(),
	}),
	/** A challenge that a model wrote, once the proof has accepted it. */
	z.strictObject({ kind: z.literal('draftAccepted'), ...of, ...by }),
	/** `provider` and `model` are absent where nobody's answer was a draft. */
	z.strictObject({
		kind: z.literal('draftRefused'),
		...of,
		provider: by.provider.optional(),
		model: by.model.optional(),
		reason: z.string(),
	}),
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type LedgerCall = Extract<LedgerEntry, { kind: 'call' }>;

export function parseLedgerEntry(text: string): LedgerEntry {
	return LedgerEntry.parse(JSON.parse(text));
}
