import { normal, stream } from './chance.ts';
import type { StudentFamily } from './student.ts';
import type { TeacherKind } from './teacher.ts';
import type { World } from './world.ts';

/** There: this true chance on a medium challenge ... */
const chanceToReach = 0.9;
/** ... in this share of the topics. */
const shareToReach = 0.9;

export interface Practice {
	family: StudentFamily;
	teacher: TeacherKind;
	world: World;
	seed: number;
	student: number;
}

/** Attempts until a student is there, at most the world's cap: then the student was not seen to get there. Same seed, same student. */
export function attemptsUntilThere({ family, teacher, world, seed, student: place }: Practice): number {
	const student = family.create(stream(seed, place, 0), world);
	const challenges = stream(seed, place, 1);
	const chosen = teacher.create(world, stream(seed, place, 2), student);
	const needed = Math.ceil(shareToReach * world.topics.length);
	for (let attempts = 0; attempts < world.cap; attempts++) {
		const day = Math.floor(attempts / world.attemptsPerDay);
		let there = 0;
		for (let topic = 0; topic < world.topics.length; topic++)
			if (student.chance(topic, 0, day) >= chanceToReach) there++;
		if (there >= needed) return attempts;
		const task = chosen.next(day);
		const difficulty = world.levels[task.level] + world.spread * normal(challenges);
		chosen.saw(task, student.attempt(task.topic, difficulty, day), day);
	}
	return world.cap;
}
