import { Difficulty } from '#contract/ids.ts';
import type { NextWishes } from './chooseNext.ts';
import { chooseTopic, nearestLevel } from './model/chooseTopic.ts';
import { type NextMaterial, topicsOf } from './nextMaterial.ts';

/**
 * What a new challenge would be of most use for: the topic that Next is after, whether or not something unseen is left in it, at the level that fits.
 * Undefined without challenges.
 */
export function neededNow(
	{ challenges, learner }: Pick<NextMaterial, 'challenges' | 'learner'>,
	{ nowMs, interests = [] }: Pick<NextWishes, 'nowMs' | 'interests'>,
): { topic: string; difficulty: Difficulty } | undefined {
	const topics = topicsOf(challenges, learner);
	// The probe needs challenges whose difficulty is known.
	const wishes = { nowMs, topics, reviewable: topics, interests, skipsProbe: true };
	const choice = chooseTopic(learner.model, wishes);
	if (choice === undefined) return undefined;
	// Of a newcomer nothing counts yet, so that what is easy is no waste.
	const levels = learner.attempts.length === 0 ? Difficulty.options : choice.levels;
	return { topic: choice.topic, difficulty: nearestLevel(learner.model, { ...choice, levels }) };
}
