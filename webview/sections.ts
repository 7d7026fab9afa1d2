import type { PanelTab } from '#messages';
import { cases } from './cases.ts';
import { editorial } from './editorial.ts';
import { type Content, element } from './element.ts';
import { hints } from './hints.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';
import { dropdown } from './parts/dropdown.ts';
import { tabId, tabs } from './parts/tabs.ts';
import { results } from './results.ts';
import { submissions } from './submissions.ts';
import type { PageWord } from './words.ts';

/** The order of the tabs. */
const tabWords: Readonly<Record<PanelTab, PageWord>> = {
	results: 'Results',
	submissions: 'Submissions',
	hints: 'Hints',
	editorial: 'Editorial',
	cases: 'Cases',
};

/** Where nothing can be run, there is nothing in the others. */
const previewTabs: readonly PanelTab[] = ['hints', 'editorial'];

const views: Readonly<Record<PanelTab, (page: Page) => Content>> = { results, submissions, hints, editorial, cases };

/** Results, submissions, hints, editorial and own cases: one of them shown, chosen by tabs or, on a narrow page, by a dropdown. */
export function sections(page: Page): Content {
	const { t, local } = page;
	// The keys of a constant of this type are its tabs.
	const all = Object.keys(tabWords) as PanelTab[];
	const names = page.state.preview === undefined ? all : previewTabs;
	const choose = (tab: PanelTab): void => page.chooseTab(tab);
	const navigation = local.narrow
		? element(
				'div',
				{ key: 'dropdown', class: 'section-dropdown' },
				dropdown({
					id: 'section-choice',
					label: t('Section'),
					value: local.tab,
					choices: names.map((name) => ({ value: name, label: t(tabWords[name]) })),
					choose,
				}),
			)
		: tabs({
				label: t('Sections'),
				value: local.tab,
				panelId: 'section',
				choices: names.map((name) => ({ value: name, label: t(tabWords[name]), ...tabDetail(page, name) })),
				choose,
			});
	return element(
		'section',
		{ key: 'sections', class: 'sections', 'aria-label': t('Your work') },
		navigation,
		element(
			'div',
			{
				key: `section ${local.tab}`,
				id: 'section',
				class: `section section-${local.tab}`,
				role: local.narrow ? 'region' : 'tabpanel',
				'aria-labelledby': local.narrow ? 'section-heading' : tabId(local.tab),
			},
			element('h2', { key: 'heading', id: 'section-heading', class: 'visually-hidden' }, t(tabWords[local.tab])),
			views[local.tab](page),
		),
	);
}

/** How much there is behind a tab. */
function tabDetail(page: Page, tab: PanelTab): { detail?: Content; detailLabel?: string } {
	const { t, state } = page;
	const { hints: shown, challenge, submissions: kept, cases: own } = state;
	const counted = (count: number): { detail?: Content; detailLabel?: string } =>
		count === 0 ? {} : { detail: page.formats.count(count), detailLabel: `(${page.formats.count(count)})` };
	switch (tab) {
		case 'results':
			return {};
		case 'submissions':
			return counted(kept.length);
		case 'hints':
			return shown.length === 0
				? {}
				: {
						detail: `${shown.length}/${challenge.hintCount}`,
						detailLabel: t('{0} of {1}', shown.length, challenge.hintCount),
					};
		case 'editorial':
			return challenge.editorialUnlocked ? {} : { detail: icon('lock', 'tab-lock'), detailLabel: t('closed') };
		case 'cases':
			return counted(own.length);
		default:
			return tab satisfies never;
	}
}
