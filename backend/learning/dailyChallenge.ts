import { createHash } from 'node:crypto';
import type { NextMaterial } from './nextMaterial.ts';
import type { KnownChallenge } from './progressOf.ts';

/** The chance to solve the challenge of the day alone lies between these, while there is such a one. */
const chanceMin = 0.3;
const chanceMax = 0.9;

/**
 * The challenge of a day: drawn by the day alone, so that it is the same all day and in every place, from what fits the learner as they were when the day began.
 * @param before what was known when the day began
 * @param day days since 1970-01-01
 */
export function dailyChallenge(before: NextMaterial, day: number): KnownChallenge | undefined {
	const { learner, standings } = before;
	// One that is made for the learner during the day is not in every place.
	const shared = before.challenges.filter(({ id }) => !id.startsWith('forge.'));
	const here = new Set(shared.flatMap(({ topics }) => topics.slice(0, 1)));
	const isReady = (topic: string): boolean =>
		learner.model.graph.prerequisites(topic).every((one) => !here.has(one) || learner.model.isPassed(one));
	const unsolved = shared.filter(({ id }) => standings.get(id)?.status !== 'solved');
	const ready = unsolved.filter(({ topics }) => isReady(topics[0] ?? ''));
	const fitting = ready.filter(({ id, topics, difficulty }) => {
		const chance = learner.model.chance(topics[0] ?? '', difficulty, id);
		return chance >= chanceMin && chance <= chanceMax;
	});
	const drawn = [fitting, ready, unsolved, shared].find((some) => some.length > 0) ?? [];
	// Each draws a lot, the lowest wins: one more challenge seldom changes who that is.
	const lots = drawn.map((one) => ({ one, lot: lotOf(day, one.id) }));
	return lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1))[0]?.one;
}

function lotOf(day: number, challengeId: string): string {
	return createHash('sha256').update(`${day} ${challengeId}`).digest('hex');
}
