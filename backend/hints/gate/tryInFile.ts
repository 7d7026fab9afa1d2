import type { Limits, CasesFile, SmallFile } from '#contract/challengeFile.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { CaseResult, Judge, JudgeCase, JudgeChecker, JudgeRequest } from '#judge/judge.ts';
import { expandExpectedInput } from '#judge/signature/expandRecipe.ts';

/** What running a hint's code needs of a challenge. */
export interface TriedChallenge {
	signature: Signature;
	limits: Limits;
	checker: JudgeChecker;
	cases: CasesFile['cases'];
	/** The smallest inputs first. */
	small: SmallFile['cases'];
}

/** Cases that say whether a file is better than the learner's: some on which that fails, some that it passes. */
export interface Yardstick {
	failing: JudgeCase[];
	passing: JudgeCase[];
	/** What became of the first failing one; undefined when nothing ran, as the compiler says then. */
	result: CaseResult | undefined;
	compileOutput: string;
}

const smallSample = 40;
const failingMax = 3;
const passingMax = 6;
/** Small inputs take no time; a loop without end shall not take long either. */
const smallCaseMs = 500;

/**
 * Runs the learner's own code to find cases that it fails; undefined when it fails none, so that there is nothing to give away by mending it.
 * @throws what the judge throws
 */
export async function yardstickFor(
	judge: Judge,
	challenge: TriedChallenge,
	solution: { language: LanguageId; source: string },
	signal: AbortSignal,
): Promise<Yardstick | undefined> {
	const small = evenly(challenge.small, smallSample).map(({ input, output }, at): JudgeCase => ({
		name: `small ${at + 1}`,
		input,
		expected: { kind: 'value', value: output },
	}));
	const listed = challenge.cases.filter(({ input }) => input.kind === 'values').map(asCase);
	const cases = [...small, ...listed];
	const limits = quick(challenge.limits);
	const first = await run(judge, challenge, { ...solution, cases, limits, trust: 'learner', stop: 'all' }, signal);
	const results = first.cases;
	const accepted = new Set(results.filter(({ verdict }) => verdict === 'accepted').map(({ index }) => index));
	const failing = cases.filter((_, index) => !accepted.has(index)).slice(0, failingMax);
	const passing = evenly(
		cases.filter((_, index) => accepted.has(index)),
		passingMax,
	);
	if (failing.length > 0) {
		const result = results.find(({ index }) => !accepted.has(index));
		return { failing, passing, result, compileOutput: first.compile.output };
	}
	const all = challenge.cases.map(asCase);
	const whole = await run(
		judge,
		challenge,
		{ ...solution, cases: all, limits: challenge.limits, trust: 'learner', stop: 'untilFailure' },
		signal,
	);
	const last = whole.cases.find(({ verdict }) => verdict !== 'accepted');
	const large = last === undefined ? undefined : all[last.index];
	return large && { failing: [large], passing, result: last, compileOutput: whole.compile.output };
}

/**
 * Whether one of these files passes a case that the learner's own fails, without failing most of those that it passes.
 * They are a stranger's. @throws AppError `sandboxRefused` without a real sandbox, and what the judge throws
 */
export async function someFileMends(
	judge: Judge,
	challenge: TriedChallenge,
	language: LanguageId,
	files: readonly string[],
	{ failing, passing }: Yardstick,
	signal: AbortSignal,
): Promise<boolean> {
	const isSmall = JSON.stringify(failing).length < largeCharacters;
	const limits = isSmall ? quick(challenge.limits) : challenge.limits;
	const passedOf = async (source: string, cases: readonly JudgeCase[]): Promise<number> => {
		if (cases.length === 0) return 0;
		const request = { language, source, cases, limits, trust: 'stranger', stop: 'all' } as const;
		const { cases: results } = await run(judge, challenge, request, signal);
		return results.filter(({ verdict }) => verdict === 'accepted').length;
	};
	const mends = async (source: string): Promise<boolean> => {
		const fixed = await passedOf(source, failing);
		// Without a case that passes, a guess would do: then it has to be right everywhere. What breaks most of the rest is luck.
		if (passing.length === 0) return fixed === failing.length;
		return fixed > 0 && 2 * (await passedOf(source, passing)) >= passing.length;
	};
	// A large input takes its time in each of them: then only the likeliest are tried.
	const tried = isSmall ? files : files.slice(0, largeFilesMax);
	for (let from = 0; from < tried.length; from += filesAtOnce) {
		const some = await Promise.all(tried.slice(from, from + filesAtOnce).map(mends));
		if (some.includes(true)) return true;
	}
	return false;
}

/** Above this, an input is one of those that have to be large. */
const largeCharacters = 20_000;
const filesAtOnce = 4;
const largeFilesMax = 8;

type Run = Pick<JudgeRequest, 'language' | 'source' | 'cases' | 'limits' | 'trust' | 'stop'>;

async function run(judge: Judge, { signature, checker }: TriedChallenge, request: Run, signal: AbortSignal) {
	return await judge.judge({ ...request, signature, checker }, { signal });
}

function quick(limits: Limits): Limits {
	return { ...limits, timeMs: Math.min(limits.timeMs, smallCaseMs) };
}

function asCase(file: CasesFile['cases'][number]): JudgeCase {
	return { name: file.name, input: expandExpectedInput(file), expected: file.expected };
}

/** At most so many, spread over the whole. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
	if (items.length <= count) return [...items];
	return items.filter(
		(_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
	);
}
