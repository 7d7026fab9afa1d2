import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createJudge } from '#judge/createJudge.ts';
import type { BenchResult } from './benchResult.ts';
import { againstBestPlain, compare, type Compared } from './learning/compare.ts';
import { heldOutFamilies, tunedFamilies } from './learning/families.ts';
import { type LabelledHistory, nameHistories } from './learning/patternShare.ts';
import { readFamilies } from './learning/readFamilies.ts';
import { replayMs } from './learning/replay.ts';
import type { StudentFamily } from './learning/student.ts';
import { weakPrecision } from './learning/weakPrecision.ts';
import { reportedWorld } from './learning/world.ts';

const students = 1_000;
const quickStudents = 100;
/** Never used while the constants were fixed. */
const seed = 20_261_125;

export interface LearningOptions {
	quick: boolean;
	/** A module with one more family of students. */
	families: string | undefined;
}

/** Simulated learners under the policy that ships and under plain ones; how well weak topics are named; how long a rebuild takes. */
export async function learningBench({ quick, families }: LearningOptions): Promise<BenchResult> {
	const count = quick ? quickStudents : students;
	const given = families === undefined ? [] : await readFamilies(families);
	const compared = (some: readonly StudentFamily[]): Compared[] =>
		some.map((family) => compare(family, reportedWorld, seed, count));
	const tuned = compared(tunedFamilies);
	const heldOut = compared([...heldOutFamilies, ...given]);
	const all = [...tuned, ...heldOut];
	const figures: Record<string, number> = {};
	for (const { family, baselines } of all)
		for (const { name, saved } of baselines) figures[`saved_${family.name}_vs_${name}`] = saved.share;
	figures.worst_vs_best_plain = Math.min(...tuned.map((one) => againstBestPlain(one).low));
	for (const one of heldOut) figures[`heldout_${one.family.name}_vs_best_plain`] = againstBestPlain(one).low;
	const weak = all.map(({ family }) => ({
		family: family.name,
		...weakPrecision(family, reportedWorld, seed, count),
	}));
	const sum = (key: 'called' | 'right'): number => weak.reduce((total, one) => total + one[key], 0);
	if (sum('called') > 0) figures.weak_precision_at_3 = sum('right') / sum('called');
	const histories = await namedHistories();
	if (histories.length > 0)
		figures.pattern_right_share = histories.filter(({ label, named }) => label === named).length / histories.length;
	figures.replay_20k_ms = replayMs(20_000, quick ? 3 : 10);
	return {
		figures,
		context: {
			students: count,
			seed,
			world: reportedWorld.name,
			cap: reportedWorld.cap,
			families: all.map((one) => ({
				family: one.family.name,
				source: one.family.source,
				ours: one.ours,
				oracle: one.oracle,
				baselines: Object.fromEntries(one.baselines.map(({ name, ...rest }) => [name, rest])),
				bestPlain: againstBestPlain(one),
			})),
			weak,
			histories,
		},
	};
}

/** None where code can't be run in a sandbox. */
async function namedHistories(): Promise<LabelledHistory[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-bench-'));
	// Where this runs as root, boxes belong to somebody else.
	chmodSync(folder, 0o755);
	const judge = await createJudge({
		scratchFolder: path.join(folder, 'judge'),
		tier: 'auto',
		consented: () => false,
		toolchains: { python: '/usr/bin/python3' },
		warm: false,
	});
	try {
		return judge.tier().tier === 'none' ? [] : await nameHistories(judge);
	} finally {
		await judge.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
