import * as z from 'zod';
import { ChallengeId, Difficulty, KnownTimeZone, Topic, Uuid } from './ids.ts';

/** Who makes challenges; `bank` stands in when nobody can. */
export const ProviderName = z.enum(['gemini', 'openai', 'ollama']);
export type ProviderName = z.infer<typeof ProviderName>;

const asked = {
	/** Made by the client: asking twice with the same id makes one challenge. */
	id: Uuid,
	timeZone: KnownTimeZone,
};

/** A challenge about this, as hard as this. */
export const TopicRequest = z.strictObject({ ...asked, topic: Topic, difficulty: Difficulty });
export type TopicRequest = z.infer<typeof TopicRequest>;

/** What the learner asks for by name, what the learner model says that they need now, or a new story for a challenge that they know. */
export const ForgeRequest = z.union([
	TopicRequest,
	z.strictObject({ ...asked, need: z.literal('now') }),
	z.strictObject({ ...asked, variantOf: ChallengeId }),
]);
export type ForgeRequest = z.infer<typeof ForgeRequest>;

/** What happens on the way, to a challenge for a learner and to an instructor's draft alike. */
export const ForgeProgress = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('queued') }),
	/** A provider writes. `attempt` counts the answers asked for, repairs included, from 1. */
	z.object({ kind: z.literal('asking'), provider: ProviderName, model: z.string(), attempt: z.int().positive() }),
	/** A provider did not deliver; the next one is asked. */
	z.object({ kind: z.literal('fellBack'), from: ProviderName, reason: z.string() }),
	/** The answer is checked by running code; `step` is the check that runs. */
	z.object({ kind: z.literal('proving'), step: z.string() }),
	/** The proof found faults, and the model is asked to mend them. */
	z.object({ kind: z.literal('repairing'), findings: z.int().nonnegative() }),
]);
export type ForgeProgress = z.infer<typeof ForgeProgress>;

/** That nothing comes of it. */
export const ForgeStop = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
	z.object({ kind: z.literal('cancelled') }),
]);
export type ForgeStop = z.infer<typeof ForgeStop>;

/** What happens while a challenge is made, as server-sent events; `done`, `failed` and `cancelled` end the stream. */
export const ForgeEvent = z.discriminatedUnion('kind', [
	...ForgeProgress.options,
	z.object({
		kind: z.literal('done'),
		challengeId: ChallengeId,
		title: z.string(),
		/** A provider: it was written just now. `pool`: written before for whoever would ask. `bank`: no provider could help, so one of the bank stands in. */
		servedBy: z.union([ProviderName, z.literal('pool'), z.literal('bank')]),
		/** Who wrote it; absent where it stands in for what nobody could write. */
		provider: ProviderName.optional(),
		model: z.string().optional(),
		/** Shown to the learner: what they get and, where it is not what was asked for, why. */
		message: z.string(),
	}),
	...ForgeStop.options,
]);
export type ForgeEvent = z.infer<typeof ForgeEvent>;

/** How a provider is; never its key. */
export const ProviderStatus = z.object({
	provider: ProviderName,
	model: z.string(),
	configured: z.boolean(),
	/** `open`: it failed again and again and rests until `retryAt`. */
	breaker: z.enum(['closed', 'halfOpen', 'open']),
	retryAt: z.iso.datetime().optional(),
	calls: z.int(),
	failures: z.int(),
	tokensIn: z.int(),
	tokensOut: z.int(),
});
export type ProviderStatus = z.infer<typeof ProviderStatus>;

/** Nobody means more. */
export const BudgetUsd = z.number().min(0).max(1_000_000);

/** More than these would wait too long to be of use. */
export const refillMax = 10;

/** What a backend is told of the providers: by its parent over the channel in solo mode, by its configuration on a server. */
export const AiOrder = z.object({
	/** Who is asked first, second, third. */
	order: z.array(ProviderName).max(3),
	providers: z.partialRecord(
		ProviderName,
		z.object({
			/** Absent: the provider's variable of the environment, if any. Ollama needs none. */
			key: z.string().max(500).optional(),
			model: z.string().max(100).optional(),
			/** The provider's own unless set. */
			baseUrl: z.url().max(500).optional(),
		}),
	),
	/** US dollars that may be spent in a day and in a month (UTC); ours where nothing is said. */
	budget: z.object({ dailyUsd: BudgetUsd.optional(), monthlyUsd: BudgetUsd.optional() }).optional(),
	/** No request to a model leaves this machine: Ollama alone, at an address of this machine. */
	onlyHere: z.boolean().optional(),
	/** New challenges are made in the background until so many unseen ones wait on each shelf that was asked for lately. Absent: none are. */
	refill: z.int().min(0).max(refillMax).optional(),
});
export type AiOrder = z.infer<typeof AiOrder>;
