import type { ChallengeId } from '#contract/ids.ts';
import { msPerDay } from './localDay.ts';
import type { NextMaterial } from './nextMaterial.ts';
import type { KnownChallenge } from './progressOf.ts';

/** After anything was done with a kernel or a variant of it, nobody is offered another of them for so long: it is not the same day then, wherever one is. */
const restMs = msPerDay;

type Known = Pick<NextMaterial, 'challenges' | 'standings'>;

/** Whether it is a variant with which nothing was done yet but to look at it. Such a one waits for a review or a topic that is dry. */
export function isWaiting({ id, variantOf }: KnownChallenge, standings: NextMaterial['standings']): boolean {
	if (variantOf === undefined) return false;
	const status = standings.get(id)?.status ?? 'unseen';
	return status === 'unseen' || status === 'opened';
}

/** What a challenge shares its task with: the kernel's id. */
function familyOf({ id, variantOf }: KnownChallenge): ChallengeId {
	return variantOf?.id ?? id;
}

/** Whether a challenge or one with the same task was touched so lately that it would be the same once more. */
export function restingFamilies({ challenges, standings }: Known, nowMs: number): (one: KnownChallenge) => boolean {
	const resting = new Set(
		challenges.flatMap((one) => {
			const last = standings.get(one.id)?.lastActive;
			return last === undefined || Date.parse(last) + restMs <= nowMs ? [] : [familyOf(one)];
		}),
	);
	return (one) => resting.has(familyOf(one));
}

/** Whether it is neither a variant nor a kernel of one with which something was done lately under another story. */
export function notTwice(material: Known, nowMs: number): (one: KnownChallenge) => boolean {
	const isResting = restingFamilies(material, nowMs);
	const told = new Set(material.challenges.flatMap(({ variantOf }) => variantOf?.id ?? []));
	return (one) => !isResting(one) || !told.has(familyOf(one));
}

/**
 * Waiting variants that may be proposed: of a kernel that was solved and rests no more, in a topic of which nothing else is left among these, one of each family.
 * @param fresh what is unseen besides variants
 */
export function variantsToPropose(
	candidates: readonly KnownChallenge[],
	fresh: readonly KnownChallenge[],
	material: Known,
	nowMs: number,
): KnownChallenge[] {
	const { standings } = material;
	const withFresh = new Set(fresh.map(({ topics }) => topics[0]));
	const isResting = restingFamilies(material, nowMs);
	const families = new Set<ChallengeId>();
	return candidates.filter((one) => {
		const isKernelSolved = one.variantOf !== undefined && standings.get(one.variantOf.id)?.status === 'solved';
		if (!isKernelSolved || !isWaiting(one, standings) || withFresh.has(one.topics[0]) || isResting(one)) return false;
		const family = familyOf(one);
		if (families.has(family)) return false;
		families.add(family);
		return true;
	});
}

/** Whether a new story can be told for it: a function that was solved, and not lately, without a variant that waits already. */
export function mayGetStory(one: KnownChallenge, material: Known, nowMs: number): boolean {
	const { challenges, standings } = material;
	if (one.variantOf !== undefined || one.kind === 'class' || standings.get(one.id)?.status !== 'solved') return false;
	const isThere = challenges.some((other) => other.variantOf?.id === one.id && isWaiting(other, standings));
	return !isThere && !restingFamilies(material, nowMs)(one);
}
