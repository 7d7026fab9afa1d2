import { type Content, element, type ElementNode } from '../element.ts';

/** A table with its title. It scrolls inside of its card, in both directions, by keyboard too. */
export function tableCard(
	card: {
		id: string;
		title: string;
		/** For screen readers. */
		caption: string;
		head: readonly ElementNode[];
		rows: readonly ElementNode[];
	},
	parts: { above?: Content; below?: Content } = {},
): Content {
	const { id, title, caption, head, rows } = card;
	return element(
		'section',
		{ key: id, class: 'card table-card', 'aria-labelledby': `${id}-title` },
		element('div', { class: 'table-head' }, element('h2', { id: `${id}-title` }, title), parts.above),
		rows.length > 0 &&
			element(
				'div',
				{ key: 'frame', class: 'table-frame', role: 'group', 'aria-label': caption, tabindex: 0 },
				element(
					'table',
					{ class: 'data-table' },
					element('caption', { class: 'visually-hidden' }, caption),
					element('thead', {}, element('tr', {}, ...head)),
					element('tbody', {}, ...rows),
				),
			),
		parts.below,
	);
}
