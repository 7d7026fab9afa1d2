import { Difficulty } from '#contract/ids.ts';
import type { TeacherKind } from '../teacher.ts';

/** Any topic, any level. */
export const randomOrder: TeacherKind = {
	name: 'random',
	create: (world, random) => ({
		next: () => ({
			topic: Math.floor(random() * world.topics.length),
			level: Difficulty.options[Math.floor(random() * Difficulty.options.length)] ?? 'medium',
		}),
		saw: () => undefined,
	}),
};
