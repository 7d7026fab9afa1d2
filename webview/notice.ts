import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Place } from './localState.ts';
import type { Page } from './pageContext.ts';

/** What went wrong at a place of the page, shown there until the next try. */
export function failureAt(page: Page, place: Place): Content {
	const message = page.local.failures.get(place);
	return message !== undefined && notice({ key: `failure ${place}`, kind: 'error', text: message });
}

export function notice(
	options: { key: string; kind: 'error' | 'info'; text: string },
	...controls: Content[]
): Content {
	return element(
		'div',
		{ key: options.key, class: `notice notice-${options.kind}` },
		icon(options.kind === 'error' ? 'warning' : 'info', 'notice-icon'),
		element('p', { class: 'notice-text', dir: 'auto' }, options.text),
		controls.length > 0 && element('div', { class: 'notice-controls' }, controls),
	);
}

/** What a section says while there is nothing in it: what it is for, and what to do. */
export function emptyState(options: { title: string; text: string }, ...controls: Content[]): Content {
	return element(
		'div',
		{ class: 'empty' },
		element('h3', {}, options.title),
		element('p', {}, options.text),
		controls.length > 0 && element('div', { class: 'button-row' }, controls),
	);
}
