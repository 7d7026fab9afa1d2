import type { AssignedChallenge } from '#contract/classes.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import { type Localiser, verdictWord } from '../challenges/challengeWords.ts';
import { languageFacts } from '../challenges/languageFacts.ts';
import { oneLine } from './classWords.ts';
import type { DueTimes } from './dueWords.ts';

/** A learner's submission as its class's staff read it: the code as it was, below comments that say whose it is and what became of it. */
export function memberSubmissionText(
	l10n: Localiser,
	{ learner, challenge }: { learner: string; challenge: Pick<AssignedChallenge, 'title'> },
	submission: SubmissionDetail,
	{ locale, timeZone }: Pick<DueTimes, 'locale' | 'timeZone'>,
): string {
	const { lineComment } = languageFacts[submission.language];
	const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
	const lines = [
		l10n.t('{0}: {1}', oneLine(learner), oneLine(challenge.title)),
		l10n.t('Submitted {0}', at.format(new Date(submission.submittedAt))),
		...outcomeLines(l10n, submission),
	];
	return `${lines.map((line) => `${lineComment} ${line}`).join('\n')}\n\n${submission.source}`;
}

/** The verdict, the cases, and the name of the one that failed. No value of it: it may be long. */
function outcomeLines(l10n: Localiser, { verdict, passed, total, report }: SubmissionDetail): string[] {
	if (verdict === undefined) return [l10n.t('No verdict')];
	const word = verdictWord(l10n, verdict);
	const counted =
		passed === undefined || total === undefined ? word : l10n.t('{0}: {1} of {2} cases', word, passed, total);
	const failing = report?.failing;
	const details = [
		...(failing === undefined ? [] : [l10n.t('Fails on: {0}', oneLine(failing.name))]),
		...(report?.message === undefined ? [] : [oneLine(report.message)]),
	];
	return [counted, ...details];
}
