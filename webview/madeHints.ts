import type { PanelHelp } from '#messages';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';
import { underWay } from './parts/underWay.ts';
import { quoted } from './quoted.ts';

/** A hint made for the learner's code, and who made it. Its text is a stranger's: it enters as text. */
export function madeHint(page: Page, { id, text, by, saysLess }: PanelHelp['made'][number], index: number): Content {
	const { t } = page;
	const { made } = page.state.help;
	return element(
		'section',
		{ key: `made ${id}`, class: 'card hint', 'aria-labelledby': `made-${id}` },
		element(
			'h3',
			{ id: `made-${id}`, tabindex: -1, 'data-takes-focus': index === made.length - 1 },
			icon('spark', 'meta-icon'),
			made.length === 1 ? t('Made for your code') : t('Made for your code ({0})', index + 1),
		),
		element('p', { class: 'made-text', dir: 'auto' }, quoted(text)),
		element(
			'p',
			{ class: 'quiet' },
			saysLess
				? t('Written by {0}; it says less on purpose, because the first try said too much.', by)
				: t('Written by {0}.', by),
		),
	);
}

/** While one is being made. */
export function making(page: Page): Content {
	const { t } = page;
	return underWay({
		key: 'making',
		words: t('A hint is being written for your code, and checked by running code. This takes some seconds.'),
		label: t('Making a hint'),
		stop: { id: 'stop-hint', label: t('Cancel'), press: () => page.ask('hints', 'stopHint', {}) },
	});
}
