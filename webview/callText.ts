import type { ShownValue } from '#contract/judging.ts';
import { callsOf, callsTable, resultsOf } from './callsTable.ts';
import { type Content, element } from './element.ts';
import type { Page } from './pageContext.ts';
import { shownText } from './shownValue.ts';
import { treeDrawing } from './treeDrawing.ts';

/** Of a class its calls and what each returns; else `nums = [2, 7, 11, 15]`, a line for each argument, and `→ [0, 1]` for what comes back or `→ nums afterwards = [7, 2]`. */
export function callText(page: Page, input: readonly ShownValue[], output?: ShownValue): Content {
	const calls = callsOf(page, input);
	if (calls !== undefined) {
		const results = resultsOf(output);
		return callsTable(page, calls, results === undefined ? [] : [{ kind: 'returned', results }]);
	}
	const { inputs: parameters } = page.state;
	return element(
		'div',
		{ class: 'call', dir: 'ltr' },
		input.map((value, index) => {
			const parameter = parameters[index];
			return element(
				'div',
				{ class: 'call-line' },
				element('span', { class: 'call-name' }, `${parameter?.name ?? index} = `),
				valueContent(page, value, parameter?.type ?? ''),
			);
		}),
		output !== undefined &&
			element(
				'div',
				{ class: 'call-line call-output' },
				element('span', { class: 'call-name', 'aria-hidden': true }, '→ '),
				outputName(page),
				valueContent(page, output, page.state.resultType),
			),
	);
}

/** The arrow says that something comes back; what becomes of a parameter has to be said. */
function outputName(page: Page): Content {
	const { changes } = page.state;
	return changes === undefined
		? element('span', { class: 'visually-hidden' }, `${page.t('returns')} `)
		: element('span', { class: 'call-name' }, `${page.t('{0} afterwards', changes)} = `);
}

/** A value as text, and a small tree as a drawing too. */
export function valueContent(page: Page, shown: ShownValue, type: string): Content {
	const { text, cutFrom } = shownText(shown, type);
	return [
		element('span', { class: 'value' }, text),
		cutFrom !== undefined && element('span', { class: 'quiet' }, ` ${cutWords(page, cutFrom)}`),
		treeDrawing(shown, type),
	];
}

export function cutWords(page: Page, characters: number): string {
	return page.t('(the beginning of {0} characters)', page.formats.count(characters));
}
