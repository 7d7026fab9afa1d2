import type { LanguageId } from '#contract/ids.ts';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { CaseResult, Judge, JudgeCase, JudgeRequest, JudgeResult, JudgeWatch } from '#judge/judge.ts';
import { inputWeight } from '#proof/inputOrder.ts';
import { caseInput } from './caseInputs.ts';
import { caseReportOf } from './caseReport.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';
import { judgeReportOf } from './judgeReport.ts';

export interface Solution {
	language: LanguageId;
	source: string;
}

/**
 * Judges by the cases of the challenge, up to the first that fails. After a failure the smallest inputs are tried too, so that the learner
 * sees the smallest failing case known.
 * @throws what the judge throws
 */
export async function judgeSubmission(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	watch: JudgeWatch,
): Promise<JudgeReport> {
	const cases = challenge.cases.map((file): JudgeCase => ({
		name: file.name,
		input: caseInput(file),
		expected: file.expected,
	}));
	const { signature, limits, checker } = challenge.file;
	const request: JudgeRequest = {
		trust: 'learner',
		...solution,
		signature,
		limits,
		checker,
		cases,
		stop: 'untilFailure',
	};
	const result = await judge.judge(request, watch);
	const failing = await smallestFailing(judge, challenge, request, result, watch.signal);
	const examples = pairs(cases, result).filter(({ result: { index } }) => challenge.cases[index]?.origin === 'example');
	return judgeReportOf(result, {
		tier: judge.tier().tier,
		total: cases.length,
		cases: withFailing(
			examples.map((one) => caseReportOf(one.judged, one.result)),
			failing,
		),
		failing,
	});
}

async function smallestFailing(
	judge: Judge,
	challenge: JudgedChallenge,
	request: JudgeRequest,
	result: JudgeResult,
	signal: AbortSignal | undefined,
): Promise<CaseReport | undefined> {
	if (['accepted', 'compileError', 'internalError'].includes(result.verdict)) return undefined;
	const known = pairs(request.cases, result).find((one) => hasFailed(one.result));
	const smallCases = challenge.small.map(({ input, output }, place): JudgeCase => ({
		name: `small input ${place + 1}`,
		input,
		expected: { kind: 'value', value: output },
	}));
	if (smallCases.length === 0) return known && caseReportOf(known.judged, known.result);
	const small = await judge.judge({ ...request, cases: smallCases }, { signal });
	const found = pairs(smallCases, small).find(
		// Prints add up over all cases, so here they would blame an input that is not at fault.
		(one) => hasFailed(one.result) && one.result.verdict !== 'outputLimitExceeded',
	);
	if (found !== undefined && (known === undefined || isSmaller(found.judged, known.judged))) {
		// It is none of the cases that a submission is judged by, so its place is after all of them.
		return caseReportOf(found.judged, found.result, request.cases.length);
	}
	return known && caseReportOf(known.judged, known.result);
}

interface Pair {
	judged: JudgeCase;
	result: CaseResult;
}

function pairs(cases: readonly JudgeCase[], result: JudgeResult): Pair[] {
	return result.cases.flatMap((one) => {
		const judged = cases[one.index];
		return judged === undefined ? [] : [{ judged, result: one }];
	});
}

function hasFailed({ verdict }: CaseResult): boolean {
	return verdict !== 'accepted' && verdict !== 'ran' && verdict !== 'internalError';
}

/** Fewer scalars first, then numbers nearer to zero. */
function isSmaller(a: JudgeCase, b: JudgeCase): boolean {
	const left = inputWeight(a.input);
	const right = inputWeight(b.input);
	return left.scalars === right.scalars ? left.magnitude < right.magnitude : left.scalars < right.scalars;
}

/** The failing case may be an example itself; it is listed once. */
function withFailing(examples: CaseReport[], failing: CaseReport | undefined): CaseReport[] {
	if (failing === undefined || examples.some(({ index }) => index === failing.index)) return examples;
	return [...examples, failing];
}
