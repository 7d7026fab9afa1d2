import type { PanelResult } from '#messages';
import { type Content, element } from './element.ts';
import { icon, type IconName } from './icons.ts';
import { growthLine } from './growthLine.ts';
import type { Page } from './pageContext.ts';
import { disclosure } from './parts/disclosure.ts';
import { quoted } from './quoted.ts';

type Part = NonNullable<PanelResult['explained']>[number];

/** A sign for each kind of sentence. */
const signs: Readonly<Record<Part['about'], IconName>> = {
	input: 'input',
	answer: 'compare',
	limit: 'clock',
	crash: 'crash',
	compile: 'braces',
	prints: 'output',
	growth: 'growth',
	simplify: 'simplify',
	naming: 'tag',
};

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
	const remarks: [Part['about'], Content][] = explained
		// How it grew is told here in the editor's language.
		.filter(({ about }) => about !== 'growth')
		.map((part) => [part.about, quoted(part.text)]);
	if (report.growth !== undefined) {
		remarks.unshift(['growth', element('span', { id: 'growth' }, growthLine(page, report.growth))]);
	}
	if (remarks.length === 0) return undefined;
	return element(
		'section',
		{ class: 'review', 'aria-labelledby': 'review-heading' },
		element('h3', { id: 'review-heading' }, page.t('Your solution, looked at once more')),
		signed(remarks),
	);
}

function hasOneError({ compile }: PanelResult['report']): boolean {
	return compile.diagnostics.filter(({ severity }) => severity === 'error').length <= 1;
}

function signed(sentences: readonly (readonly [Part['about'], Content])[]): Content {
	return element(
		'ul',
		{ class: 'signed' },
		sentences.map(([about, content]) =>
			element('li', {}, icon(signs[about], 'meta-icon'), element('span', { dir: 'auto' }, content)),
		),
	);
}
