import type { Difficulty } from '#contract/ids.ts';
import type { DashboardChallenge } from '#contract/classes.ts';
import { type Content, element, type ElementNode } from '../element.ts';
import type { DashboardContext } from './dashboardContext.ts';
import type { DashboardWord } from './dashboardWords.ts';
import { sortHeader } from './sortHeader.ts';
import { standingBar } from './standingBar.ts';
import { bySize, inOrder } from './tableOrder.ts';
import { tableCard } from './tableCard.ts';

const difficultyWords: Readonly<Record<Difficulty, DashboardWord>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

/** The challenges of the class: who is where, what most fail on, hints and time. */
export function challengeTable(context: DashboardContext): Content {
	const { state, local, t, formats, change } = context;
	const { challenges } = state.dashboard;
	const rows = inOrder(challenges, local.challenges, (by) => comparing(by, formats.compare));
	const sort = (order: typeof local.challenges): void => change({ challenges: order });
	const columns = [
		{ by: 'title', label: t('Challenge'), class: 'sticky' },
		{ by: 'solved', label: t('Learners'), isNumber: true },
		{ by: 'failed', label: t('Failed'), isNumber: true },
		{ by: 'failing', label: t('Fails on most'), isNumber: true },
		{ by: 'hinted', label: t('Hints'), isNumber: true },
		{ by: 'minutes', label: t('Time'), isNumber: true },
	];
	return tableCard({
		id: 'challenges',
		title: t('Challenges'),
		caption: t('The challenges of the class and how learners stand with each.'),
		head: columns.map((column) => sortHeader(column, local.challenges, sort)),
		rows: rows.map((one) => challengeRow(context, one)),
	});
}

function comparing(
	by: string,
	compare: (one: string, other: string) => number,
): ((one: DashboardChallenge, other: DashboardChallenge) => number) | undefined {
	switch (by) {
		case 'title':
			return (one, other) => compare(one.title, other.title);
		case 'solved':
			return bySize(({ solved }) => solved);
		case 'failed':
			return bySize(({ failed, submissions }) => (submissions === 0 ? undefined : failed / submissions));
		case 'failing':
			return bySize(({ failing }) => failing[0]?.learners);
		case 'hinted':
			return bySize(({ hinted }) => hinted);
		case 'minutes':
			return bySize(({ meanMinutes }) => meanMinutes);
		default:
			// As the class has them.
			return undefined;
	}
}

function challengeRow({ t, formats }: DashboardContext, one: DashboardChallenge): ElementNode {
	const { challengeId, title, difficulty, due, solved, tried, opened, notBegun, submissions, failed } = one;
	const { hinted, gaveUp, meanMinutes, failing } = one;
	const { count } = formats;
	const about = [t(difficultyWords[difficulty]), ...(due === undefined ? [] : [t('due {0}', formats.exact(due))])];
	return element(
		'tr',
		{ key: challengeId },
		element(
			'th',
			{ scope: 'row', class: 'sticky' },
			element('span', { class: 'row-name', dir: 'auto' }, title),
			element('span', { class: 'row-detail quiet' }, about.join(' · ')),
		),
		element(
			'td',
			{ class: 'standing-cell' },
			standingBar(one),
			element(
				'span',
				{ class: 'row-detail' },
				t('solved {0}, tried {1}, opened {2}, not begun {3}', ...[solved, tried, opened, notBegun].map(count)),
			),
		),
		element('td', { class: 'number' }, submissions === 0 ? '–' : t('{0} of {1}', count(failed), count(submissions))),
		element(
			'td',
			{ class: 'failing-cell' },
			failing.length === 0
				? '–'
				: element(
						'ul',
						{ class: 'plain-list' },
						...failing.map(({ name, learners }) =>
							element('li', { key: name, dir: 'auto' }, t('{0} ({1})', name, count(learners))),
						),
					),
		),
		element(
			'td',
			{ class: 'number' },
			count(hinted),
			gaveUp > 0 && element('span', { class: 'row-detail quiet' }, t('{0} gave up', count(gaveUp))),
		),
		element('td', { class: 'number' }, meanMinutes === undefined ? '–' : formats.minutes(meanMinutes)),
	);
}
