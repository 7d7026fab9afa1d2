import { type Content, element, type ElementNode } from '../element.ts';
import { icon } from '../icons.ts';

/** A line that opens and closes what is below it. The browser keeps whether it is open. */
export function disclosure(
	options: { key: string; id?: string; title: string; open: boolean },
	...content: Content[]
): ElementNode {
	return element(
		'details',
		{ key: options.key, id: options.id, class: 'disclosure', open: options.open },
		element('summary', {}, icon('chevron', 'chevron'), options.title),
		...content,
	);
}
