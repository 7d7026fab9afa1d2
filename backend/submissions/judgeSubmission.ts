import type { LanguageId } from '#contract/ids.ts';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { CaseResult, Judge, JudgeCase, JudgeWatch } from '#judge/judge.ts';
import type { Failure } from '#judge/shrink/shrinkFailure.ts';
import { caseInput } from './caseInputs.ts';
import { caseReportOf } from './caseReport.ts';
import { checkerOf, type JudgedChallenge } from './judgedChallenge.ts';
import { judgeReportOf } from './judgeReport.ts';
import { caseAsShown, shownOfFailure } from './shownOfFailure.ts';

export interface Solution {
	language: LanguageId;
	source: string;
}

export interface JudgedSubmission {
	report: JudgeReport;
	/** The first case that failed, with whole values; undefined when none did. */
	failure: Failure | undefined;
}

/**
 * Judges by the cases of the challenge, up to the first that fails.
 * @throws what the judge throws
 */
export async function judgeSubmission(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	watch: JudgeWatch,
): Promise<JudgedSubmission> {
	const cases = challenge.cases.map((file): JudgeCase => ({
		name: file.name,
		input: caseInput(file),
		expected: file.expected,
	}));
	const { signature, limits } = challenge.file;
	const checker = checkerOf(challenge);
	const about = { trust: 'learner', ...solution, signature, limits, checker, cases } as const;
	const result = await judge.judge({ ...about, stop: 'untilFailure', retrySlow: true }, watch);
	const judged = pairs(cases, result.cases);
	const examples = judged.filter(({ result: { index } }) => challenge.cases[index]?.origin === 'example');
	const report = judgeReportOf(result, {
		tier: judge.tier().tier,
		total: cases.length,
		cases: examples.map((one) => caseReportOf(one.judged, one.result)),
	});
	const failed = judged.find((one) => hasFailed(one.result));
	if (failed === undefined) return { report, failure: undefined };
	const { expected, input } = failed.judged;
	const failing = caseReportOf(failed.judged, failed.result);
	const isExample = challenge.cases[failed.result.index]?.origin === 'example';
	return {
		report: withFailing(report, isExample ? failing : caseAsShown(failing, shownOfFailure(challenge)), challenge),
		failure: { input, output: expected?.kind === 'value' ? expected.value : undefined, result: failed.result },
	};
}

/** The same report with another failing case, which is listed once among the cases even when it is an example. */
export function withFailing(report: JudgeReport, failing: CaseReport, challenge: JudgedChallenge): JudgeReport {
	const examples = report.cases.filter(({ index }) => challenge.cases[index]?.origin === 'example');
	const isListed = examples.some(({ index }) => index === failing.index);
	return { ...report, cases: isListed ? examples : [...examples, failing], failing };
}

interface Pair {
	judged: JudgeCase;
	result: CaseResult;
}

function pairs(cases: readonly JudgeCase[], results: readonly CaseResult[]): Pair[] {
	return results.flatMap((result) => {
		const judged = cases[result.index];
		return judged === undefined ? [] : [{ judged, result }];
	});
}

function hasFailed({ verdict }: CaseResult): boolean {
	return verdict !== 'accepted' && verdict !== 'ran' && verdict !== 'internalError';
}
