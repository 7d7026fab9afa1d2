import { isOfSet } from '#contract/challengeSet.ts';

/** The set that a challenge belongs to, `publisher~extension`; undefined for one of the bank or the forge. */
export function sourceOfChallenge(challengeId: string): string | undefined {
	return isOfSet(challengeId) ? challengeId.split('.', 1)[0] : undefined;
}
