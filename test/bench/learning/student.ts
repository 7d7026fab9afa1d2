import type { World } from './world.ts';

/** A simulated learner. Topics are places in `world.topics`; difficulties are logits, 0 for a medium challenge. */
export interface Student {
	/** One attempt at a challenge, alone; it may teach. Answers whether it was solved. `day` counts from 0 and never goes back. */
	attempt(topic: number, difficulty: number, day: number): boolean;
	/** The true chance of solving such a challenge on that day. Asking changes nothing. */
	chance(topic: number, difficulty: number, day: number): number;
}

/** A model of how people learn, other than the one that chooses what comes next. */
export interface StudentFamily {
	/** Letters and digits; part of the names of figures. */
	name: string;
	/** Where the model comes from. */
	source: string;
	/** @param random numbers from 0 up to but without 1; the same stream makes the same student */
	create(random: () => number, world: World): Student;
}
