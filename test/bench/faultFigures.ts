import type { BenchResult } from './benchResult.ts';

/** What came of a run in which processes and stores were killed at random. */
export interface FaultOutcome {
	/** Accepted ones. */
	submissions: number;
	/** Of those: without a verdict in the end, ... */
	lost: number;
	/** ... with another one than they deserve, ... */
	wrong: number;
	/** ... and counted more than once, or not at all. */
	doubled: number;
	/** What went, and how often. */
	kills: Readonly<Record<string, number>>;
}

export interface FaultOptions {
	submissions: number;
	users: number;
	/** Something goes each time that so many more were accepted or judged. */
	faultEvery: number;
	/** Decides what goes, and how. */
	seed: number;
}

const seed = 20_261_127;
const whole: FaultOptions = { submissions: 500, users: 50, faultEvery: 40, seed };
const quickly: FaultOptions = { submissions: 40, users: 8, faultEvery: 20, seed };

/** Figures of a run with faults. @param run the one that the tests make, so that what is published is what is tested */
export async function faultFigures(
	run: (options: FaultOptions) => Promise<FaultOutcome>,
	{ quick }: { quick: boolean },
): Promise<BenchResult> {
	const outcome = await run(quick ? quickly : whole);
	const { lost, wrong, doubled } = outcome;
	return {
		figures: { fault_run_lost: lost, fault_run_wrong: wrong, fault_run_doubled: doubled },
		context: { faults: outcome },
	};
}
