import { element, type ElementNode } from '../element.ts';

/** A native progress bar; without `done` it says only that something goes on. Its height is always there, so nothing jumps. */
export function progressBar(options: {
	label: string;
	of: { done: number; total: number } | undefined;
	active: boolean;
}): ElementNode {
	if (!options.active) return element('div', { key: 'no progress', class: 'progress' });
	return element('progress', {
		key: options.of === undefined ? 'unknown' : `of ${options.of.total}`,
		class: 'progress',
		'aria-label': options.label,
		max: options.of?.total,
		value: options.of?.done,
	});
}
