import type { Input } from '#contract/value.ts';
import { type CheckResult, checked, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import type { ToolBox } from '../pythonTool.ts';
import { type Mutant, type MutantRun, runMutants } from '../runMutants.ts';

/** The share of the mutants that differ from the reference which the cases have to kill. */
const killedShare = 0.95;

/** More findings of one kind than this help nobody. */
const shownSurvivors = 20;

/** A mutant that takes this many times the reference's steps on larger inputs may run over the time limit on the largest. */
const slowerFactor = 1.5;

/** Which inputs tell which mutants from the reference. */
export interface MutantKills {
	mutants: Mutant[];
	/** For an input's JSON text, the places of the mutants it kills. */
	byInput: Map<string, number[]>;
	/** Mutants without any killer that take clearly more steps than the reference. */
	slower: number[];
}

export type KillsOutcome = { kind: 'found'; kills: MutantKills } | { kind: 'endedEarly'; reason: string };

/**
 * Tries all mutants on the inputs that can become cases, and those that live through it on every other known input.
 * @param likely inputs that can become cases
 * @param rest every other small and random input
 */
export async function findKills(
	box: ToolBox,
	parsed: ParsedChallenge,
	likely: readonly Input[],
	rest: readonly Input[],
): Promise<KillsOutcome> {
	const byInput = new Map<string, number[]>();
	const note = (inputs: readonly Input[], runs: ReadonlyMap<number, MutantRun>): void => {
		for (const [mutant, run] of runs) {
			for (const place of run.killers) {
				const text = JSON.stringify(inputs[place]);
				byInput.set(text, [...(byInput.get(text) ?? []), mutant]);
			}
		}
	};
	const first = await runMutants(box, parsed, {
		inputs: likely,
		only: undefined,
		stop: 'all',
		clock: { kind: 'steps' },
	});
	if (first.kind === 'endedEarly') return first;
	note(likely, first.runs);
	const living = [...first.runs].filter(([, run]) => run.killers.length === 0);
	const slower = new Set(
		living.filter(([, run]) => run.steps > run.referenceSteps * slowerFactor).map(([mutant]) => mutant),
	);
	if (living.length > 0) {
		const only = living.map(([mutant]) => mutant);
		const second = await runMutants(box, parsed, { inputs: rest, only, stop: 'all', clock: { kind: 'steps' } });
		if (second.kind === 'endedEarly') return second;
		note(rest, second.runs);
		for (const [mutant, run] of second.runs) if (run.killers.length > 0) slower.delete(mutant);
	}
	return { kind: 'found', kills: { mutants: first.mutants, byInput, slower: [...slower] } };
}

export interface MutantReport {
	check: CheckResult;
	made: number;
	killed: number;
	equivalent: string[];
	survived: string[];
}

/**
 * Counts what the chosen cases kill. A mutant that no small or random input tells from the reference counts as equivalent, unless it
 * runs over the time limit on a large one.
 * @param chosen JSON texts of the inputs of the cases
 * @param large the large inputs as values
 */
export async function checkMutants(
	box: ToolBox,
	parsed: ParsedChallenge,
	{ mutants, byInput, slower }: MutantKills,
	chosen: ReadonlySet<string>,
	large: readonly Input[],
): Promise<MutantReport> {
	const killed = new Set<number>();
	const different = new Set<number>();
	for (const [text, places] of byInput) {
		for (const place of places) {
			different.add(place);
			if (chosen.has(text)) killed.add(place);
		}
	}
	const open = [...slower, ...[...different].filter((mutant) => !killed.has(mutant))];
	if (open.length > 0 && large.length > 0) {
		const clock = { kind: 'time', limitMs: parsed.challenge.limits.timeMs } as const;
		const outcome = await runMutants(box, parsed, { inputs: large, only: open, stop: 'first', clock });
		const runs = outcome.kind === 'ran' ? outcome.runs : new Map<number, MutantRun>();
		for (const [mutant, run] of runs) if (run.killers.length > 0) killed.add(mutant);
	}
	const places = [...mutants.keys()];
	const survivors = places.filter((place) => different.has(place) && !killed.has(place));
	const equivalent = places.filter((place) => !different.has(place) && !killed.has(place));
	const share = killed.size / Math.max(1, killed.size + survivors.length);
	const findings: Finding[] = [];
	if (killed.size === 0) {
		const message = 'No mutant of the reference is killed by any case.';
		findings.push({ file: 'reference.py', line: 1, message });
	} else if (share < killedShare) {
		const shown = survivors.slice(0, shownSurvivors);
		for (const mutant of shown.flatMap((place) => mutants[place] ?? [])) {
			const message = `No case tells this mutant from the reference: ${mutant.label}.`;
			findings.push({ file: 'reference.py', line: mutant.line, message });
		}
		if (survivors.length > shown.length) {
			const message = `And ${String(survivors.length - shown.length)} more mutants that no case tells from it.`;
			findings.push({ file: 'reference.py', line: 1, message });
		}
	}
	const told = (place: number): string[] => mutants.slice(place, place + 1).map(describe);
	const detail = `${String(killed.size)} of ${String(mutants.length)} killed, ${String(equivalent.length)} equivalent, ${String(survivors.length)} survived`;
	return {
		check: checked('mutants', findings, detail),
		made: mutants.length,
		killed: killed.size,
		equivalent: equivalent.flatMap(told),
		survived: survivors.flatMap(told),
	};
}

function describe({ line, label }: Mutant): string {
	return `line ${String(line)}: ${label}`;
}
