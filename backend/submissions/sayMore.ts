import type { JudgeReport } from '#contract/judging.ts';
import type { Judge } from '#judge/judge.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';
import { caseReportOf } from './caseReport.ts';
import { growthOf } from './growthOf.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';
import { type JudgedSubmission, type Solution, withFailing } from './judgeSubmission.ts';
import { shrinkFailing, smallestKnown } from './shrinkFailing.ts';
import { caseAsShown, shownOfFailure } from './shownOfFailure.ts';

/**
 * What is worth knowing beyond a verdict: the smallest failing input that can be found, or how the time of an accepted solution grows. The report itself when
 * there is nothing to add.
 * @param hurry when it aborts, others wait: what is known by then is the answer
 * @param isHurried others wait already: only what is known already is looked through, and nothing is measured beside them
 * @throws what the judge throws
 */
export async function sayMore(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
	{ report, failure }: JudgedSubmission,
	{ signal, hurry, isHurried }: { signal: AbortSignal; hurry: AbortSignal; isHurried: boolean },
): Promise<JudgeReport> {
	if (report.verdict === 'accepted' && isHurried) return report;
	if (report.verdict === 'accepted') {
		return await withGrowth(judge, challenge, solution, report, AbortSignal.any([signal, hurry]));
	}
	const shows = shownOfFailure(challenge);
	// Nobody would see a smaller input.
	if (failure === undefined || shows === 'verdict') return report;
	const smallest = isHurried
		? await smallestKnown(judge, challenge, solution, failure, signal)
		: await shrinkFailing(judge, challenge, solution, failure, signal, hurry);
	if (smallest === failure) return report;
	const { input, output, result } = smallest;
	const expected = output === undefined ? undefined : ({ kind: 'value', value: output } as const);
	// It is none of the cases that a submission is judged by, so its place is after all of them.
	const shown = caseReportOf({ name: smallestName, input, expected }, result, report.total);
	return withFailing(report, caseAsShown(shown, shows), challenge);
}

export const smallestName = 'smallest input found';

async function withGrowth(
	judge: Judge,
	{ file, programs }: JudgedChallenge,
	solution: Solution,
	report: JudgeReport,
	signal: AbortSignal,
): Promise<JudgeReport> {
	if (Object.keys(programs).length === 0) return report;
	const { id, signature, limits } = file;
	const growth = await growthOf(judge, { signature, limits, programs, trust: trustOfChallenge(id) }, solution, signal);
	return growth === undefined ? report : { ...report, growth };
}
