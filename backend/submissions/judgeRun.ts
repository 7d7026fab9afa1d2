import type { CaseReport, CustomCase, JudgeReport } from '#contract/judging.ts';
import type { RunRequest } from '#contract/submission.ts';
import type { Value } from '#contract/value.ts';
import { isRealSandbox } from '#judge/checkTrust.ts';
import type { Judge, JudgeCase, JudgeChecker, JudgeWatch } from '#judge/judge.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';
import { caseInput } from './caseInputs.ts';
import { caseReportOf } from './caseReport.ts';
import { checkerOf, type JudgedChallenge } from './judgedChallenge.ts';
import { judgeReportOf } from './judgeReport.ts';
import type { Solution } from './judgeSubmission.ts';

/** A case of a run; `unanswered` says why there is nothing to compare with. */
interface RunCase {
	judged: JudgeCase;
	unanswered: string | undefined;
}

/**
 * Runs examples or own cases, all of them. An own case without an expected value is compared with what the reference solution returns.
 * @param mayAsk whether the reference solution may answer for such a case
 * @throws what the judge throws
 */
export async function judgeRun(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	what: RunRequest['what'],
	watch: JudgeWatch,
	mayAsk: boolean,
): Promise<JudgeReport> {
	const asking = { solution, mayAsk, signal: watch.signal };
	const own = what.kind === 'examples' ? [] : await answered(judge, challenge, what.cases, asking);
	// The program that compares may lie with the tests.
	const isCompared = challenge.judgedAt === undefined || challenge.file.checker.kind !== 'program';
	const all = what.kind === 'custom' ? own : [...exampleCases(challenge), ...own];
	const cases = isCompared ? all : all.map(uncompared);
	const { signature, limits } = challenge.file;
	const checker: JudgeChecker = isCompared ? checkerOf(challenge) : { kind: 'exact' };
	const request = { trust: 'learner', ...solution, signature, limits, checker, stop: 'all', retrySlow: true } as const;
	const result = await judge.judge({ ...request, cases: cases.map(({ judged }) => judged) }, watch);
	const reports = result.cases.flatMap((one): CaseReport[] => {
		const runCase = cases[one.index];
		if (runCase === undefined) return [];
		const report = caseReportOf(runCase.judged, one);
		const { unanswered } = runCase;
		return [unanswered !== undefined && report.message === undefined ? { ...report, message: unanswered } : report];
	});
	const failing = reports.find(({ verdict }) => verdict !== 'accepted' && verdict !== 'ran');
	return judgeReportOf(result, { tier: judge.tier().tier, total: cases.length, cases: reports, failing });
}

const noAnswer =
	'There is nothing to compare with: the reference solution has no answer for this input. It may break a constraint.';
const notHere =
	'There is nothing to compare with: an AI or another person wrote the reference solution, which runs only in a sandbox, and there is none here.';

const notTold =
	'There is nothing to compare with: in this set only the tests of its author say what is right. Give the case an expected value.';

const onServer =
	'There is nothing to compare with: the reference solution lies on the server that has the tests. Give the case an expected value.';
const comparedOnServer =
	'There is nothing to compare with: several answers may be right, and the program that tells lies on the server that has the tests.';

function uncompared({ judged: { name, input } }: RunCase): RunCase {
	return { judged: { name, input }, unanswered: comparedOnServer };
}

function exampleCases(challenge: JudgedChallenge): RunCase[] {
	return challenge.cases
		.filter(({ origin }) => origin === 'example')
		.map((file, place) => ({
			judged: { name: `Example ${place + 1}`, input: caseInput(file), expected: file.expected },
			unanswered: undefined,
		}));
}

async function answered(
	judge: Judge,
	challenge: JudgedChallenge,
	own: readonly CustomCase[],
	{ solution, mayAsk, signal }: { solution: Solution; mayAsk: boolean; signal: AbortSignal | undefined },
): Promise<RunCase[]> {
	const open = own.filter(({ expected }) => expected === undefined);
	// What the learner wrote runs all the same.
	const isRefused = trustOfChallenge(challenge.file.id) === 'stranger' && !isRealSandbox(judge.tier().tier);
	const answers =
		isRefused || !mayAsk ? new Map<string, Value>() : await referenceAnswers(judge, challenge, solution, open, signal);
	const unanswered = whyUnanswered(challenge, mayAsk, isRefused);
	return own.map(({ id, name, input, expected }): RunCase => {
		const value = expected ?? answers.get(id);
		return value === undefined
			? { judged: { name, input }, unanswered }
			: { judged: { name, input, expected: { kind: 'value', value } }, unanswered: undefined };
	});
}

function whyUnanswered({ judgedAt }: JudgedChallenge, mayAsk: boolean, isRefused: boolean): string {
	if (judgedAt !== undefined) return onServer;
	if (!mayAsk) return notTold;
	return isRefused ? notHere : noAnswer;
}

/** By case id. Inputs on which the reference crashes or takes too long have no answer. */
async function referenceAnswers(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	own: readonly CustomCase[],
	signal: AbortSignal | undefined,
): Promise<Map<string, Value>> {
	const reference = own.length === 0 ? undefined : await usableReference(judge, challenge, solution);
	if (reference === undefined) return new Map();
	const { id, signature, limits } = challenge.file;
	const result = await judge.judge(
		{
			trust: trustOfChallenge(id),
			...reference,
			signature,
			limits,
			// Nothing is compared: the answers are asked for.
			checker: { kind: 'exact' },
			cases: own.map(({ name, input }) => ({ name, input })),
			stop: 'all',
		},
		{ signal },
	);
	return new Map(
		result.cases.flatMap(({ index, verdict, actual }): [string, Value][] => {
			const asked = own[index];
			return asked && verdict === 'ran' && actual !== undefined ? [[asked.id, actual]] : [];
		}),
	);
}

/** In the learner's language, which is certainly here, or else in Python, which every challenge has, if that can run here. */
async function usableReference(
	judge: Judge,
	{ references }: JudgedChallenge,
	{ language }: Solution,
): Promise<Solution | undefined> {
	const own = references[language];
	if (own !== undefined) return { language, source: own };
	const source = references.python;
	if (source === undefined || !(await judge.language('python')).available) return undefined;
	return { language: 'python', source };
}
