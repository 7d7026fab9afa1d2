import type { TeacherKind } from '../teacher.ts';

/** Always a medium challenge of the topic with the lowest share of solved ones, counting one solved and one failed from the start. */
export const weakestTopic: TeacherKind = {
	name: 'weakest',
	create(world) {
		const solved = world.topics.map(() => 1);
		const tried = world.topics.map(() => 2);
		const share = (topic: number): number => (solved[topic] ?? 0) / (tried[topic] ?? 1);
		return {
			next() {
				let weakest = 0;
				for (let topic = 1; topic < world.topics.length; topic++) if (share(topic) < share(weakest)) weakest = topic;
				return { topic: weakest, level: 'medium' };
			},
			saw({ topic }, isSolved) {
				tried[topic] = (tried[topic] ?? 0) + 1;
				if (isSolved) solved[topic] = (solved[topic] ?? 0) + 1;
			},
		};
	},
};
