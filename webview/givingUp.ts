import { type Content, element } from './element.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';

/** The way to the solution, in two steps. */
export function givingUp(page: Page): Content {
	const { t, local } = page;
	if (!local.givingUp) {
		return element(
			'div',
			{ key: 'give up', class: 'give-up' },
			element('h3', {}, t('Stuck for good?')),
			element('p', {}, t('You can read the editorial and the solutions. This attempt then counts as not solved.')),
			button({
				id: 'give-up',
				label: t('Show the solution (give up) …'),
				icon: 'flag',
				press: () => {
					page.change({ givingUp: true });
					page.focus('keep-trying');
				},
			}),
		);
	}
	return element(
		'div',
		{ key: 'sure', class: 'card give-up', role: 'group', 'aria-labelledby': 'sure' },
		element('h3', { id: 'sure' }, t('Give up on this attempt?')),
		element('p', {}, t('It counts as not solved. You can still solve it later.')),
		element(
			'div',
			{ class: 'button-row' },
			button({
				key: 'keep',
				id: 'keep-trying',
				label: t('Keep trying'),
				look: 'primary',
				takesFocus: true,
				press: () => {
					page.change({ givingUp: false });
					page.focus('give-up');
				},
			}),
			button({
				key: 'give up',
				label: t('Give up and show the solution'),
				unavailable: local.waiting.has('hints'),
				press: () =>
					page.ask('hints', 'giveUp', {}, () => {
						page.change({ givingUp: false });
						page.chooseTab('editorial');
					}),
			}),
		),
	);
}
