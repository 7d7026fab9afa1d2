import type { TeacherKind } from '../teacher.ts';

const inRow = 3;

/** Topic by topic in the same order, medium challenges until three in a row are solved; after the last topic over again. */
export const gatedOrder: TeacherKind = {
	name: 'gate',
	create(world) {
		let topic = 0;
		let solved = 0;
		return {
			next: () => ({ topic, level: 'medium' }),
			saw(_task, isSolved) {
				solved = isSolved ? solved + 1 : 0;
				if (solved < inRow) return;
				topic = (topic + 1) % world.topics.length;
				solved = 0;
			},
		};
	},
};
