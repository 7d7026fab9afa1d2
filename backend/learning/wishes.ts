import { Difficulty, type ChallengeId } from '#contract/ids.ts';
import type { NextWish } from '#contract/learning.ts';
import type { KnownChallenge } from './progressOf.ts';

/** Those that fit what the learner asked for; without any, all of them and `isGranted` false. */
export interface WishedFor {
	candidates: readonly KnownChallenge[];
	isGranted: boolean;
}

/**
 * @param from the challenge that something else is wished for in place of
 * @param aside what was set aside before: another topic is one that none of them is of, while there is such a one
 */
export function wished(
	candidates: readonly KnownChallenge[],
	from: KnownChallenge,
	wish: NextWish,
	aside: readonly KnownChallenge[],
): WishedFor {
	const topic = from.topics[0];
	const step = (one: KnownChallenge): number => rank(one.difficulty) - rank(from.difficulty);
	const fits: Readonly<Record<NextWish, (one: KnownChallenge) => boolean>> = {
		harder: (one) => step(one) > 0,
		easier: (one) => step(one) < 0,
		otherTopic: (one) => one.topics[0] !== topic,
		notNow: (one) => one.id !== from.id,
	};
	const fitting = candidates.filter(fits[wish]);
	// Who wants it harder or easier wants to stay with the topic.
	const isNear = (one: KnownChallenge): boolean =>
		wish === 'otherTopic' ? aside.every(({ topics }) => topics[0] !== one.topics[0]) : one.topics[0] === topic;
	const near = wish === 'notNow' ? [] : fitting.filter(isNear);
	if (near.length > 0) return { candidates: near, isGranted: true };
	return fitting.length > 0 ? { candidates: fitting, isGranted: true } : { candidates, isGranted: false };
}

/** Those that are not set aside; all of them where nothing else is left. */
export function notAside(
	challenges: readonly KnownChallenge[],
	aside: ReadonlySet<ChallengeId>,
	after: ChallengeId | undefined,
): readonly KnownChallenge[] {
	const wanted = challenges.filter(({ id }) => !aside.has(id) && id !== after);
	if (wanted.length > 0) return wanted;
	const others = challenges.filter(({ id }) => id !== after);
	return others.length > 0 ? others : challenges;
}

export function rank(difficulty: Difficulty): number {
	return Difficulty.options.indexOf(difficulty);
}
