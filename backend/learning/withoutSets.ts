import { isOfSet } from '#contract/challengeSet.ts';
import type { KnownChallenge } from './progressOf.ts';

const known = new WeakMap<readonly KnownChallenge[], readonly KnownChallenge[]>();

/**
 * What may be proposed. Challenges of sets come in the order of their sets, so nobody is sent to them from elsewhere. The same array for the same array: what is computed
 * from it can be kept.
 */
export function withoutSets(challenges: readonly KnownChallenge[]): readonly KnownChallenge[] {
	const found = known.get(challenges);
	if (found !== undefined) return found;
	const own = challenges.some(({ id }) => isOfSet(id)) ? challenges.filter(({ id }) => !isOfSet(id)) : challenges;
	known.set(challenges, own);
	return own;
}
