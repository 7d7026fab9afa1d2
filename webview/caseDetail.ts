import type { CaseReport, ShownValue } from '#contract/judging.ts';
import type { DifferencePart, PanelResult } from '#messages';
import { callText, valueContent } from './callText.ts';
import { callsOf, callsTable, resultsOf } from './callsTable.ts';
import { type Content, element } from './element.ts';
import type { Page } from './pageContext.ts';
import { codeBlock } from './parts/codeBlock.ts';
import { treeDrawing } from './treeDrawing.ts';

/** One case from input to output: what went in, what was expected, what came, what was printed, and where it broke. */
export function caseDetail(page: Page, report: CaseReport, result: PanelResult): Content {
	const { t } = page;
	const difference = report.index === result.report.failing?.index ? result.difference : undefined;
	return element(
		'div',
		{ class: 'case-detail' },
		report.message !== undefined &&
			!(report.index === result.report.failing?.index && result.explanation.includes(report.message)) &&
			element('p', { class: 'case-message', dir: 'auto' }, report.message),
		report.crash !== undefined && crash(page, report.crash),
		callsBlock(page, report) ?? [
			report.input !== undefined && block(t('Input'), callText(page, report.input)),
			comparison(page, report, difference),
		],
		report.prints !== '' &&
			block(
				t('Printed'),
				codeBlock({ label: t('Printed'), text: report.prints, wrap: true }),
				report.printsCut && element('p', { class: 'quiet' }, t('Only the beginning was kept.')),
			),
	);
}

/** The calls of a class, with what each was to return and what it did return. */
function callsBlock(page: Page, { input, expected, actual }: CaseReport): Content {
	const calls = input && callsOf(page, input);
	if (calls === undefined) return undefined;
	const known = { expected: resultsOf(expected), actual: resultsOf(actual) };
	const columns = (['expected', 'actual'] as const).flatMap((kind) => {
		const results = known[kind];
		return results === undefined ? [] : [{ kind, results }];
	});
	return block(page.t('Calls'), callsTable(page, calls, columns));
}

function block(title: string, ...content: Content[]): Content {
	return element('div', { class: 'block' }, element('h4', {}, title), content);
}

/** Expected above actual in a table, so that the eye finds what differs; it is underlined too, not only coloured. */
function comparison(page: Page, report: CaseReport, difference: PanelResult['difference']): Content {
	const { t } = page;
	const { state } = page;
	const { expected, actual } = report;
	if (expected === undefined && actual === undefined) return undefined;
	const row = (kind: 'expected' | 'actual', name: string, value: Content): Content =>
		element(
			'tr',
			{ class: `compare-${kind}` },
			element('th', { scope: 'row' }, name),
			element('td', { dir: 'ltr' }, value),
		);
	const value = (shown: ShownValue, other: ShownValue | undefined, differs: DifferencePart[] | undefined): Content =>
		differs === undefined
			? valueContent(page, shown, state.resultType)
			: [parts(differs), treeDrawing(shown, state.resultType, other)];
	const { checker } = state.challenge;
	const expectedName = checker.kind === 'program' ? t('A right answer') : t('Expected');
	const table = element(
		'table',
		{ class: 'compare' },
		element(
			'tbody',
			{},
			expected !== undefined && row('expected', expectedName, value(expected, actual, difference?.expected)),
			actual !== undefined && row('actual', t('Actual'), value(actual, expected, difference?.actual)),
		),
	);
	const { changes } = state;
	return changes === undefined ? table : block(t('{0} afterwards', changes), table);
}

function parts(stretches: readonly DifferencePart[]): Content {
	return element(
		'span',
		{ class: 'value' },
		stretches.map((stretch) => (stretch.changed ? element('mark', {}, stretch.text) : stretch.text)),
	);
}

function crash(page: Page, report: NonNullable<CaseReport['crash']>): Content {
	return element(
		'div',
		{ class: 'block crash' },
		element('h4', {}, page.t('Crash')),
		element('p', { class: 'crash-message', dir: 'ltr' }, report.message),
		report.frames.length > 0 &&
			element(
				'ol',
				{ class: 'frames', dir: 'ltr' },
				report.frames.map((frame) =>
					element(
						'li',
						{},
						element('span', { class: 'line-number' }, page.t('line {0}', frame.line)),
						element('code', {}, frame.function),
					),
				),
			),
	);
}
