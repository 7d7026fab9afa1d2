import { type Content, element, type ElementNode } from '../element.ts';
import type { Translate } from '../translate.ts';
import type { ChartTable } from './statisticsContext.ts';
import type { StatisticsWord } from './statisticsWords.ts';

export interface ChartCard {
	id: string;
	title: string;
	/** What is drawn, in a sentence or two. */
	about: string;
	chart: Content;
	table: ChartTable;
	isWide?: boolean;
}

/** A chart with its title and its table. The table is there always, for screen readers; a button shows it to everybody. */
export function chartCard(
	{ id, title, about, chart, table, isWide = false }: ChartCard,
	shown: { isTableShown: boolean; toggle: () => void; t: Translate<StatisticsWord> },
): ElementNode {
	const { isTableShown, toggle, t } = shown;
	return element(
		'section',
		{ key: id, class: isWide ? 'card chart-card wide' : 'card chart-card', 'aria-labelledby': `${id}-title` },
		element(
			'div',
			{ class: 'chart-head' },
			element('h2', { id: `${id}-title` }, title),
			element(
				'button',
				{
					class: 'link',
					type: 'button',
					'aria-expanded': isTableShown,
					'aria-controls': `${id}-table`,
					'aria-describedby': `${id}-title`,
					on: { click: toggle },
				},
				isTableShown ? t('Hide table') : t('Show as table'),
			),
		),
		element('p', { class: 'quiet chart-about' }, about),
		chart,
		element(
			'div',
			{
				id: `${id}-table`,
				class: isTableShown ? 'chart-table' : 'chart-table visually-hidden',
				role: 'group',
				'aria-label': title,
				// It scrolls when it is long; hidden from eyes it must not be a stop on the way through the page.
				tabindex: isTableShown ? 0 : undefined,
			},
			tableOf(table, title),
		),
	);
}

function tableOf({ head, rows }: ChartTable, caption: string): ElementNode {
	return element(
		'table',
		{ class: 'data-table' },
		element('caption', { class: 'visually-hidden' }, caption),
		element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
		element(
			'tbody',
			{},
			...rows.map((cells) =>
				element(
					'tr',
					{},
					...cells.map((cell, index) =>
						index === 0 ? element('th', { scope: 'row' }, cell) : element('td', { class: 'number' }, cell),
					),
				),
			),
		),
	);
}
