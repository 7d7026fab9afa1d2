import { normal } from './chance.ts';
import type { World } from './world.ts';

/**
 * Skills in logits with which a student begins: ability, less for what lies deep. Some topics are known from elsewhere, and with a topic always what should be
 * known before it.
 */
export function startOf(random: () => number, world: World): Float64Array {
	const { ability, spread, perDepth, known } = world.start;
	const own = ability + spread * normal(random);
	const isKnown: boolean[] = [];
	const skills = new Float64Array(world.topics.length);
	for (const [topic, depth] of world.depths.entries()) {
		const skill = own - perDepth * depth + 0.6 * normal(random);
		const isLucky = random() < known;
		isKnown[topic] = isLucky && (world.prerequisites[topic] ?? []).every((one) => isKnown[one]);
		skills[topic] = isKnown[topic] ? Math.max(skill, 2.6 + 0.4 * normal(random)) : skill;
	}
	return skills;
}

/** How well prepared a student is for a topic: 0.2 without any of what should be known before, 1 with all of it. */
export function readiness(world: World, topic: number, isKnown: (topic: number) => number): number {
	const before = world.prerequisites[topic] ?? [];
	if (before.length === 0) return 1;
	let sum = 0;
	for (const one of before) sum += isKnown(one);
	return 0.2 + (0.8 * sum) / before.length;
}
