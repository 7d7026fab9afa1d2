import type { DashboardCell, DashboardChallenge, DashboardRow } from '#contract/classes.ts';
import { type Content, element, type ElementNode } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import type { DashboardContext } from './dashboardContext.ts';
import type { DashboardWord } from './dashboardWords.ts';
import { learnersShown, learnersStep, solvedBy } from './learnersShown.ts';
import { pressButton } from './pressButton.ts';
import { sortHeader } from './sortHeader.ts';
import { tableCard } from './tableCard.ts';

const looks: Readonly<Record<DashboardCell['state'], { word: DashboardWord; icon: IconName; tone: string }>> = {
	solved: { word: 'Solved', icon: 'check', tone: 'good' },
	tried: { word: 'Tried', icon: 'cross', tone: 'bad' },
	opened: { word: 'Opened', icon: 'edit', tone: 'calm' },
};

/** Learners by challenges. The first column stays while the others scroll by. */
export function learnerTable(context: DashboardContext): Content {
	const { state, local, t, formats, change, act } = context;
	const { challenges, items, learners } = state.dashboard;
	const { rows, hasMore, isFull, isPart } = learnersShown(state, local, state.locale);
	const sort = (order: typeof local.learners): void => change({ learners: order });
	const columns = [
		{ by: 'name', label: t('Name'), class: 'sticky' },
		{ by: 'solved', label: t('Solved'), isNumber: true },
		{ by: 'active', label: t('Last active'), isNumber: true },
		...challenges.map(({ challengeId, title }) => ({
			by: challengeId,
			label: title,
			title,
			isNumber: true,
			class: 'challenge-column',
		})),
	];
	const showMore = (): void => {
		const drawn = local.drawn + learnersStep;
		change({ drawn });
		if (drawn > items.length && items.length < learners)
			act({ kind: 'showLearners', count: Math.min(drawn, learners) });
	};
	return tableCard(
		{
			id: 'learners',
			title: t('Learners'),
			caption: t(
				'The learners of the class and how far each is with each challenge. A cell with submissions opens the newest one.',
			),
			head: columns.map((column) => sortHeader(column, local.learners, sort)),
			rows: rows.map((row) => learnerRow(context, challenges, row)),
		},
		{
			above: filterField(context),
			below: [
				rows.length === 0 &&
					element('p', { key: 'none', class: 'quiet', role: 'status' }, t('No learner has this in their name.')),
				isPart &&
					element(
						'div',
						{ key: 'part', class: 'table-note' },
						element(
							'p',
							{ class: 'quiet' },
							t(
								'{0} of {1} learners are here; order and filter are about these.',
								formats.count(items.length),
								formats.count(learners),
							),
						),
						pressButton(t('Get all'), () => act({ kind: 'showLearners', count: learners })),
					),
				isFull
					? element(
							'p',
							{ key: 'full', class: 'quiet' },
							t('So many do not fit the page: filter by name, or save the gradebook from the class settings.'),
						)
					: hasMore && element('div', { key: 'more', class: 'table-note' }, pressButton(t('Show more'), showMore)),
			],
		},
	);
}

function filterField({ local, t, change }: DashboardContext): ElementNode {
	return element('input', {
		key: 'filter',
		class: 'filter',
		type: 'search',
		maxlength: 80,
		spellcheck: 'false',
		'aria-label': t('Filter learners by name'),
		'data-takes-focus': true,
		set: { value: local.filter, placeholder: t('Filter learners by name') },
		on: {
			input: (event) => {
				if (event.currentTarget instanceof HTMLInputElement)
					change({ filter: event.currentTarget.value, drawn: learnersStep });
			},
		},
	});
}

function learnerRow(
	context: DashboardContext,
	challenges: readonly DashboardChallenge[],
	row: DashboardRow,
): ElementNode {
	const { t, formats } = context;
	const { accountId, displayName, lastActive, cells } = row;
	const cellOf = new Map(cells.map((one) => [one.challengeId, one]));
	return element(
		'tr',
		{ key: accountId },
		element('th', { scope: 'row', class: 'sticky' }, element('span', { class: 'row-name', dir: 'auto' }, displayName)),
		element('td', { class: 'number' }, formats.count(solvedBy(row))),
		element(
			'td',
			{ class: 'active-cell', title: lastActive === undefined ? undefined : formats.exact(lastActive) },
			lastActive === undefined ? t('never') : (formats.ago(lastActive) ?? t('just now')),
		),
		...challenges.map((challenge) =>
			element(
				'td',
				{ key: challenge.challengeId, class: 'cell' },
				cellContent(context, row, challenge, cellOf.get(challenge.challengeId)),
			),
		),
	);
}

/** What was submitted can be opened; what was not is only said. */
function cellContent(
	{ t, formats, act }: DashboardContext,
	{ accountId, displayName }: DashboardRow,
	{ challengeId, title }: DashboardChallenge,
	cell: DashboardCell | undefined,
): Content {
	if (cell === undefined)
		return [
			element('span', { class: 'quiet', 'aria-hidden': true }, '–'),
			element('span', { class: 'visually-hidden' }, t('Not begun')),
		];
	const { state, submissions, hintLevel, minutes, gaveUp } = cell;
	const look = looks[state];
	const facts = [
		submissions === 1 ? t('1 submission') : t('{0} submissions', formats.count(submissions)),
		...(hintLevel > 0 ? [t('hint {0}', hintLevel)] : []),
		t('{0} of work', formats.minutes(minutes)),
		...(gaveUp ? [t('gave up')] : []),
	].join(', ');
	const told = t('{0}, {1}: {2}.', displayName, title, facts);
	const content = [
		icon(look.icon, `tone-${look.tone} cell-icon`),
		element('span', {}, t(look.word)),
		submissions > 0 && element('span', { class: 'quiet number', 'aria-hidden': true }, formats.count(submissions)),
		element('span', { class: 'visually-hidden' }, ` ${told}`),
	];
	if (submissions === 0) return element('span', { class: 'cell-content', title: facts }, ...content);
	return element(
		'button',
		{
			type: 'button',
			class: 'cell-content cell-open',
			title: facts,
			on: { click: () => act({ kind: 'openSubmission', accountId, challengeId }) },
		},
		...content,
	);
}
