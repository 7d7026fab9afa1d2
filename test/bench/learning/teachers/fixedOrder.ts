import type { Difficulty } from '#contract/ids.ts';
import type { TeacherKind } from '../teacher.ts';

/** As a list of challenges is laid out: topic by topic, from easy to hard. */
const perTopic: readonly Difficulty[] = ['easy', 'easy', 'medium', 'medium', 'hard', 'hard'];

/** The list from its beginning to its end, and over again. */
export const fixedOrder: TeacherKind = {
	name: 'fixed',
	create(world) {
		let place = 0;
		return {
			next: () => ({
				topic: Math.floor(place / perTopic.length) % world.topics.length,
				level: perTopic[place % perTopic.length] ?? 'medium',
			}),
			saw() {
				place++;
			},
		};
	},
};
