import { element, type ElementNode } from '../element.ts';
import { icon, type IconName } from '../icons.ts';

/** A button as the pages without the toolkit's controls have it. */
export function pressButton(
	label: string,
	done: () => void,
	more: { icon?: IconName; name?: string } = {},
): ElementNode {
	return element(
		'button',
		{ key: label, class: 'press', type: 'button', 'aria-label': more.name, on: { click: done } },
		more.icon !== undefined && icon(more.icon),
		label,
	);
}
