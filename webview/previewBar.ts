import type { PanelPreview } from '#messages';
import { type Content, element } from './element.ts';
import { failureAt, notice } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';

/** In place of Run and Submit, for the author of a challenge: that nothing is recorded, and what is missing before learners get it. */
export function previewBar(page: Page, { gaps, isProved }: PanelPreview): Content {
	const { t } = page;
	return element(
		'section',
		{ key: 'preview', class: 'preview', 'aria-label': t('Preview') },
		notice({
			key: 'preview',
			kind: 'info',
			text: t('This is what a learner sees. Nothing can be run here, and nothing is recorded.'),
		}),
		gaps.map((text) => notice({ key: `gap ${text}`, kind: 'info', text })),
		element(
			'div',
			{ class: 'button-row' },
			button({
				key: 'starter',
				label: t('Show the starter ...'),
				icon: 'file',
				press: () => page.ask('actions', 'showStarter', {}),
			}),
			!isProved &&
				button({
					key: 'prove',
					label: t('Prove the challenge'),
					icon: 'shield',
					press: () => page.ask('actions', 'prove', {}),
				}),
		),
		failureAt(page, 'actions'),
		failureAt(page, 'page'),
	);
}
