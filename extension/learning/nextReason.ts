import type { l10n } from 'vscode';
import type { Next } from '#contract/learning.ts';
import { topicTitle } from '../challenges/challengeWords.ts';
import { troubleWord } from './learnWords.ts';

type Localiser = Pick<typeof l10n, 't'>;

/** Why this comes next, from the reason's countable data: concrete, and in the editor's language. */
export function nextReason(l10n: Localiser, next: Next): string {
	if (next.kind === 'allSolved')
		return l10n.t('You have solved every challenge. Solve one again without hints, or in another language.');
	const reason = reasonSentence(l10n, next);
	const why =
		next.variantOf === undefined
			? reason
			: `${reason} ${l10n.t('A new story for {0}, which you have solved.', next.variantOf.title)}`;
	if (next.compared === 'easier') return `${why} ${l10n.t('Easier than last time.')}`;
	return next.compared === 'harder' ? `${why} ${l10n.t('Harder than last time.')}` : why;
}

function reasonSentence(l10n: Localiser, next: Extract<Next, { kind: 'challenge' }>): string {
	const { reason } = next;
	const topic = topicTitle(next.topic);
	switch (reason.kind) {
		case 'first':
			return l10n.t('An easy one to begin with.');
		case 'unfinished':
			if (reason.submissions === 0) return l10n.t('You opened it and have not submitted anything yet.');
			return reason.submissions === 1
				? l10n.t('You submitted it once, and it is not solved yet.')
				: l10n.t('You submitted it {0} times, and it is not solved yet.', reason.submissions);
		case 'placement':
			return l10n.t('{0}: to find out where you stand, {1} of at most {2}.', topic, reason.asked + 1, reason.most);
		case 'dueReview':
			return reason.days === 1
				? l10n.t('{0}: learnt, and last practised a day ago. A review before it fades.', topic)
				: l10n.t('{0}: learnt, and last practised {1} days ago. A review before it fades.', topic, reason.days);
		case 'goOn':
			if (reason.of === 0) return l10n.t('{0}: you are at it.', topic);
			if (reason.failed === 0)
				return reason.of === 1
					? l10n.t('{0}: your last one was solved alone, a little more until it sits.', topic)
					: l10n.t('{0}: your last {1} were solved alone, a little more until it sits.', topic, reason.of);
			return reason.trouble === undefined
				? l10n.t('{0}: {1} of your last {2} were not solved alone.', topic, reason.failed, reason.of)
				: l10n.t(
						'{0}: {1} of your last {2} were not solved alone ({3}).',
						topic,
						reason.failed,
						reason.of,
						troubleWord(l10n, reason.trouble),
					);
		case 'frontier':
			return reason.learnt.length === 0
				? l10n.t('{0} needs no other topic before it.', topic)
				: l10n.t('{0} builds on what you know by now: {1}.', topic, reason.learnt.map(topicTitle).join(', '));
		case 'prerequisite':
			return l10n.t(
				'{0} once more: {1} builds on it and went wrong {2} times in a row.',
				topic,
				topicTitle(reason.of),
				reason.failed,
			);
		case 'recheck':
			return l10n.t('All topics are learnt; {0} is the least sure.', topic);
		case 'gaveUpEarlier':
			return l10n.t('You looked at its solution some time ago: try it by yourself now.');
		default:
			return reason satisfies never;
	}
}
