import type { ClassNews } from '#dashboardMessages';
import { type Content, element, type ElementNode } from '../element.ts';
import { icon } from '../icons.ts';
import type { DashboardContext } from './dashboardContext.ts';
import { verdictLooks } from '../verdictLooks.ts';

/** What was submitted since the page was opened, the newest first. */
export function newsList(context: DashboardContext): Content {
	const { state, t } = context;
	return element(
		'section',
		{ key: 'news', class: 'card news', 'aria-labelledby': 'news-title' },
		element('h2', { id: 'news-title' }, t('Just now')),
		state.news.length === 0
			? element('p', { class: 'quiet' }, t('Nothing was submitted since this page was opened.'))
			: element('ul', { class: 'plain-list news-list' }, ...state.news.map((one) => newsLine(context, one))),
	);
}

function newsLine(context: DashboardContext, one: ClassNews): ElementNode {
	const { t, formats, act } = context;
	const { submissionId, accountId, challengeId, displayName, verdict, at } = one;
	const look = verdictLooks[verdict];
	return element(
		'li',
		{ key: submissionId, class: 'news-line' },
		icon(look.icon, `tone-${look.tone} cell-icon`),
		element(
			'button',
			{ type: 'button', class: 'link', on: { click: () => act({ kind: 'openSubmission', accountId, challengeId }) } },
			element('span', { dir: 'auto' }, t('{0}: {1}, {2}', displayName, titleOf(context, challengeId), t(look.word))),
		),
		element('span', { class: 'quiet', title: formats.exact(at) }, formats.ago(at) ?? t('just now')),
	);
}

/** What was assigned a moment ago may have come before its title. */
export function titleOf({ state }: Pick<DashboardContext, 'state'>, challengeId: string): string {
	return state.dashboard.challenges.find((one) => one.challengeId === challengeId)?.title ?? challengeId;
}
