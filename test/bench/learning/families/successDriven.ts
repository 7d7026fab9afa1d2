import { logistic } from '../chance.ts';
import { readiness, startOf } from '../startOf.ts';
import type { StudentFamily } from '../student.ts';

/** Learns from what was solved, and little from what was not. */
export const successDriven: StudentFamily = {
	name: 'successDriven',
	source:
		'P. I. Pavlik, H. Cen, K. R. Koedinger: Performance Factors Analysis, AIED 2009; the weight of a success three times that of a failure',
	create(random, world) {
		const skills = startOf(random, world);
		const perSuccess = (0.18 + 0.12 * random()) * world.learning;
		const skill = (topic: number): number => skills[topic] ?? 0;
		const chance = (topic: number, difficulty: number): number => logistic(skill(topic) - difficulty);
		return {
			chance,
			attempt(topic, difficulty) {
				const isSolved = random() < chance(topic, difficulty);
				const prepared = readiness(world, topic, (one) => chance(one, 0));
				skills[topic] = skill(topic) + prepared * (isSolved ? perSuccess : perSuccess / 3);
				return isSolved;
			},
		};
	},
};
