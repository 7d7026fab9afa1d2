import type { l10n } from 'vscode';
import type { Next } from '#contract/learning.ts';
import { difficultyWord, topicTitle } from '../challenges/challengeWords.ts';

type Localiser = Pick<typeof l10n, 't'>;

/** Why this comes next, from the reason's countable data: concrete, and in the editor's language. */
export function nextReason(l10n: Localiser, next: Next): string {
	if (next.kind === 'allSolved')
		return l10n.t('You have solved every challenge. Solve one again without hints, or in another language.');
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
		case 'topicLeastSolved':
			return l10n.t('{0} is where you have solved the least: {1} of {2}.', topic, reason.solved, reason.total);
		case 'harderAfterSolves':
			return l10n.t(
				'You solved {0} of your last {1}: now a {2} one.',
				reason.solved,
				reason.of,
				difficultyWord(l10n, next.difficulty),
			);
		case 'easierAfterFailures':
			return l10n.t('{0} of your last {1} failed: an easier one first.', reason.failed, reason.of);
		case 'gaveUpEarlier':
			return l10n.t('You looked at its solution some time ago: try it by yourself now.');
		default:
			return reason satisfies never;
	}
}
