import { logistic } from '../chance.ts';
import { readiness, startOf } from '../startOf.ts';
import type { StudentFamily } from '../student.ts';

/** Learns the same from every attempt, however hard and however it ended. */
export const difficultyBlind: StudentFamily = {
	name: 'difficultyBlind',
	source:
		'The additive factor model of H. Cen, K. R. Koedinger, B. Junker: Learning Factors Analysis, ITS 2006: skill grows by the number of opportunities alone',
	create(random, world) {
		const skills = startOf(random, world);
		const gain = (0.12 + 0.12 * random()) * world.learning;
		const skill = (topic: number): number => skills[topic] ?? 0;
		const chance = (topic: number, difficulty: number): number => logistic(skill(topic) - difficulty);
		return {
			chance,
			attempt(topic, difficulty) {
				const isSolved = random() < chance(topic, difficulty);
				skills[topic] = skill(topic) + gain * readiness(world, topic, (one) => chance(one, 0));
				return isSolved;
			},
		};
	},
};
