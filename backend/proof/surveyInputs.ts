import { inputParameters } from '#contract/signature.ts';
import * as z from 'zod';
import { Input } from '#contract/value.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import { runPythonTool, type ToolBox } from './pythonTool.ts';
import { surveyTool } from './tools/surveyTool.ts';
import { toolPrelude } from './tools/toolPrelude.ts';

const Trouble = z.object({ file: z.string(), line: z.int(), message: z.string() });

const SurveyAnswer = z.object({
	edges: z.array(Input),
	small: z.array(Input),
	smallFrom: z.enum(['generator', 'types']),
	random: z.array(z.object({ seed: z.int(), size: z.int(), input: Input })),
	/** Inputs the validator refused though they ought to be valid. */
	refused: z.array(z.object({ group: z.string(), index: z.int(), reason: z.string() })),
	/** Places in `invalidInputs` that the validator let pass. */
	accepted: z.array(z.int()),
	failures: z.array(Trouble),
	/** Seeds and sizes for which generate() gave two different inputs. */
	unsteady: z.array(z.tuple([z.int(), z.int()])),
});

/** Every input a challenge's own programs give, with the validator's word on each; all in JSON form. */
export type InputSurvey = z.infer<typeof SurveyAnswer>;

export type SurveyOutcome =
	/** `unsettled` names the functions of the generator that gave other inputs in a second process. */
	{ kind: 'surveyed'; survey: InputSurvey; unsettled: string[] } | { kind: 'endedEarly'; reason: string };

/** The most small inputs that are compared exhaustively. */
const smallLimit = 3000;

/** How many inputs of the parameter types are tried against the validator to find that many valid ones. */
const triedLimit = 60_000;

/** Random inputs of a size that a brute force can take: the sample on which mutants and reference are held against each other. */
const sampleCount = 2000;

/** Sizes of the larger random inputs, and how many of each are drawn for the cases to choose from. */
const growingSizes = [12, 15, 20, 30, 45, 60, 80, 100, 150, 200, 300, 500];
const drawsPerSize = 4;

/** Seeds of the growing inputs start here, so that they never repeat the sample. */
const growingSeed = 100_001;

/** The draws `[seed, size]`: 2,000 of sizes 0 to 10 with now and then a larger one, then the growing ones. */
export function drawList(): [number, number][] {
	const sample = Array.from({ length: sampleCount }, (_, i): [number, number] => [
		i + 1,
		i % 10 === 9 ? 11 + (Math.floor(i / 10) % 15) : i % 11,
	]);
	const growing = growingSizes.flatMap((size, place) =>
		Array.from({ length: drawsPerSize }, (_, i): [number, number] => [growingSeed + place * drawsPerSize + i, size]),
	);
	return [...sample, ...growing];
}

/** Whether a drawn input belongs to the sample (small enough for a brute force) or to the growing ones. */
export function isSample(drawn: { seed: number }): boolean {
	return drawn.seed < growingSeed;
}

/**
 * Asks generator and validator for everything, in one process, and for a part of it in a second one that hashes strings in another way.
 * @param large the expanded `largeInputs`, in their order
 * @throws AppError as `runPythonTool`.
 */
export async function surveyInputs(box: ToolBox, parsed: ParsedChallenge, large: Input[]): Promise<SurveyOutcome> {
	const { examples, invalidInputs } = parsed.challenge;
	const draws = drawList();
	const [first, again] = await Promise.all([
		surveyOnce(box, parsed, 0, {
			smallLimit,
			draws,
			examples: examples.map((example) => example.input),
			invalid: invalidInputs.map((invalid) => invalid.input),
			large,
		}),
		surveyOnce(box, parsed, 1, {
			smallLimit: smallLimit / 10,
			draws: draws.filter((_, place) => place % 10 === 0),
			examples: [],
			invalid: [],
			large: [],
		}),
	]);
	if (first.kind === 'endedEarly') return first;
	if (again.kind === 'endedEarly') return again;
	return { ...first, unsettled: findUnsettled(first.survey, again.survey) };
}

interface SurveyRequest {
	smallLimit: number;
	draws: [number, number][];
	examples: Input[];
	invalid: Input[];
	large: Input[];
}

type OneSurvey = { kind: 'surveyed'; survey: InputSurvey } | { kind: 'endedEarly'; reason: string };

async function surveyOnce(
	box: ToolBox,
	{ challenge, files }: ParsedChallenge,
	hashSeed: number,
	request: SurveyRequest,
): Promise<OneSurvey> {
	const kinds = inputParameters(challenge.signature).map(({ type }) => type);
	const answer = await runPythonTool(box, files, toolPrelude(hashSeed) + surveyTool, { kinds, triedLimit, ...request });
	const line = answer.lines[0];
	if (answer.endedEarly !== undefined || line === undefined) {
		return { kind: 'endedEarly', reason: answer.endedEarly ?? 'It said nothing.' };
	}
	return { kind: 'surveyed', survey: SurveyAnswer.parse(line) };
}

/** Which of the generator's functions gave something else in the second process. */
function findUnsettled(first: InputSurvey, second: InputSurvey): string[] {
	// A draw that repeats an earlier input is left out, which depends on the other draws: so the inputs are compared, wherever they came from.
	const inputs = new Set(first.random.map((drawn) => JSON.stringify(drawn.input)));
	const unsettled: string[] = [];
	if (second.random.some((drawn) => !inputs.has(JSON.stringify(drawn.input)))) unsettled.push('generate');
	if (JSON.stringify(first.edges) !== JSON.stringify(second.edges)) unsettled.push('edges');
	const small = first.small.slice(0, second.small.length);
	if (first.smallFrom === 'generator' && JSON.stringify(small) !== JSON.stringify(second.small))
		unsettled.push('small');
	return unsettled;
}

/** Which one of the growing inputs of its size this is, from 0. */
export function growingRound(drawn: { seed: number }): number {
	return (drawn.seed - growingSeed) % drawsPerSize;
}
