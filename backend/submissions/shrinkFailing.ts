import { AppError } from '#contract/appError.ts';
import type { ErrorCode } from '#contract/problem.ts';
import type { Judge } from '#judge/judge.ts';
import { firstFailing, type Suspect } from '#judge/shrink/firstFailing.ts';
import { compareInputs, compareSized, inputSize, sizedInput } from '#judge/shrink/inputSize.ts';
import { type AnsweredFailure, type AnsweredInput, type Failure, shrinkFailure } from '#judge/shrink/shrinkFailure.ts';
import { inputTypes, type CaseType } from '#judge/signature/valueType.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';
import { askOracle } from '#proof/askOracle.ts';
import { checkerOf, type JudgedChallenge } from './judgedChallenge.ts';
import type { Solution } from './judgeSubmission.ts';

/** So long a smaller failing input is looked for, from the first box to the last. */
export const shrinkMs = 2_000;
/** Of that, the validator and the reference solution get so much for one page of inputs. */
const pageAnswerMs = 400;
/** And so much for a page of large ones, of which a few are worth waiting for. */
const largePageAnswerMs = 1_000;
const largeScalars = 20_000;
/** The generator's small sizes, each with so many seeds. */
const drawnSizes = [1, 2, 3, 4, 5, 6, 8, 10];
const drawsPerSize = 16;

/** A Piston server refuses requests of more than 100 kB. */
const pistonPageCharacters = 40_000;

/** Why there is nobody to ask here what is right: then the failure that is known is the smallest known. */
const nobodyToAsk: ReadonlySet<ErrorCode> = new Set(['sandboxRefused', 'consentNeeded', 'languageMissing', 'notReady']);

/**
 * Looks for the smallest input on which a solution that failed still fails: first in small.json, then among what the generator draws and through the
 * structure of the input that is known. The challenge's own programs say which inputs are valid and what is right; those of a stranger run in a real sandbox
 * only. What comes after small.json takes `shrinkMs` at most.
 * @param hurry when it aborts, the smallest failure known by then is the answer
 * @throws what the judge throws, but for what the time limit causes, and for `signal` where the known failure is an answer
 */
export async function shrinkFailing(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	failure: Failure,
	signal: AbortSignal,
	hurry?: AbortSignal,
): Promise<Failure> {
	const known = await amongSmall(judge, challenge, solution, failure, signal);
	if (!isWorthShrinking(known.failure, challenge)) return known.failure;
	const ended = AbortSignal.any([signal, ...(hurry ? [hurry] : []), AbortSignal.timeout(shrinkMs)]);
	try {
		return await search(judge, challenge, solution, known, ended);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		if (nobodyToAsk.has(error.code) || (error.code === 'cancelled' && ended.aborted)) return known.failure;
		throw error;
	}
}

/** `wasSmall`: it is from small.json, so nothing that the generator draws is likely to be smaller. */
interface SmallFailure {
	failure: Failure;
	wasSmall: boolean;
}

/** Of the known failure and those of small.json the smallest. @throws what the judge throws */
export async function smallestKnown(...given: Parameters<typeof amongSmall>): Promise<Failure> {
	return (await amongSmall(...given)).failure;
}

async function amongSmall(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	failure: Failure,
	signal: AbortSignal,
): Promise<SmallFailure> {
	const { file, small } = challenge;
	const { verdict } = failure.result;
	const found = await firstFailing(judge, suspectOf(challenge, solution), verdict, small, signal);
	const isSmaller = found !== undefined && compareInputs(found.input, failure.input, typesOf(file)) < 0;
	return isSmaller ? { failure: found, wasSmall: true } : { failure, wasSmall: false };
}

function suspectOf(challenge: JudgedChallenge, { language, source }: Solution): Suspect {
	const { signature, limits } = challenge.file;
	return { trust: 'learner', language, source, signature, limits, checker: checkerOf(challenge) };
}

function typesOf({ signature }: JudgedChallenge['file']): CaseType[] {
	return inputTypes(signature);
}

async function search(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	{ failure: known, wasSmall }: SmallFailure,
	signal: AbortSignal,
): Promise<Failure> {
	const { id, signature } = challenge.file;
	const types = typesOf(challenge.file);
	const suspect = suspectOf(challenge, solution);
	const { verdict } = known.result;
	const box = { judge, trust: trustOfChallenge(id), signal };
	const programs = { signature, files: challenge.programs };
	const failing = (cases: readonly AnsweredInput[]): Promise<AnsweredFailure | undefined> =>
		cases.length === 0 ? Promise.resolve(undefined) : firstFailing(judge, suspect, verdict, cases, signal);
	const help = {
		answer: (inputs: readonly AnsweredInput['input'][]) => {
			// They come smallest first.
			const isLarge = inputSize(inputs.at(-1) ?? [], types).scalars > largeScalars;
			return askOracle(box, programs, { inputs, forMs: isLarge ? largePageAnswerMs : pageAnswerMs });
		},
		firstFailing: failing,
	};
	let start = known;
	if (!wasSmall) {
		const drawn = await askOracle(box, programs, { inputs: [], draws: draws(), forMs: pageAnswerMs });
		start = (await failing(smallerThan(known, drawn, types))) ?? known;
	}
	const pageCharacters = judge.tier().tier === 'piston' ? pistonPageCharacters : undefined;
	return await shrinkFailure(start, help, { types, signal, pageCharacters });
}

/** Those that are smaller, the smallest first. */
function smallerThan(known: Failure, drawn: readonly AnsweredInput[], types: readonly CaseType[]): AnsweredInput[] {
	const bound = sizedInput(known.input, types);
	return drawn
		.map((one) => ({ one, sized: sizedInput(one.input, types) }))
		.filter(({ sized }) => compareSized(sized, bound) < 0)
		.sort((a, b) => compareSized(a.sized, b.sized))
		.map(({ one }) => one);
}

/** A solution that takes its whole time on each input is shrunk only where that is not long; prints add up, so they blame no input. */
function isWorthShrinking({ result }: Failure, { file, programs }: JudgedChallenge): boolean {
	if (Object.keys(programs).length === 0) return false;
	switch (result.verdict) {
		case 'wrongAnswer':
		case 'runtimeError':
		case 'memoryLimitExceeded':
			return true;
		case 'timeLimitExceeded':
			return file.limits.timeMs * 4 <= shrinkMs;
		case 'outputLimitExceeded':
		case 'internalError':
		case 'accepted':
		case 'ran':
			return false;
		default:
			result.verdict satisfies never;
			return false;
	}
}

function draws(): [number, number][] {
	return drawnSizes.flatMap((size) =>
		Array.from({ length: drawsPerSize }, (_, seed): [number, number] => [size * drawsPerSize + seed, size]),
	);
}
