import type { CaseVerdict } from '#contract/judging.ts';
import type { SubmissionSummary } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { IconName } from './icons.ts';
import type { PageWord } from './words.ts';

/** How an outcome is said and shown: never by colour alone. */
export interface Outcome {
	word: PageWord;
	icon: IconName;
	tone: 'good' | 'bad' | 'slow' | 'calm';
}

export const outcomes: Readonly<Record<Verdict | CaseVerdict, Outcome>> = {
	accepted: { word: 'Accepted', icon: 'check', tone: 'good' },
	wrongAnswer: { word: 'Wrong answer', icon: 'cross', tone: 'bad' },
	timeLimitExceeded: { word: 'Too slow', icon: 'clock', tone: 'slow' },
	memoryLimitExceeded: { word: 'Too much memory', icon: 'memory', tone: 'slow' },
	outputLimitExceeded: { word: 'Too much output', icon: 'output', tone: 'slow' },
	runtimeError: { word: 'Crashed', icon: 'crash', tone: 'bad' },
	compileError: { word: 'Does not compile', icon: 'braces', tone: 'bad' },
	internalError: { word: 'We failed (try again)', icon: 'warning', tone: 'calm' },
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
