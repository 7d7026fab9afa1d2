import type { l10n } from 'vscode';
import type { ChallengeStatus, ChallengeSummary } from '#contract/challenge.ts';
import type { Difficulty } from '#contract/ids.ts';
import type { Verdict } from '#contract/verdict.ts';

/** `vscode.l10n`, or anything that fills in the English sentences in a test. */
export type Localiser = Pick<typeof l10n, 't'>;

export const difficulties = ['easy', 'medium', 'hard'] as const satisfies readonly Difficulty[];
export const statuses = ['unseen', 'opened', 'tried', 'solved', 'gaveUp'] as const satisfies readonly ChallengeStatus[];

export function difficultyWord(l10n: Localiser, difficulty: Difficulty): string {
	switch (difficulty) {
		case 'easy':
			return l10n.t('easy');
		case 'medium':
			return l10n.t('medium');
		case 'hard':
			return l10n.t('hard');
		default:
			return difficulty satisfies never;
	}
}

export function statusWord(l10n: Localiser, status: ChallengeStatus): string {
	switch (status) {
		case 'unseen':
			return l10n.t('not started');
		case 'opened':
			return l10n.t('started');
		case 'tried':
			return l10n.t('not solved yet');
		case 'solved':
			return l10n.t('solved');
		case 'gaveUp':
			return l10n.t('given up');
		default:
			return status satisfies never;
	}
}

/** The name of a VS Code icon: its form tells the states apart, its colour only repeats it. */
export function statusIcon(status: ChallengeStatus): { icon: string; color?: string } {
	switch (status) {
		case 'unseen':
			return { icon: 'circle-large-outline' };
		case 'opened':
			return { icon: 'edit' };
		case 'tried':
			return { icon: 'debug-restart', color: 'testing.iconQueued' };
		case 'solved':
			return { icon: 'pass-filled', color: 'testing.iconPassed' };
		case 'gaveUp':
			return { icon: 'eye' };
		default:
			return status satisfies never;
	}
}

export function verdictWord(l10n: Localiser, verdict: Verdict): string {
	switch (verdict) {
		case 'accepted':
			return l10n.t('Accepted');
		case 'wrongAnswer':
			return l10n.t('Wrong answer');
		case 'timeLimitExceeded':
			return l10n.t('Too slow');
		case 'memoryLimitExceeded':
			return l10n.t('Too much memory');
		case 'outputLimitExceeded':
			return l10n.t('Too much output');
		case 'runtimeError':
			return l10n.t('Crashed');
		case 'compileError':
			return l10n.t('Does not compile');
		case 'internalError':
			return l10n.t('We failed (try again)');
		default:
			return verdict satisfies never;
	}
}

/** `two-pointers` as `Two pointers`: topics are data, so that a set may bring its own. */
export function topicTitle(topic: string): string {
	const words = topic.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a screen reader says of a challenge in a list. */
export function challengeLabel(l10n: Localiser, challenge: ChallengeSummary): string {
	return [
		challenge.title,
		difficultyWord(l10n, challenge.difficulty),
		statusWord(l10n, challenge.status),
		challenge.topics.map(topicTitle).join(', '),
	].join(', ');
}
