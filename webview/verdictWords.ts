import type { CaseVerdict } from '#contract/judging.ts';
import type { SubmissionSummary } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import { type VerdictLook, verdictLooks } from './verdictLooks.ts';
import type { PageWord } from './words.ts';

/** How an outcome is said and shown: never by colour alone. */
export interface Outcome extends VerdictLook {
	word: PageWord;
}

export const outcomes: Readonly<Record<Verdict | CaseVerdict, Outcome>> = {
	...verdictLooks,
	ran: { word: 'Ran', icon: 'circle', tone: 'calm' },
};

/** A single case is not `Accepted`, it passed. */
export function caseOutcome(verdict: CaseVerdict): Outcome {
	return verdict === 'accepted' ? { ...outcomes.accepted, word: 'Passed' } : outcomes[verdict];
}

export function submissionOutcome(submission: SubmissionSummary): Outcome {
	switch (submission.state) {
		case 'pending':
			return { word: 'Being judged', icon: 'circle', tone: 'calm' };
		case 'cancelled':
			return { word: 'Stopped', icon: 'stop', tone: 'calm' };
		case 'judged':
			return outcomes[submission.verdict ?? 'internalError'];
		default:
			return submission.state satisfies never;
	}
}
