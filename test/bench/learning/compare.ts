import { mean, saved, type Saved } from './bootstrap.ts';
import { attemptsUntilThere } from './practise.ts';
import type { StudentFamily } from './student.ts';
import type { TeacherKind } from './teacher.ts';
import { fixedOrder } from './teachers/fixedOrder.ts';
import { gatedOrder } from './teachers/gatedOrder.ts';
import { oracles } from './teachers/oracle.ts';
import { randomOrder } from './teachers/randomOrder.ts';
import { senseiWith } from './teachers/sensei.ts';
import { weakestTopic } from './teachers/weakestTopic.ts';
import type { World } from './world.ts';

/** What somebody without a model of the learner would do. */
export const baselines: readonly TeacherKind[] = [randomOrder, fixedOrder, gatedOrder, weakestTopic];

/** Attempts of each student, by teacher; students who were not there at the cap count with it. */
export interface Cell {
	mean: number;
	censored: number;
}

/** One family under all teachers, the same students for each. */
export interface Compared {
	family: StudentFamily;
	ours: Cell;
	/** Whoever of the oracles is first with each student. */
	oracle: Cell;
	baselines: { name: string; cell: Cell; saved: Saved }[];
}

export function compare(family: StudentFamily, world: World, seed: number, students: number): Compared {
	const attempts = (teacher: TeacherKind): number[] =>
		Array.from({ length: students }, (_, student) => attemptsUntilThere({ family, teacher, world, seed, student }));
	const cell = (counts: readonly number[]): Cell => ({
		mean: mean(counts),
		censored: counts.filter((count) => count >= world.cap).length,
	});
	const ours = attempts(senseiWith());
	const bounds = oracles.map(attempts);
	return {
		family,
		ours: cell(ours),
		oracle: cell(ours.map((_, student) => Math.min(...bounds.map((counts) => counts[student] ?? world.cap)))),
		baselines: baselines.map((teacher) => {
			const theirs = attempts(teacher);
			return { name: teacher.name, cell: cell(theirs), saved: saved(ours, theirs, seed) };
		}),
	};
}

/** What is saved against the baseline that does best with this family. */
export function againstBestPlain({ baselines: all }: Compared): Saved & { baseline: string } {
	const best = all.reduce((winner, one) => (one.cell.mean < winner.cell.mean ? one : winner));
	return { ...best.saved, baseline: best.name };
}
