import * as z from 'zod';
import { resultTypeOf, type Signature } from '#contract/signature.ts';
import { Input, Value } from '#contract/value.ts';
import type { AnsweredInput } from '#judge/shrink/shrinkFailure.ts';
import { solutionCall } from './solutionCall.ts';
import { runPythonTool, type ToolBox } from './pythonTool.ts';
import { oracleTool } from './tools/oracleTool.ts';
import { plainToolPrelude } from './tools/toolPrelude.ts';

/** A challenge's own programs, which together know what is valid and what is right. */
export interface ChallengePrograms {
	signature: Signature;
	/** File name to text: generator.py, validator.py, reference.py. */
	files: Readonly<Record<string, string>>;
}

export interface OracleQuestion {
	inputs: readonly Value[][];
	/** Seeds and sizes for the generator. */
	draws?: readonly (readonly [seed: number, size: number])[];
	/** After this time no further input is looked at. */
	forMs: number;
}

const Answer = z.union([z.object({ place: z.int(), output: Value }), z.object({ input: Input, output: Value })]);
const Drawn = z.object({ input: Input });

/**
 * The valid ones among the inputs, then among those that the generator draws, each with the reference solution's answer.
 * @throws AppError as `runPythonTool`.
 */
export async function askOracle(
	box: ToolBox,
	programs: ChallengePrograms,
	question: OracleQuestion,
): Promise<AnsweredInput[]> {
	const { inputs } = question;
	const returns = resultTypeOf(programs.signature);
	const lines = await ask(box, programs, question, returns);
	return lines.flatMap((line): AnsweredInput[] => {
		const answer = Answer.parse(line);
		if ('input' in answer) return [answer];
		const input = inputs[answer.place];
		return input === undefined ? [] : [{ input, output: answer.output }];
	});
}

/** Valid inputs from the generator, without answers. @throws AppError as `runPythonTool`. */
export async function drawInputs(
	box: ToolBox,
	programs: ChallengePrograms,
	draws: NonNullable<OracleQuestion['draws']>,
	forMs: number,
): Promise<Value[][]> {
	const lines = await ask(box, programs, { inputs: [], draws, forMs }, null);
	return lines.map((line) => Drawn.parse(line).input);
}

/** What was said until the tool was ended counts: a later input has no claim on the time of an earlier one. */
async function ask(
	box: ToolBox,
	{ signature, files }: ChallengePrograms,
	{ inputs, draws = [], forMs }: OracleQuestion,
	returns: string | null,
): Promise<unknown[]> {
	const { lines } = await runPythonTool(
		{ ...box, toolTimeMs: box.toolTimeMs ?? forMs + startMs },
		{ contents: new Map(Object.entries(files)) },
		plainToolPrelude + oracleTool,
		{ ...solutionCall(signature), returns, forMs, inputs, draws },
	);
	return lines;
}

/** What the tool may take before it looks at the first input, and beyond its time for the last. */
const startMs = 500;
