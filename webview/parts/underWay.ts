import { type Content, element } from '../element.ts';
import { button } from './button.ts';
import { progressBar } from './progressBar.ts';

/** Something that takes seconds: what it is, that it goes on, and a way to stop it that takes over the focus. */
export function underWay(options: {
	key: string;
	words: string;
	/** Of the bar, for who does not see it. */
	label: string;
	stop: { id: string; label: string; press: () => void };
}): Content {
	const { key, words, label, stop } = options;
	return element(
		'div',
		{ key, class: 'card making' },
		element('p', {}, words),
		progressBar({ label, of: undefined, active: true }),
		element('div', { class: 'button-row' }, button({ ...stop, takesFocus: true })),
	);
}
