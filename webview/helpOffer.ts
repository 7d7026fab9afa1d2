import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';

/** Offered once, quietly, below a case on which submissions keep failing. */
export function helpOffer(page: Page): Content {
	const { t } = page;
	if (!page.state.help.isOffered) return undefined;
	const unavailable = page.local.waiting.has('results');
	return element(
		'section',
		{ key: 'offer', class: 'offer', 'aria-labelledby': 'offer-words' },
		element(
			'p',
			{ id: 'offer-words' },
			icon('bulb', 'meta-icon'),
			t('Several submissions stopped at the same case. Would a hint help? It counts as help.'),
		),
		element(
			'div',
			{ class: 'button-row' },
			button({
				key: 'take',
				label: t('Show a hint'),
				unavailable,
				press: () => page.ask('results', 'takeOffer', {}, () => page.chooseTab('hints')),
			}),
			button({
				key: 'later',
				label: t('Not now'),
				unavailable,
				press: () => page.ask('results', 'declineOffer', { forGood: false }),
			}),
			button({
				key: 'never',
				label: t('Never offer'),
				title: t('The setting “Offer Help” turns it on again.'),
				unavailable,
				press: () => page.ask('results', 'declineOffer', { forGood: true }),
			}),
		),
	);
}
