import type { LanguageId } from '#contract/ids.ts';
import type { ReportDifference, WitnessFacts } from '#contract/reports.ts';
import type { Input, Value } from '#contract/value.ts';
import type { CaseResult, JudgeCase, JudgeChecker } from '#judge/judge.ts';
import type { AnsweredInput } from '#judge/shrink/shrinkFailure.ts';
import { askOracle } from '#proof/askOracle.ts';
import { callText, valueText } from '#proof/callText.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import type { KeptChallenge } from './proveAgain.ts';

/** A solution that somebody thinks is right. */
export interface Witness {
	language: LanguageId;
	source: string;
	/** Where it failed, as far as that was kept whole. */
	failing?: Input | undefined;
}

export interface Testimony {
	facts: WitnessFacts;
	/** What is known against the challenge: on a valid input the brute force, which decides, does not agree with the reference. */
	against: { why: 'witnessRight' | 'proofFailed'; difference: ReportDifference } | undefined;
}

/** What the generator is asked for besides the inputs that lie there, and how often: sizes that a brute force can take. */
const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const drawsPerSize = 30;
/** Seeds begin here: neither the proof nor a search for breaking cases draws with them. */
const firstSeed = 900_000;
/** Validator and reference get so much for all inputs together. */
const answerMs = 5_000;
/** The witness is run on so many inputs at a time, until so many answers differ or are missing: more would say nothing new. */
const atOnce = 60;
const differingMax = 20;
const unansweredMax = 5;
/** The brute force gets so much for one input, as in the proof. */
const bruteMs = 1_000;
const outputKb = 1024;

/**
 * Runs a learner's solution on valid inputs beside the reference. Where their answers differ the brute force decides, in a box of its own: when it does not
 * agree with the reference, the challenge is wrong, whoever of the others is right.
 * @param box for the challenge's programs; the witness runs as a learner's code
 * @throws AppError as `Judge.judge`
 */
export async function hearWitness(box: ToolBox, kept: KeptChallenge, witness: Witness): Promise<Testimony> {
	const answered = await validInputs(box, kept, witness);
	const heard = await runWitness(box, kept, witness, answered);
	const decided = await askBrute(box, kept, heard.differing);
	const { signature } = kept.challenge.file;
	const differences = decided.map(({ input, output, said, brute, isRight }) => ({
		why: sameValue(brute, said) ? ('witnessRight' as const) : ('proofFailed' as const),
		isRight,
		difference: {
			input: callText(signature, input),
			reference: valueText(output),
			bruteForce: valueText(brute),
			witness: valueText(said),
		},
	}));
	const against =
		differences.find(({ isRight, why }) => !isRight && why === 'witnessRight') ??
		differences.find(({ isRight }) => !isRight);
	const shown = against ?? differences[0];
	return {
		facts: {
			inputs: heard.inputs,
			differing: heard.differing.length,
			decided: decided.length,
			unanswered: heard.unanswered,
			...(shown === undefined ? {} : { difference: shown.difference }),
		},
		against: against && { why: against.why, difference: against.difference },
	};
}

/** The inputs that lie there and fresh ones, as far as the validator accepts them, with the reference's answers. */
function validInputs(box: ToolBox, { challenge }: KeptChallenge, { failing }: Witness): Promise<AnsweredInput[]> {
	const { file, small, cases, programs } = challenge;
	const inputs: Value[][] = [
		...(failing === undefined ? [] : [failing]),
		...small.map(({ input }) => input),
		...cases.flatMap(({ input }) => (input.kind === 'values' ? [input.values] : [])),
	];
	const draws = sizes.flatMap((size) =>
		Array.from({ length: drawsPerSize }, (_, place) => [firstSeed + size * drawsPerSize + place, size] as const),
	);
	return askOracle(box, { signature: file.signature, files: programs }, { inputs, draws, forMs: answerMs });
}

interface Differing extends AnsweredInput {
	/** What the witness answered. */
	said: Value;
}

async function runWitness(
	box: ToolBox,
	{ challenge }: KeptChallenge,
	{ language, source }: Witness,
	answered: readonly AnsweredInput[],
): Promise<{ inputs: number; differing: Differing[]; unanswered: number }> {
	const { signature, limits } = challenge.file;
	const heard = { inputs: 0, differing: [] as Differing[], unanswered: 0 };
	for (let from = 0; from < answered.length; from += atOnce) {
		const some = answered.slice(from, from + atOnce);
		const { cases } = await box.judge.judge(
			{
				...{ trust: 'learner', language, source, signature, checker: checkerOf(box, challenge), stop: 'all' },
				limits: { ...limits, outputKb },
				cases: casesOf(some),
			},
			{ signal: box.signal },
		);
		// It does not compile, or we failed.
		if (cases.length === 0) break;
		heard.inputs += cases.length;
		for (const { one, ran } of paired(some, cases)) {
			if (ran.verdict === 'accepted') continue;
			if (ran.verdict === 'wrongAnswer' && ran.actual !== undefined) heard.differing.push({ ...one, said: ran.actual });
			else heard.unanswered++;
		}
		if (heard.differing.length >= differingMax || heard.unanswered >= unansweredMax) break;
	}
	return heard;
}

/** The inputs on which the brute force gave an answer, and whether it agrees with the reference there. */
async function askBrute(
	box: ToolBox,
	{ challenge, files }: KeptChallenge,
	differing: readonly Differing[],
): Promise<(Differing & { brute: Value; isRight: boolean })[]> {
	const source = files.get('brute.py');
	if (differing.length === 0 || source === undefined) return [];
	const { signature, limits } = challenge.file;
	const { cases } = await box.judge.judge(
		{
			...{ trust: box.trust, language: 'python', source, signature, checker: checkerOf(box, challenge), stop: 'all' },
			limits: { ...limits, outputKb, timeMs: bruteMs },
			cases: casesOf(differing),
		},
		{ signal: box.signal },
	);
	return paired(differing, cases).flatMap(({ one, ran }) => {
		const isRight = ran.verdict === 'accepted';
		if (ran.actual === undefined || (!isRight && ran.verdict !== 'wrongAnswer')) return [];
		return [{ ...one, brute: ran.actual, isRight }];
	});
}

function casesOf(answered: readonly AnsweredInput[]): JudgeCase[] {
	return answered.map(({ input, output }, place) => ({
		name: `input ${String(place + 1)}`,
		input,
		expected: { kind: 'value', value: output },
	}));
}

function paired<One>(inputs: readonly One[], cases: readonly CaseResult[]): { one: One; ran: CaseResult }[] {
	return cases.flatMap((ran) => {
		const one = inputs[ran.index];
		return one === undefined ? [] : [{ one, ran }];
	});
}

function checkerOf({ trust }: ToolBox, { file, programs }: KeptChallenge['challenge']): JudgeChecker {
	const { checker } = file;
	// That the file is there was checked when the challenge was proved.
	return checker.kind === 'program' ? { ...checker, source: programs['checker.py'] ?? '', trust } : checker;
}

function sameValue(one: Value, other: Value): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
