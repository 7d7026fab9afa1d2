import type { ProviderName } from '#contract/forge.ts';
import { type Difficulty, Topic } from '#contract/ids.ts';
import type { Demand } from './challengePrompt.ts';
import type { KeepForged } from './forgedChallenge.ts';
import { ProvidersDown } from './modelRouter.ts';
import type { DraftProof } from './proveDraft.ts';
import type { RefusalReason } from './refusalReason.ts';
import { type ForgeControl, noteUnread, Writing, type WritingParts, type Written } from './writing.ts';

/** What making one takes. */
export interface Forging extends WritingParts {
	keep: KeepForged;
}

export type Made =
	| {
			kind: 'made';
			challengeId: string;
			title: string;
			provider: ProviderName;
			model: string;
			/** As measured, which need not be what was demanded. */
			difficulty: Difficulty;
	  }
	| { kind: 'noProvider' }
	| { kind: 'providersDown'; reasons: ProvidersDown['reasons'] }
	/** As often as it was mended, something was found; `reason` is the last one. */
	| { kind: 'notProved'; reason: RefusalReason };

/**
 * Has a challenge written, and keeps what is proved.
 * @throws AppError `cancelled`; as `Judge.judge` and the store
 */
export async function makeChallenge(forging: Forging, demand: Demand, control: ForgeControl): Promise<Made> {
	// A topic is a name: what is none does not reach a model.
	if (!Topic.safeParse(demand.topic).success) {
		forging.onVerdict?.({ reason: 'badTopic', attempt: 1, proofMs: 0 });
		return { kind: 'notProved', reason: 'badTopic' };
	}
	const writing = new Writing(forging, demand, control, control.forgeId.slice(-8));
	try {
		const { answer, proof } = await writing.run();
		if (proof.kind === 'refused') return { kind: 'notProved', reason: proof.reason };
		return await keepProved(forging, control, writing, answer, proof);
	} catch (error) {
		if (!(error instanceof ProvidersDown)) throw error;
		if (error.reasons.length === 0) return { kind: 'noProvider' };
		noteUnread(forging, error);
		return { kind: 'providersDown', reasons: error.reasons };
	}
}

async function keepProved(
	{ keep, log, nowMs }: Forging,
	{ signal, forgeId }: ForgeControl,
	{ attempt, answers, beganMs }: Writing,
	{ provider, model }: Written['answer'],
	{ id, title, contents, measured }: Extract<DraftProof, { kind: 'proved' }>,
): Promise<Made> {
	signal.throwIfAborted();
	const generationMs = nowMs() - beganMs;
	await keep({ id, title, contents, provider, model, generationMs, answers });
	const facts = { forgeId, provider, model, attempt, challengeId: id, generationMs, ...measured };
	log.info(facts, 'a challenge was made');
	return { kind: 'made', challengeId: id, title, provider, model, difficulty: measured.difficulty };
}
