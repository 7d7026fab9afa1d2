import { logistic } from '../chance.ts';
import { readiness, startOf } from '../startOf.ts';
import type { StudentFamily } from '../student.ts';

const best = 0.6;
const width = 0.4;

/** Learns most from what is neither too easy nor too hard. */
export const invertedU: StudentFamily = {
	name: 'invertedU',
	source:
		'A sweet spot of difficulty, as R. C. Wilson, A. Shenhav, M. Straccia, J. D. Cohen: The Eighty Five Percent Rule for optimal learning, Nature Communications 10, 4646 (2019), derive for gradient learners; here a bell round a success of 60 %',
	create(random, world) {
		const skills = startOf(random, world);
		const gain = (0.25 + 0.15 * random()) * world.learning;
		const skill = (topic: number): number => skills[topic] ?? 0;
		const chance = (topic: number, difficulty: number): number => logistic(skill(topic) - difficulty);
		return {
			chance,
			attempt(topic, difficulty) {
				const success = chance(topic, difficulty);
				const prepared = readiness(world, topic, (one) => chance(one, 0));
				skills[topic] = skill(topic) + gain * prepared * Math.exp(-(((success - best) / width) ** 2));
				return random() < success;
			},
		};
	},
};
