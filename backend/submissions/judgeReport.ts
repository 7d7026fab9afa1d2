import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { Tier } from '#contract/verdict.ts';
import type { JudgeResult } from '#judge/judge.ts';

/** The whole outcome, from what the judge says and the cases chosen for showing. */
export function judgeReportOf(
	result: JudgeResult,
	given: { tier: Tier; total: number; cases: CaseReport[]; failing?: CaseReport | undefined },
): JudgeReport {
	return {
		verdict: result.verdict,
		...(result.message === undefined ? {} : { message: result.message }),
		tier: given.tier,
		compile: result.compile,
		passed: result.cases.filter(({ verdict }) => verdict === 'accepted').length,
		judged: result.cases.length,
		total: given.total,
		cpuTimeMs: Math.max(0, ...result.cases.map(({ cpuTimeMs }) => cpuTimeMs)),
		peakMemoryBytes: Math.max(0, ...result.cases.map(({ peakMemoryBytes }) => peakMemoryBytes)),
		cases: given.cases,
		...(given.failing === undefined ? {} : { failing: given.failing }),
	};
}

/** The report of a submission that we failed to judge; it never counts against the learner. */
export function internalErrorReport(message: string, tier: Tier): JudgeReport {
	return {
		verdict: 'internalError',
		message,
		tier,
		compile: { ms: 0, diagnostics: [], output: '' },
		passed: 0,
		judged: 0,
		total: 0,
		cpuTimeMs: 0,
		peakMemoryBytes: 0,
		cases: [],
	};
}
