import type { CaseReport } from '#contract/judging.ts';
import type { PanelResult } from '#messages';
import { caseDetail } from './caseDetail.ts';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';
import { caseOutcome } from './verdictWords.ts';

/** A run's cases, one a row; each opens to show what went in and what came out. */
export function caseTable(page: Page, result: PanelResult): Content {
	const { t } = page;
	const { report } = result;
	return element(
		'table',
		{ class: 'data-table case-table' },
		element('caption', { class: 'visually-hidden' }, t('Cases of the run')),
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				[t('Case'), t('Verdict'), t('Time'), t('Memory')].map((name) => element('th', { scope: 'col' }, name)),
			),
		),
		element(
			'tbody',
			{},
			report.cases.map((one) => [
				row(page, one),
				page.local.openCases.has(one.index) &&
					element(
						'tr',
						{ key: `detail ${one.index}`, class: 'detail-row', id: `case-detail-${one.index}` },
						element('td', { colspan: 4 }, caseDetail(page, one, result)),
					),
			]),
		),
	);
}

function row(page: Page, report: CaseReport): Content {
	const open = page.local.openCases.has(report.index);
	const outcome = caseOutcome(report.verdict);
	const toggle = (): void => {
		const openCases = new Set(page.local.openCases);
		if (open) openCases.delete(report.index);
		else openCases.add(report.index);
		page.change({ openCases });
	};
	return element(
		'tr',
		{ key: `case ${report.index}`, class: 'case-row' },
		element(
			'th',
			{ scope: 'row' },
			element(
				'button',
				{
					class: 'row-toggle',
					type: 'button',
					'aria-expanded': open,
					'aria-controls': open ? `case-detail-${report.index}` : undefined,
					on: { click: toggle },
				},
				icon('chevron', 'chevron'),
				element('bdi', {}, report.name === '' ? page.t('Case {0}', report.index + 1) : report.name),
			),
		),
		element(
			'td',
			{},
			element('span', { class: `outcome tone-${outcome.tone}` }, icon(outcome.icon), page.t(outcome.word)),
		),
		element('td', { class: 'number' }, page.formats.time(report.cpuTimeMs)),
		element('td', { class: 'number' }, page.formats.memory(report.peakMemoryBytes)),
	);
}
