import type { ChallengeStore } from '../challenges/challengeStore.ts';

/**
 * Takes off the day on which a challenge by a model would expire: whoever opens it has it in their history. That of the bank and of people has none.
 * @throws AppError as every store's writing methods
 */
export async function keepForged(store: Pick<ChallengeStore, 'letLive'>, challengeId: string): Promise<void> {
	if (challengeId.startsWith('forge.')) await store.letLive(challengeId, undefined);
}
