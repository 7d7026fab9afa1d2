import type { PanelResult } from '#messages';
import { type Content, element } from './element.ts';
import { closerReview } from './closerReview.ts';
import { growthLine } from './growthLine.ts';
import type { Page } from './pageContext.ts';
import { disclosure } from './parts/disclosure.ts';
import { quoted } from './quoted.ts';
import { type About, signed } from './signed.ts';

/** What fits here is read at once; more waits behind its line. */
const openMax = { sentences: 5, characters: 520 };

/** Why it failed: level 0 of the hint ladder. It counts for nothing. */
export function whyItFailed(page: Page, { explained = [], finishedAt, report }: PanelResult): Content {
	// The only error of the compiler stands above already, in the same words.
	const told = report.verdict === 'compileError' && hasOneError(report) ? explained.slice(1) : explained;
	if (told.length === 0) return undefined;
	const characters = told.reduce((sum, { text }) => sum + text.length, 0);
	const open = told.length <= openMax.sentences && characters <= openMax.characters;
	return disclosure(
		{ key: `why ${finishedAt}`, id: 'why', title: page.t('Why?'), open },
		signed(told.map((part) => [part.about, quoted(part.text)])),
	);
}

/** What was accepted, looked at once more: how it grows, and what could be simpler. */
export function review(page: Page, { explained = [], report }: PanelResult): Content {
	const remarks: [About, Content][] = explained
		// How it grew is told here in the editor's language.
		.filter(({ about }) => about !== 'growth')
		.map((part) => [part.about, quoted(part.text)]);
	if (report.growth !== undefined) {
		remarks.unshift(['growth', element('span', { id: 'growth' }, growthLine(page, report.growth))]);
	}
	const closer = closerReview(page);
	if (remarks.length === 0 && closer === undefined) return undefined;
	return element(
		'section',
		{ class: 'review', 'aria-labelledby': 'review-heading' },
		element('h3', { id: 'review-heading' }, page.t('Your solution, looked at once more')),
		remarks.length > 0 && signed(remarks),
		closer,
	);
}

function hasOneError({ compile }: PanelResult['report']): boolean {
	return compile.diagnostics.filter(({ severity }) => severity === 'error').length <= 1;
}
