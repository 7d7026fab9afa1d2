import type { ShownOfFailure } from '#contract/challengeSet.ts';
import type { CaseReport } from '#contract/judging.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';

/** What a learner may see of a case that failed and is no example; `all` where no set says anything else. */
export function shownOfFailure({ rules }: Pick<JudgedChallenge, 'rules'>): ShownOfFailure {
	return rules?.shows ?? 'all';
}

/**
 * A case as far as it may be seen. What the learner's own code said about it goes with the input: it may print, return or raise whatever it was given. A checker's
 * reason may tell what was expected.
 */
export function caseAsShown(report: CaseReport, shows: ShownOfFailure): CaseReport {
	switch (shows) {
		case 'all':
			return report;
		case 'input': {
			const { expected: _, message, ...shown } = report;
			return message === undefined || report.verdict === 'wrongAnswer' ? shown : { ...shown, message };
		}
		case 'verdict': {
			const { index, verdict, cpuTimeMs, wallTimeMs, peakMemoryBytes } = report;
			const measured = { cpuTimeMs, wallTimeMs, peakMemoryBytes };
			return { index, name: `case ${String(index + 1)}`, verdict, prints: '', printsCut: false, ...measured };
		}
		default:
			return shows satisfies never;
	}
}
