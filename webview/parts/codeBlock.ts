import { element, type ElementNode } from '../element.ts';

/** Text in the editor's font, scrolling inside itself; reachable by keyboard, so that it can be scrolled. */
export function codeBlock(options: { key?: string; label: string; text: string; wrap: boolean }): ElementNode {
	return element(
		'pre',
		{
			key: options.key,
			class: options.wrap ? 'code-block wrapped' : 'code-block',
			dir: 'ltr',
			role: 'group',
			'aria-label': options.label,
			tabindex: 0,
		},
		options.text,
	);
}
