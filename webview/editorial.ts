import { documentContent } from './documentNodes.ts';
import { type Content, element } from './element.ts';
import { emptyState, failureAt } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import { codeBlock } from './parts/codeBlock.ts';
import { disclosure } from './parts/disclosure.ts';

/** How it is solved, once it was solved or given up. */
export function editorial(page: Page): Content {
	const { t } = page;
	const { editorial: open, challenge } = page.state;
	if (open === undefined) {
		if (challenge.editorialUnlocked) return element('p', { class: 'quiet' }, t('The editorial is being fetched …'));
		return emptyState(
			{
				title: t('The editorial is still closed'),
				text: t('It opens when a submission is accepted, or when you give up. Until then there are hints.'),
			},
			button({ label: t('Go to the hints'), icon: 'bulb', press: () => page.chooseTab('hints') }),
		);
	}
	return [
		element('div', { class: 'prose' }, documentContent(page, open.nodes, 3)),
		open.solutions.length > 0 && element('h3', {}, t('Solutions')),
		failureAt(page, 'editorial'),
		open.solutions.map((solution, index) =>
			disclosure(
				{ key: `solution ${index}`, title: solution.language, open: index === 0 },
				codeBlock({ label: t('Solution in {0}', solution.language), text: solution.source, wrap: false }),
				button({
					label: t('Copy'),
					icon: 'copy',
					press: () => page.ask('editorial', 'copy', { text: solution.source }, () => page.say(t('Copied.'))),
				}),
			),
		),
	];
}
