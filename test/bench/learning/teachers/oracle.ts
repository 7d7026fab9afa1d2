import { Difficulty } from '#contract/ids.ts';
import type { TeacherKind } from '../teacher.ts';

/** The chance of success that the last of the oracles aims at. */
const aim = 0.65;

/**
 * Teachers who look into the student's head: never a topic that is known, first what is nearest to it among the topics whose prerequisites are known, each
 * with another rule for the level. Whoever of them is first with a student is the bound for that student.
 */
export const oracles: readonly TeacherKind[] = [...Difficulty.options, 'nearest' as const].map((rule) => ({
	name: `oracle ${rule}`,
	create: (world, _random, student) => ({
		next(day) {
			let best = 0;
			let bestValue = -Infinity;
			for (let topic = 0; topic < world.topics.length; topic++) {
				const chance = student.chance(topic, 0, day);
				if (chance >= 0.9) continue;
				const missing = (world.prerequisites[topic] ?? []).filter((one) => student.chance(one, 0, day) < 0.6).length;
				const value = chance - missing;
				if (value > bestValue) [best, bestValue] = [topic, value];
			}
			if (rule !== 'nearest') return { topic: best, level: rule };
			const distance = (level: Difficulty): number => Math.abs(student.chance(best, world.levels[level], day) - aim);
			return { topic: best, level: Difficulty.options.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'medium' };
		},
		saw: () => undefined,
	}),
}));
