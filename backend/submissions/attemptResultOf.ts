import type { AttemptResult } from '#contract/attempt.ts';
import type { JudgeReport } from '#contract/judging.ts';

/** A report as its attempt keeps it: milliseconds and bytes. */
export function attemptResultOf(report: JudgeReport): AttemptResult {
	return {
		passed: report.verdict === 'accepted',
		executionTime: report.cpuTimeMs,
		memoryUsage: report.peakMemoryBytes,
		testResults: report.cases.map(({ name, verdict, cpuTimeMs }) => ({ name, verdict, executionTime: cpuTimeMs })),
		verdict: report.verdict,
	};
}
