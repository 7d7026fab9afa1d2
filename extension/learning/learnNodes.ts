import type { Next, Progress, Reviews, Today } from '#contract/learning.ts';
import { difficultyWord, type Localiser, topicTitle } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import type { ViewNode } from '../viewNode.ts';
import { linesOf, type Times } from './learnWords.ts';
import { nextNode } from './nextNodes.ts';

export interface LearnFacts {
	next: Next;
	progress: Progress;
	today: Today;
	reviews: Reviews;
	/** Challenges a day; 0 for none. */
	dailyGoal: number;
}

/**
 * What the Learn view shows. Empty for somebody who has not begun yet: then the view's welcome, with its buttons, stands there.
 * @param weak asks for what stands under weak topics, which takes longer
 */
export function learnNodes(
	l10n: Localiser,
	facts: LearnFacts,
	times: Times,
	weak: () => Promise<readonly ViewNode[]>,
): ViewNode[] {
	const { next, progress, today, reviews, dailyGoal } = facts;
	if (next.kind === 'challenge' && next.reason.kind === 'first') return [];
	return [
		nextNode(l10n, next),
		...dailyNodes(l10n, today),
		reviewsNode(l10n, reviews, times),
		{ id: 'weak', label: l10n.t('Weak topics'), icon: 'target', children: weak, isOpen: true },
		progressNode(l10n, progress),
		...goalNodes(l10n, today, dailyGoal),
		...streakNodes(l10n, today, times),
		{
			id: 'statistics',
			label: l10n.t('Statistics'),
			icon: 'graph',
			command: { id: commandId('statistics') },
		},
	];
}

function dailyNodes(l10n: Localiser, { daily }: Today): ViewNode[] {
	if (daily === undefined) return [];
	const state = daily.isSolved ? l10n.t('solved today') : difficultyWord(l10n, daily.difficulty);
	return [
		{
			id: 'daily',
			label: l10n.t('Today: {0}', daily.title),
			description: state,
			tooltip: l10n.t(
				'The challenge of the day: the same all day, from what fits you. Topic: {0}.',
				topicTitle(daily.topic),
			),
			icon: daily.isSolved ? 'pass-filled' : 'calendar',
			context: 'challenge',
			challengeId: daily.challengeId,
			command: { id: commandId('openChallenge'), given: [daily.challengeId] },
		},
	];
}

function reviewsNode(l10n: Localiser, { due, coming }: Reviews, times: Times): ViewNode {
	const dueNodes = due.map(({ topic, title, dueAt, lastAt, start }): ViewNode => ({
		id: `reviews/${topic}`,
		label: title,
		description: l10n.t('due {0}', times.relative(dueAt)),
		tooltip:
			start.variantOf === undefined
				? l10n.t('Last practised {0}. Opens {1}.', times.exact(lastAt), start.title)
				: l10n.t(
						'Last practised {0}. Opens {1}, a new story for {2}.',
						times.exact(lastAt),
						start.title,
						start.variantOf.title,
					),
		icon: 'history',
		context: 'challenge',
		challengeId: start.challengeId,
		command: { id: commandId('openChallenge'), given: [start.challengeId] },
	}));
	const comingNodes = coming.map(({ topic, title, dueAt }): ViewNode => ({
		id: `reviews/coming/${topic}`,
		label: title,
		description: l10n.t('due {0}', times.relative(dueAt)),
		tooltip: times.exact(dueAt),
		icon: 'clock',
	}));
	const none = linesOf(l10n.t('Nothing is learnt yet that could fade. Reviews begin with the first learnt topic.'));
	return {
		id: 'reviews',
		label: l10n.t('Due reviews ({0})', due.length),
		icon: 'history',
		children:
			due.length + coming.length > 0
				? [...dueNodes, ...comingNodes]
				: none.map((label, index) => ({ id: `reviews/none/${index}`, label })),
		isOpen: due.length > 0,
	};
}

function progressNode(
	l10n: Localiser,
	{ solvedQuestions, totalQuestions, solvedUnaided, byTopic }: Progress,
): ViewNode {
	return {
		id: 'progress',
		label: l10n.t('Solved: {0} of {1}', solvedQuestions, totalQuestions),
		description: l10n.t('{0} without hints', solvedUnaided),
		icon: 'checklist',
		children: byTopic.map(({ topic, solved, total }) => ({
			id: `progress/${topic}`,
			label: topicTitle(topic),
			description: l10n.t('{0} of {1}', solved, total),
		})),
	};
}

function goalNodes(l10n: Localiser, { worked, solved }: Today, goal: number): ViewNode[] {
	if (goal === 0) return [];
	return [
		{
			id: 'goal',
			label: l10n.t('Daily goal: {0} of {1}', worked, goal),
			description: worked === 0 ? undefined : l10n.t('{0} solved', solved),
			tooltip: l10n.t('Challenges that you submitted today, solved or not. The goal is a setting.'),
			icon: worked >= goal ? 'pass-filled' : 'circle-large-outline',
			command: { id: 'workbench.action.openSettings', given: ['codeSensei.dailyGoal'] },
		},
	];
}

function streakNodes(l10n: Localiser, { streak, freezesLeft, frozen }: Today, times: Times): ViewNode[] {
	if (streak === 0) return [];
	const [latest] = frozen;
	const rule = l10n.t(
		'Days on which you solved a challenge, in a row. Once a week a missed day does not end it; today may still come.',
	);
	return [
		{
			id: 'streak',
			label: streak === 1 ? l10n.t('Streak: 1 day') : l10n.t('Streak: {0} days', streak),
			description: freezesLeft > 0 ? l10n.t('1 freeze left') : l10n.t('no freeze left'),
			spoken: freezeWords(l10n, freezesLeft),
			tooltip: latest === undefined ? rule : `${rule} ${l10n.t('Bridged last: {0}.', times.day(latest))}`,
			icon: 'flame',
		},
	];
}

export function freezeWords(l10n: Localiser, freezesLeft: number): string {
	return freezesLeft > 0 ? l10n.t('1 freeze left this week') : l10n.t('no freeze left this week');
}
