import { readiness, startOf } from '../startOf.ts';
import type { StudentFamily } from '../student.ts';

/** Chance to fail what one knows, and to guess what one does not, for a challenge of that many logits. */
const slip = (difficulty: number): number => Math.min(0.5, 0.05 * Math.exp(0.9 * difficulty));
const guess = (difficulty: number): number => Math.min(0.6, 0.15 * Math.exp(-0.8 * difficulty));

/** Knows a topic or does not; learns it at a stroke, and may have forgotten it after a night. */
export const bktForgetting: StudentFamily = {
	name: 'bktForgetting',
	source:
		'A. T. Corbett, J. R. Anderson: Knowledge tracing, User Modeling and User-Adapted Interaction 4 (1995), with forgetting from day to day as Y. Qiu, Y. Qi, H. Lu, Z. A. Pardos, N. T. Heffernan: Does Time Matter?, EDM 2011',
	create(random, world) {
		const isKnown = Array.from(startOf(random, world), (skill) => skill > 1);
		const learns = (0.1 + 0.1 * random()) * world.learning;
		const forgets = 0.003 * world.forgetting;
		let today = 0;
		const chance = (topic: number, difficulty: number): number =>
			isKnown[topic] === true ? 1 - slip(difficulty) : guess(difficulty);
		return {
			chance,
			attempt(topic, difficulty, day) {
				for (; today < day; today++)
					for (let one = 0; one < isKnown.length; one++) if (random() < forgets) isKnown[one] = false;
				const isSolved = random() < chance(topic, difficulty);
				const prepared = readiness(world, topic, (one) => (isKnown[one] === true ? 1 : 0));
				if (random() < learns * prepared) isKnown[topic] = true;
				return isSolved;
			},
		};
	},
};
