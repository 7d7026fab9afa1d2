import type { CaseReport } from '#contract/judging.ts';
import type { PanelResult } from '#messages';
import { caseDetail } from './caseDetail.ts';
import { caseTable } from './caseTable.ts';
import { compileReport } from './compileReport.ts';
import { type Content, element } from './element.ts';
import { review, whyItFailed } from './explained.ts';
import { helpOffer } from './helpOffer.ts';
import { icon } from './icons.ts';
import { emptyState, failureAt } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import { verdictBanner } from './verdictBanner.ts';

/** How the last run or submission ended. */
export function results(page: Page): Content {
	const { result } = page.state;
	const { t } = page;
	if (result === undefined) {
		return emptyState({
			title: t('Nothing has run yet'),
			text: t('Run tries the examples and your own cases. Submit judges your solution by all cases and keeps it.'),
		});
	}
	return [
		page.state.activity.kind === 'running' && element('p', { class: 'quiet' }, t('Previous result')),
		verdictBanner(page, result),
		failureAt(page, 'results'),
		result.report.compile.diagnostics.length > 0 && compileReport(page, result.report),
		result.what === 'run' ? ofRun(page, result) : ofSubmission(page, result),
	];
}

function ofRun(page: Page, result: PanelResult): Content {
	return [result.report.cases.length > 0 && caseTable(page, result), whyItFailed(page, result)];
}

function ofSubmission(page: Page, result: PanelResult): Content {
	if (result.report.verdict === 'accepted') return result.what === 'submission' && afterAccepted(page, result);
	const { failing } = result.report;
	if (failing === undefined) return whyItFailed(page, result);
	const { t, local } = page;
	const waiting = local.waiting.has('results');
	return element(
		'section',
		{ class: 'failing', id: 'failing', 'aria-labelledby': 'failing-heading' },
		element(
			'div',
			{ class: 'failing-head' },
			element('h3', { id: 'failing-heading' }, t('The smallest failing case we know')),
			failing.name !== '' && element('p', { class: 'quiet', dir: 'auto' }, failing.name),
		),
		caseDetail(page, failing, result),
		whatIsHidden(page, failing),
		element(
			'div',
			{ class: 'button-row' },
			failing.input !== undefined &&
				failing.input.every((value) => value.kind === 'whole') &&
				button({
					key: 'keep',
					label: t('Add to my cases'),
					icon: 'plus',
					unavailable: waiting,
					press: () => page.ask('results', 'keepFailing', {}, () => page.say(t('Added to your cases.'))),
				}),
			failing.input !== undefined &&
				failing.input.every((value) => value.kind === 'whole') &&
				button({
					key: 'debug',
					label: t('Debug'),
					icon: 'bug',
					title: t('Start the debugger in your solution on this case'),
					unavailable: waiting,
					press: () => page.ask('results', 'debugCase', {}),
				}),
			failing.expected !== undefined &&
				failing.actual !== undefined &&
				button({
					key: 'difference',
					label: t('Show difference'),
					icon: 'compare',
					unavailable: waiting,
					press: () => page.ask('results', 'showDiff', {}),
				}),
		),
		whyItFailed(page, result),
		helpOffer(page),
	);
}

/** Where the rules of a set keep something of the case back. */
function whatIsHidden({ t, state }: Page, { input, expected }: CaseReport): Content {
	const shows = state.challenge.set?.shows ?? 'all';
	if (shows === 'all' || (shows === 'input' ? expected : input) !== undefined) return undefined;
	const words =
		shows === 'input'
			? t('This set does not show what was expected of hidden cases.')
			: t('This set does not show hidden cases.');
	return element('p', { class: 'quiet' }, words);
}

function afterAccepted(page: Page, result: PanelResult): Content {
	const { t } = page;
	const { next } = page.state;
	return [
		review(page, result),
		next !== undefined &&
			element(
				'section',
				{ class: 'card next', 'aria-labelledby': 'next-heading' },
				element('h3', { id: 'next-heading' }, t('Next: {0}', next.title)),
				element('p', { dir: 'auto' }, next.text),
				button({
					label: t('Start'),
					icon: 'next',
					look: 'primary',
					unavailable: page.local.waiting.has('actions'),
					press: () => page.ask('actions', 'next', {}),
				}),
			),
		element(
			'div',
			{ class: 'unlocked' },
			icon('check', 'meta-icon'),
			element('span', {}, t('The editorial is open now.')),
			button({ label: t('Read the editorial'), press: () => page.chooseTab('editorial') }),
		),
	];
}
