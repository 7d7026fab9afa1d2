import { type Content, element } from './element.ts';
import { failureAt } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import { underWay } from './parts/underWay.ts';
import { quoted } from './quoted.ts';
import { signed } from './signed.ts';

/** A look at what was accepted by a model: offered where there is one, and never made unasked. Its text is a stranger's: it enters as text. */
export function closerReview(page: Page): Content {
	const { t } = page;
	const { review, reviewers, reviewNote, isReviewing } = page.state.help;
	if (isReviewing) {
		return underWay({
			key: 'under way',
			words: t('Your solution is being looked at. This takes some seconds.'),
			label: t('Looking at your solution'),
			stop: { id: 'stop-review', label: t('Cancel'), press: () => page.ask('results', 'stopReview', {}) },
		});
	}
	if (review !== undefined) {
		return element(
			'div',
			{ key: 'closer', class: 'closer', tabindex: -1, 'data-takes-focus': true, id: 'closer' },
			signed(review.parts.map(({ about, text }) => [about, quoted(text)])),
			element('p', { class: 'quiet' }, t('Written by {0}.', review.by)),
		);
	}
	if (reviewers.length === 0 && reviewNote === undefined) return undefined;
	return element(
		'div',
		{ key: 'offer', class: 'closer' },
		reviewNote !== undefined && element('p', { role: 'status' }, reviewNote),
		reviewers.length > 0 && [
			element(
				'p',
				{ class: 'quiet' },
				t(
					'Your code and what was measured go to {0}.',
					new Intl.ListFormat(page.state.locale, { type: 'disjunction' }).format(reviewers),
				),
			),
			element(
				'div',
				{ class: 'button-row' },
				button({
					id: 'closer-review',
					label: t('Have it looked at more closely'),
					icon: 'spark',
					unavailable: page.local.waiting.has('results'),
					press: () => page.ask('results', 'review', {}),
				}),
			),
		],
		failureAt(page, 'results'),
	);
}
