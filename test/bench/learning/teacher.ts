import type { Difficulty } from '#contract/ids.ts';
import type { Student } from './student.ts';
import type { World } from './world.ts';

/** What a student is given next; topics are places in the world. */
export interface Task {
	topic: number;
	level: Difficulty;
}

/** Chooses what a student does; it sees what was solved and what was not, and nothing else. */
export interface Teacher {
	next(day: number): Task;
	/** What came of the task given last. */
	saw(task: Task, isSolved: boolean, day: number): void;
}

export interface TeacherKind {
	name: string;
	/** @param student for the oracle alone */
	create(world: World, random: () => number, student: Student): Teacher;
}
