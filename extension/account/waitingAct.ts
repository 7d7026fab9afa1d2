import * as z from 'zod';
import { ChallengeId, Instant, KnownTimeZone, LanguageId, Uuid } from '#contract/ids.ts';

const act = {
	/** The act's own id, on the server too: sending it twice records it once. */
	id: Uuid,
	challengeId: ChallengeId,
	/** Of the challenge, for showing. */
	title: z.string(),
	timeZone: KnownTimeZone,
	madeAt: Instant,
};

/** A submission made while the server could not be reached. */
export const WaitingSubmission = z.object({
	// Left out by versions that kept nothing but submissions.
	kind: z.literal('submission').default('submission'),
	...act,
	language: LanguageId,
	source: z.string(),
	/** Why the server did not take it. It stays, so that nothing is lost, until the learner withdraws it. */
	refused: z.string().optional(),
});
export type WaitingSubmission = z.infer<typeof WaitingSubmission>;

/** A hint that was shown by this computer while the server could not be reached. */
const WaitingHint = z.object({ kind: z.literal('hint'), ...act, level: z.int().min(1).max(4) });
/** A give-up, likewise. */
const WaitingGiveUp = z.object({ kind: z.literal('giveUp'), ...act });

/** What a learner did while the server could not be reached, and what has to get there in its order. */
export const WaitingAct = z.union([WaitingHint, WaitingGiveUp, WaitingSubmission]);
export type WaitingAct = z.infer<typeof WaitingAct>;

/** Whether it is still to be sent. */
export function isUnsent(one: WaitingAct): boolean {
	return one.kind !== 'submission' || one.refused === undefined;
}

export function isSubmission(one: WaitingAct): one is WaitingSubmission {
	return one.kind === 'submission';
}
