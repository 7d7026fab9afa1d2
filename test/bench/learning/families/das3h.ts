import { logistic } from '../chance.ts';
import { readiness, startOf } from '../startOf.ts';
import type { StudentFamily } from '../student.ts';

/** Days over which practice is remembered. */
const windows = [1, 7, 30, 365];
const shares = [0.15, 0.2, 0.3, 0.35];

/** Practice counts in windows of time: each further one less, a success more than a failure, what is long ago no more. Not used in tuning. */
export const das3h: StudentFamily = {
	name: 'das3h',
	source:
		'B. Choffin, F. Popineau, Y. Bourda, J.-J. Vie: DAS3H: Modeling Student Learning and Forgetting for Optimally Scheduling Distributed Practice of Skills, EDM 2019',
	create(random, world) {
		const skills = startOf(random, world);
		const perStep = (1.1 + 0.5 * random()) * world.learning;
		/** Practice by topic and window, fading a little every day. */
		const practised = world.topics.map(() => new Float64Array(windows.length));
		const touched = new Float64Array(world.topics.length);
		const fade = (topic: number, day: number): Float64Array => {
			const amounts = practised[topic] ?? new Float64Array(windows.length);
			const days = day - (touched[topic] ?? 0);
			if (days > 0) {
				for (const [place, window] of windows.entries())
					amounts[place] = (amounts[place] ?? 0) * Math.exp((-world.forgetting * days) / window);
				touched[topic] = day;
			}
			return amounts;
		};
		const chance = (topic: number, difficulty: number, day: number): number => {
			const amounts = fade(topic, day);
			let learnt = 0;
			for (const [place, share] of shares.entries()) learnt += share * Math.log(1 + (amounts[place] ?? 0));
			return logistic((skills[topic] ?? 0) + perStep * learnt - difficulty);
		};
		return {
			chance,
			attempt(topic, difficulty, day) {
				const isSolved = random() < chance(topic, difficulty, day);
				const step = readiness(world, topic, (one) => chance(one, 0, day)) * (isSolved ? 1 : 0.5);
				const amounts = fade(topic, day);
				for (let place = 0; place < amounts.length; place++) amounts[place] = (amounts[place] ?? 0) + step;
				return isSolved;
			},
		};
	},
};
