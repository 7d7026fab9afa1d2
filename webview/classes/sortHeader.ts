import { type Content, element, type ElementNode } from '../element.ts';
import { icon } from '../icons.ts';
import { pressed, type TableOrder } from './tableOrder.ts';

export interface SortColumn {
	by: string;
	label: string;
	/** Below the label, less loud. */
	detail?: string | undefined;
	title?: string | undefined;
	/** Whether what is largest comes first at the first press. */
	isNumber?: boolean;
	class?: string;
}

/** The head of a column: a button that puts the table into its order. */
export function sortHeader(column: SortColumn, order: TableOrder, sort: (order: TableOrder) => void): ElementNode {
	const { by, label, detail, title, isNumber = false } = column;
	const isBy = order.by === by;
	const direction = isBy ? (order.isDescending ? 'descending' : 'ascending') : undefined;
	const content: Content[] = [
		element('span', { class: 'sort-label', dir: 'auto' }, label),
		isBy && icon('chevron', `sort-arrow ${order.isDescending ? 'down' : 'up'}`),
	];
	return element(
		'th',
		{ key: by, scope: 'col', 'aria-sort': direction, class: column.class },
		element(
			'button',
			{ type: 'button', class: 'sort', title, on: { click: () => sort(pressed(order, by, isNumber)) } },
			...content,
		),
		detail !== undefined && element('span', { class: 'sort-detail quiet' }, detail),
	);
}
