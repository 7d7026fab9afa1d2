import type { PanelResult } from '#messages';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';
import { type Outcome, outcomes } from './verdictWords.ts';

/** What it came to, in a word, a picture, a sentence and its figures. */
export function verdictBanner(page: Page, result: PanelResult): Content {
	const outcome = outcomeOf(result);
	return element(
		'div',
		{ class: `verdict tone-${outcome.tone}`, id: 'verdict' },
		element('div', { class: 'verdict-icon' }, icon(outcome.icon, 'verdict-shape')),
		element(
			'div',
			{ class: 'verdict-words' },
			element('h3', { class: 'verdict-title' }, headline(page, result, outcome)),
			element('p', { class: 'verdict-facts' }, facts(page, result)),
			(result.report.verdict !== 'accepted' || result.what === 'search' || casesThatOnlyRan(result) > 0) &&
				element('p', { class: 'verdict-explanation', dir: 'auto' }, result.explanation),
		),
	);
}

/** Cases of a run for which nothing was expected: they count neither for nor against. */
function casesThatOnlyRan({ report }: PanelResult): number {
	return report.cases.filter((one) => one.verdict === 'ran').length;
}

/** A run or a search grades nothing, so it is not `Accepted`. */
function outcomeOf(result: PanelResult): Outcome {
	const { what, report } = result;
	if (what === 'submission' || report.verdict !== 'accepted') return outcomes[report.verdict];
	if (what === 'search') return { ...outcomes.accepted, word: 'No breaking case' };
	const ran = casesThatOnlyRan(result);
	return ran > 0 && ran === report.cases.length ? outcomes.ran : { ...outcomes.accepted, word: 'All cases passed' };
}

function headline(page: Page, { what, report }: PanelResult, outcome: Outcome): string {
	const { t } = page;
	const place = report.failing?.index;
	// The failing case may come from the smallest known inputs, beyond the counted cases.
	if (what === 'submission' && place !== undefined && place < report.total) {
		return t('{0}, case {1} of {2}', t(outcome.word), place + 1, report.total);
	}
	return t(outcome.word);
}

function facts(page: Page, result: PanelResult): Content {
	const { t, formats } = page;
	const { report, language, finishedAt } = result;
	const compared = report.total - casesThatOnlyRan(result);
	const ran = report.judged > 0;
	const words = [
		ran && compared > 0 && t('{0} of {1} cases passed', Math.min(report.passed, compared), compared),
		ran && formats.time(report.cpuTimeMs),
		ran && formats.memory(report.peakMemoryBytes),
		language,
	];
	return [
		words.map((word) => word !== false && element('span', { class: 'fact' }, word)),
		element(
			'time',
			{ class: 'fact', datetime: finishedAt, title: formats.exact(finishedAt) },
			formats.relative(finishedAt),
		),
	];
}
