import { setTimeout } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import type { Growth } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { Trust } from '#contract/verdict.ts';
import { measureGrowth } from '#judge/growth/measureGrowth.ts';
import type { Judge, JudgeRequest } from '#judge/judge.ts';
import { inputTypes } from '#judge/signature/valueType.ts';
import { drawInputs } from '#proof/askOracle.ts';
import type { Solution } from './judgeSubmission.ts';

/** So long growth is measured, from the first box to the last. */
export const growthMs = 3_000;
/** Before that nothing happens so long: whoever submits again at once is not to find the machine at work on what was before. */
const quietMs = 300;
/** Of the measuring, generator and validator get so much. */
const drawMs = 900;
const seed = 700_001;

/** Whose generator makes the inputs. */
export interface GrowthInputs {
	signature: Signature;
	limits: JudgeRequest['limits'];
	/** generator.py and validator.py. */
	programs: Readonly<Record<string, string>>;
	/** Of those programs. */
	trust: Trust;
}

/**
 * How the CPU time of an accepted solution grows with its input. Undefined when there was not the time or nobody to make inputs: then nothing is known, not
 * even that it can't be measured.
 * @throws what the judge throws, but for what the time limit and a missing sandbox or Python cause
 */
export async function growthOf(
	judge: Judge,
	{ signature, limits, programs, trust }: GrowthInputs,
	{ language, source }: Solution,
	signal: AbortSignal,
): Promise<Growth | undefined> {
	// A Piston server takes requests of 100 kB at most: too little for inputs that grow.
	if (judge.tier().tier === 'piston') return undefined;
	const ended = AbortSignal.any([signal, AbortSignal.timeout(quietMs + growthMs)]);
	const types = inputTypes(signature);
	const time = async (inputs: readonly Value[][], timeMs: number): Promise<number[]> => {
		if (inputs.length === 0) return [];
		const result = await judge.judge(
			{
				...{ trust: 'learner', language, source, signature, checker: { kind: 'exact' }, stop: 'untilFailure' },
				limits: { ...limits, timeMs: Math.min(limits.timeMs, timeMs), outputKb: 1024 },
				cases: inputs.map((input) => ({ name: '', input })),
			},
			{ signal: ended },
		);
		// The clock of a process runs ahead of a short call; that on the wall never lags behind it.
		const ran = result.cases.filter(({ verdict }) => verdict === 'ran');
		return ran.map(({ cpuTimeMs, wallTimeMs }) => Math.min(cpuTimeMs, wallTimeMs));
	};
	const draw = (sizes: readonly number[], notNeeded: AbortSignal): Promise<Value[][]> => {
		const draws = sizes.map((size) => [seed, size] as const);
		const either = AbortSignal.any([ended, notNeeded]);
		return drawInputs({ judge, trust, signal: either }, { signature, files: programs }, draws, drawMs);
	};
	try {
		if (!(await passes(quietMs, ended))) return undefined;
		return await measureGrowth(types, { draw, time });
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const isNobodyThere = ['sandboxRefused', 'consentNeeded', 'languageMissing', 'notReady'].includes(error.code);
		if (isNobodyThere || (error.code === 'cancelled' && ended.aborted)) return undefined;
		throw error;
	}
}

/** Whether that time went by before the signal aborted. */
async function passes(ms: number, signal: AbortSignal): Promise<boolean> {
	try {
		await setTimeout(ms, undefined, { signal });
		return true;
	} catch (error) {
		if (signal.aborted) return false;
		throw error;
	}
}
