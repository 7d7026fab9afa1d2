import * as z from 'zod';
import { type Input, Value } from '#contract/value.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import { solutionCall } from './solutionCall.ts';
import { runPythonTool, type ToolBox, toolTimeMs } from './pythonTool.ts';
import { compareTool, compareToolMain } from './tools/compareTool.ts';
import { toolPrelude } from './tools/toolPrelude.ts';

const CompareAnswer = z.object({
	/** Of the reference, in JSON form, one for each input; null where it failed. Shorter than the inputs when too much went wrong. */
	outputs: z.array(z.tuple([Value]).nullable()),
	compared: z.int(),
	/** Places of the inputs on which the brute force was stopped or not begun. */
	slow: z.array(z.int()),
	/** How many inputs it had answered of those it has to, when its time for all of them was over. */
	ranOutAfter: z.int().nullable(),
	disagreements: z.array(
		z.object({
			index: z.int(),
			reference: Value,
			brute: Value,
			/** The files that gave something else when they were asked again. */
			fickle: z.array(z.enum(['reference.py', 'brute.py'])),
		}),
	),
	/** `index` is the input's place, -1 when the file could not be loaded. */
	failures: z.array(
		z.object({ file: z.string(), line: z.int(), message: z.string(), index: z.int(), overran: z.boolean().optional() }),
	),
});

/** What reference and brute force said about each input. */
export type Comparison = z.infer<typeof CompareAnswer>;

export type ComparisonOutcome = { kind: 'compared'; comparison: Comparison } | { kind: 'endedEarly'; reason: string };

/** CPU time the brute force gets for one input, and for all it does not have to do. */
export const bruteLimits = { oneMs: 1000, optionalMs: 4000 };

/** For all that the brute force has to do it gets this share of the tool's time; the rest is for the reference, and for saying so. */
const mustShare = 0.75;

/** CPU time for them. */
export function bruteMustMs(box: ToolBox): number {
	return toolTimeMs(box) * mustShare;
}

/** The inputs of a comparison, in groups of falling duty. */
export interface InputsToCompare {
	/** Reference and brute force have to answer each of these. */
	must: readonly Input[];
	/** The brute force answers these as far as its time goes. */
	may: readonly Input[];
	/** Only the reference's output is wanted. */
	referenceOnly: readonly Input[];
}

/** Runs reference and brute force in one process. @throws AppError as `runPythonTool`. */
export async function compareWithBrute(
	box: ToolBox,
	parsed: ParsedChallenge,
	inputs: InputsToCompare,
): Promise<ComparisonOutcome> {
	const { challenge, files } = parsed;
	const answer = await runPythonTool(box, files, toolPrelude(0) + compareTool + compareToolMain, {
		...callOf(parsed),
		inputs: [...inputs.must, ...inputs.may, ...inputs.referenceOnly],
		must: inputs.must.length,
		may: inputs.must.length + inputs.may.length,
		referenceMs: challenge.limits.timeMs,
		bruteMs: bruteLimits.oneMs,
		bruteMustMs: bruteMustMs(box),
		bruteTotalMs: bruteLimits.optionalMs,
	});
	const line = answer.lines[0];
	if (answer.endedEarly !== undefined || line === undefined) {
		return { kind: 'endedEarly', reason: answer.endedEarly ?? 'It said nothing.' };
	}
	return { kind: 'compared', comparison: CompareAnswer.parse(line) };
}

/** What the tools need to know in order to call a solution and compare its outputs. */
export function callOf({ challenge }: ParsedChallenge): Record<string, unknown> {
	const { signature, checker } = challenge;
	return {
		...solutionCall(signature),
		absolute: checker.kind === 'float' ? checker.absolute : null,
		relative: checker.kind === 'float' ? checker.relative : null,
		program: checker.kind === 'program',
		levels: checker.kind === 'anyOrder' ? checker.levels : [],
	};
}
