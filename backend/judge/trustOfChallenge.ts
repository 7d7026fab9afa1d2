import type { ChallengeId } from '#contract/ids.ts';
import type { Trust } from '#contract/verdict.ts';

/**
 * Whose code the programs of a challenge are. The bank is as trusted as Code Sensei itself; what a model or another person wrote is a stranger's, and its
 * proof changes nothing about that.
 */
export function trustOfChallenge(challengeId: ChallengeId): Trust {
	return challengeId.startsWith('bank.') ? 'bank' : 'stranger';
}
