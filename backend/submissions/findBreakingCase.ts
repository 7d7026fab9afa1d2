import { AppError } from '#contract/appError.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { Judge, JudgeCase, JudgeResult, JudgeWatch } from '#judge/judge.ts';
import type { AnsweredInput, Failure } from '#judge/shrink/shrinkFailure.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';
import { askOracle } from '#proof/askOracle.ts';
import { caseReportOf } from './caseReport.ts';
import { checkerOf, type JudgedChallenge } from './judgedChallenge.ts';
import { judgeReportOf } from './judgeReport.ts';
import type { Solution } from './judgeSubmission.ts';
import { smallestName } from './sayMore.ts';
import { caseAsShown, shownOfFailure } from './shownOfFailure.ts';
import { shrinkFailing } from './shrinkFailing.ts';

/** So long inputs are tried. A failing one is made small after that. */
const searchMs = 30_000;
/** What the generator is asked for, smallest first, and how often. */
const sizes = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 30, 50, 100, 200, 500, 1_000, 5_000];
const drawsPerSize = 48;
/** Validator and reference solution get so much for the inputs of one size. */
const answerMs = 1_500;
/** Seeds of a search begin here: those below are what the proof drew its cases from. */
const firstSeed = 500_000;
/** Prints of all inputs of one size count together, so they get the most that may be printed. */
const outputKb = 1024;

/**
 * Runs a solution on the smallest inputs and then on ever larger generated ones until it fails, against the reference solution; a failing input is made
 * small. Accepted with the number of inputs when none fails.
 * @throws what the judge throws, `cancelled` when `watch.signal` aborts
 */
export async function findBreakingCase(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	watch: JudgeWatch & { signal: AbortSignal },
): Promise<JudgeReport> {
	const search = new Search(judge, challenge, solution, watch);
	const batches = [challenge.small.map(({ input, output }) => ({ input, output })), ...sizes];
	const ended = AbortSignal.any([watch.signal, AbortSignal.timeout(searchMs)]);
	try {
		for (const batch of batches) {
			const inputs = typeof batch === 'number' ? await search.draw(batch, ended) : batch;
			const failure = await search.run(inputs, ended);
			if (failure !== undefined) return await search.failed(failure);
			if (search.isOver) break;
		}
	} catch (error) {
		const isTimeUp = error instanceof AppError && error.code === 'cancelled' && ended.aborted && !watch.signal.aborted;
		if (!isTimeUp) throw error;
	}
	return search.report();
}

class Search {
	readonly #judge: Judge;
	readonly #challenge: JudgedChallenge;
	readonly #solution: Solution;
	readonly #watch: JudgeWatch & { signal: AbortSignal };
	/** Of the last batch; what a report says of the compiler. */
	#last: JudgeResult = { verdict: 'accepted', compile: { ms: 0, diagnostics: [], output: '' }, cases: [] };
	#passed = 0;
	#cpuTimeMs = 0;

	constructor(
		judge: Judge,
		challenge: JudgedChallenge,
		solution: Solution,
		watch: JudgeWatch & { signal: AbortSignal },
	) {
		this.#judge = judge;
		this.#challenge = challenge;
		this.#solution = solution;
		this.#watch = watch;
	}

	/** It does not compile, or we failed: there is nothing to be tried. */
	get isOver(): boolean {
		return this.#last.verdict !== 'accepted';
	}

	draw(size: number, signal: AbortSignal): Promise<AnsweredInput[]> {
		const { file, programs } = this.#challenge;
		const draws = Array.from(
			{ length: drawsPerSize },
			(_, place) => [firstSeed + size * drawsPerSize + place, size] as const,
		);
		return askOracle(
			{ judge: this.#judge, trust: trustOfChallenge(file.id), signal },
			{ signature: file.signature, files: programs },
			{ inputs: [], draws, forMs: answerMs },
		);
	}

	async run(inputs: readonly AnsweredInput[], signal: AbortSignal): Promise<Failure | undefined> {
		if (inputs.length === 0) return undefined;
		const { signature, limits } = this.#challenge.file;
		const checker = checkerOf(this.#challenge);
		const { language, source } = this.#solution;
		const cases = inputs.map(({ input, output }, place): JudgeCase => ({
			name: `input ${this.#passed + place + 1}`,
			input,
			expected: { kind: 'value', value: output },
		}));
		const base = this.#passed;
		const result = await this.#judge.judge(
			{
				...{ trust: 'learner', language, source, signature, checker, cases, stop: 'untilFailure' },
				limits: { ...limits, outputKb },
			},
			{
				signal,
				onCompiling: () => base === 0 && this.#watch.onCompiling?.(),
				onCase: (done) => this.#watch.onCase?.(base + done, base + inputs.length),
			},
		);
		this.#last = result;
		this.#passed += result.cases.filter(({ verdict }) => verdict === 'accepted').length;
		this.#cpuTimeMs = Math.max(this.#cpuTimeMs, ...result.cases.map(({ cpuTimeMs }) => cpuTimeMs));
		const failed = result.cases.find(({ verdict }) => verdict !== 'accepted' && verdict !== 'internalError');
		const broken = failed && inputs[failed.index];
		return broken && { ...broken, result: failed };
	}

	async failed(failure: Failure): Promise<JudgeReport> {
		const smallest = await shrinkFailing(this.#judge, this.#challenge, this.#solution, failure, this.#watch.signal);
		const { input, output, result } = smallest;
		const expected = output === undefined ? undefined : ({ kind: 'value', value: output } as const);
		const found = caseReportOf({ name: smallestName, input, expected }, result, this.#passed);
		const failing = caseAsShown(found, shownOfFailure(this.#challenge));
		return { ...this.report(), cases: [failing], failing };
	}

	report(): JudgeReport {
		const { verdict, cases } = this.#last;
		const judged = this.#passed + (verdict === 'accepted' || cases.length === 0 ? 0 : 1);
		const report = judgeReportOf(this.#last, { tier: this.#judge.tier().tier, total: judged, cases: [] });
		const message = verdict === 'accepted' ? `No breaking case among ${judged} inputs.` : report.message;
		return {
			...report,
			...(message === undefined ? {} : { message }),
			...{ passed: this.#passed, judged, cpuTimeMs: Math.max(0, this.#cpuTimeMs) },
		};
	}
}
