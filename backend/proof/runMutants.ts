import * as z from 'zod';
import type { Input } from '#contract/value.ts';
import { callOf } from './compareWithBrute.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import { runPythonTool, type ToolBox } from './pythonTool.ts';
import { compareTool } from './tools/compareTool.ts';
import { mutationOperators } from './tools/mutationOperators.ts';
import { mutationTool } from './tools/mutationTool.ts';
import { toolPrelude } from './tools/toolPrelude.ts';

/** A changed reference. */
export interface Mutant {
	/** Of reference.py, from 1. */
	line: number;
	/** What was changed, e.g. `left < right` becomes `left <= right`, code in backticks. */
	label: string;
}

export interface MutantRun {
	/** Places of the inputs that tell the mutant from the reference. */
	killers: number[];
	/** It took far too many steps on the last of them, or too much time. */
	overran: boolean;
	/** Rounds of loops and calls over all inputs it was tried on; 0 when it was stopped from outside. */
	steps: number;
	/** The same of the reference, over all inputs. */
	referenceSteps: number;
}

/** `steps` gives the same answer on every machine; `time` is for inputs on which only the clock can tell. */
export type MutantClock = { kind: 'steps' } | { kind: 'time'; limitMs: number };

export interface MutantPlan {
	inputs: readonly Input[];
	/** Places of the mutants to run, or all. */
	only: readonly number[] | undefined;
	stop: 'all' | 'first';
	clock: MutantClock;
}

export type MutantOutcome =
	{ kind: 'ran'; mutants: Mutant[]; runs: Map<number, MutantRun> } | { kind: 'endedEarly'; reason: string };

const Line = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('mutants'), mutants: z.array(z.object({ line: z.int(), label: z.string() })) }),
	z.object({ kind: z.literal('begun'), mutant: z.int() }),
	z.object({ kind: z.literal('at'), input: z.int() }),
	z.object({
		kind: z.literal('done'),
		mutant: z.int(),
		killers: z.array(z.int()),
		overran: z.boolean(),
		steps: z.int(),
		referenceSteps: z.int(),
	}),
]);

/**
 * Runs mutants of reference.py in as few processes as it can: one that takes the whole process down (memory, a crash of the interpreter)
 * counts as killed by the input it was at, and the others go on in a new process.
 * @throws AppError as `runPythonTool`.
 */
export async function runMutants(box: ToolBox, parsed: ParsedChallenge, plan: MutantPlan): Promise<MutantOutcome> {
	const runs = new Map<number, MutantRun>();
	let only = plan.only;
	for (;;) {
		const told = await ask(box, parsed, plan, only, false);
		for (const [mutant, run] of told.runs) runs.set(mutant, run);
		if (told.endedEarly === undefined) return { kind: 'ran', mutants: told.mutants, runs };
		const fatal = told.begun;
		// It ended before any mutant began, so it was the reference itself.
		if (fatal === undefined || runs.has(fatal)) return { kind: 'endedEarly', reason: told.endedEarly };
		const again = await ask(box, parsed, plan, [fatal], true);
		const killer = again.at ?? 0;
		runs.set(fatal, again.runs.get(fatal) ?? { killers: [killer], overran: true, steps: 0, referenceSteps: 0 });
		only = (plan.only ?? told.mutants.map((_, mutant) => mutant)).filter((mutant) => !runs.has(mutant));
	}
}

interface Told {
	mutants: Mutant[];
	runs: Map<number, MutantRun>;
	begun: number | undefined;
	at: number | undefined;
	endedEarly: string | undefined;
}

async function ask(
	box: ToolBox,
	parsed: ParsedChallenge,
	plan: MutantPlan,
	only: readonly number[] | undefined,
	trace: boolean,
): Promise<Told> {
	const program = toolPrelude(0) + compareTool + mutationOperators + mutationTool;
	const { inputs, stop, clock } = plan;
	const request = { ...callOf(parsed), inputs, only: only ?? null, stop, clock, trace };
	const answer = await runPythonTool(box, parsed.files, program, request);
	const told: Told = { mutants: [], runs: new Map(), begun: undefined, at: undefined, endedEarly: answer.endedEarly };
	for (const text of answer.lines) {
		const line = Line.parse(text);
		switch (line.kind) {
			case 'mutants':
				told.mutants = line.mutants;
				break;
			case 'begun':
				told.begun = line.mutant;
				break;
			case 'at':
				told.at = line.input;
				break;
			case 'done': {
				const { killers, overran, steps, referenceSteps } = line;
				told.runs.set(line.mutant, { killers, overran, steps, referenceSteps });
				break;
			}
			default:
				line satisfies never;
		}
	}
	return told;
}
