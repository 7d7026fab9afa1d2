import type { ShownOfFailure } from '#contract/challengeSet.ts';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { RunRequest } from '#contract/submission.ts';

/**
 * A report without what the rules of a set keep from its learner. What a case came to, its place and its times are always there.
 * @param isPublic whether the learner knows the case in full, by its place: an example of the challenge
 */
export function hideByRules(
	report: JudgeReport,
	shows: ShownOfFailure,
	isPublic: (index: number) => boolean,
): JudgeReport {
	if (shows === 'all') return report;
	return inEachCase(report, (one) => {
		if (isPublic(one.index)) return one;
		return shows === 'input' ? withoutExpected(one) : verdictOnly(one);
	});
}

/**
 * The same for a run: examples are public, and an own case is the learner's. What the reference solution answers for one is no more shown than for a hidden case,
 * or running the failing input would tell it.
 */
export function hideInRun(report: JudgeReport, what: RunRequest['what'], shows: ShownOfFailure): JudgeReport {
	if (shows === 'all' || what.kind === 'examples') return report;
	// Own cases come after the examples.
	const firstOwn = report.total - what.cases.length;
	return inEachCase(report, (one) => {
		const own = what.cases[one.index - firstOwn];
		return own === undefined || own.expected !== undefined ? one : withoutExpected(one);
	});
}

function inEachCase(report: JudgeReport, hide: (one: CaseReport) => CaseReport): JudgeReport {
	const { cases, failing } = report;
	return { ...report, cases: cases.map(hide), ...(failing === undefined ? {} : { failing: hide(failing) }) };
}

/** With an answer beside it a message is the reason of the challenge's checker, which tells of what is right. */
function withoutExpected({ expected: _expected, message, ...rest }: CaseReport): CaseReport {
	return { ...rest, ...(message === undefined || rest.actual !== undefined ? {} : { message }) };
}

/** Written out, so that a field that a report gets later stays hidden until somebody lets it through. */
function verdictOnly({ index, verdict, cpuTimeMs, wallTimeMs, peakMemoryBytes }: CaseReport): CaseReport {
	// The author's name of a case may say what is in it.
	const measures = { cpuTimeMs, wallTimeMs, peakMemoryBytes };
	return { index, name: '', verdict, prints: '', printsCut: false, ...measures };
}
