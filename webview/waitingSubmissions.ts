import type { WaitingEntry } from '#messages';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import { languageTitles } from './languageTitles.ts';
import type { Page } from './pageContext.ts';
import { iconButton } from './parts/button.ts';

/** What was submitted while the server could not be reached: it is not in the table yet, and can still be taken back. */
export function waitingSubmissions(page: Page): Content {
	const { t } = page;
	if (page.state.waiting.length === 0) return undefined;
	return element(
		'section',
		{ key: 'waiting', class: 'card waiting', 'aria-labelledby': 'waiting-heading' },
		element('h3', { id: 'waiting-heading' }, t('Waits for the server')),
		element('p', { class: 'quiet' }, t('Sent in this order when it is back. Nothing is lost meanwhile.')),
		element(
			'ul',
			{ class: 'waiting-list' },
			page.state.waiting.map((entry) => line(page, entry)),
		),
	);
}

function line(page: Page, { id, language, madeAt, refused }: WaitingEntry): Content {
	const { t, formats } = page;
	const isRefused = refused !== undefined;
	const words = isRefused ? t('The server refused it') : t('Waits');
	return element(
		'li',
		{ key: id, class: 'waiting-entry' },
		element('span', { class: 'outcome tone-calm' }, icon(isRefused ? 'warning' : 'clock'), words),
		element('time', { datetime: madeAt, title: formats.exact(madeAt) }, formats.relative(madeAt)),
		element('span', {}, languageTitles[language]),
		isRefused && element('span', { class: 'waiting-reason', dir: 'auto' }, refused),
		iconButton({
			key: 'withdraw',
			label: `${t('Withdraw')}: ${languageTitles[language]}, ${formats.exact(madeAt)}`,
			title: t('Withdraw'),
			icon: 'cross',
			unavailable: page.local.waiting.has('submissions'),
			press: () => page.ask('submissions', 'withdraw', { submissionId: id }),
		}),
	);
}
