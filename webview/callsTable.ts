import type { ShownValue } from '#contract/judging.ts';
import type { Method } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { type Content, element } from './element.ts';
import type { Page } from './pageContext.ts';
import { valueText } from './shownValue.ts';

/** What each call returned, under a heading. */
interface ResultColumn {
	kind: 'returned' | 'expected' | 'actual';
	results: readonly Value[];
}

/** The calls of an input, if the challenge is a class and all of them are known. */
export function callsOf(page: Page, input: readonly ShownValue[]): Value[] | undefined {
	const [calls] = input;
	if (!('methods' in page.state.challenge.signature) || calls?.kind !== 'whole') return undefined;
	return Array.isArray(calls.value) ? calls.value : undefined;
}

export function resultsOf(shown: ShownValue | undefined): Value[] | undefined {
	return shown?.kind === 'whole' && Array.isArray(shown.value) ? shown.value : undefined;
}

/** A row for each call with what came of it; of expected and actual, what differs is marked. */
export function callsTable(page: Page, calls: readonly Value[], columns: readonly ResultColumn[]): Content {
	const { t } = page;
	const words = { returned: t('Returns'), expected: t('Expected'), actual: t('Actual') };
	const expected = columns.find(({ kind }) => kind === 'expected')?.results;
	const table = element(
		'table',
		{ class: 'calls', dir: 'ltr' },
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				element('th', { scope: 'col' }, t('Call')),
				columns.map(({ kind }) => element('th', { scope: 'col' }, words[kind])),
			),
		),
		element(
			'tbody',
			{},
			calls.map((call, place) =>
				element(
					'tr',
					{},
					element('th', { scope: 'row' }, callWords(page, call)),
					columns.map(({ kind, results }) => {
						const text = resultText(page, call, results[place]);
						const differs =
							kind === 'actual' && expected !== undefined && text !== resultText(page, call, expected[place]);
						return element('td', { class: `call-${kind}` }, differs ? element('mark', {}, text) : text);
					}),
				),
			),
		),
	);
	return element('div', { class: 'calls-frame' }, table);
}

/** `push(5)` */
export function callWords(page: Page, call: Value): string {
	const [name, ...given] = Array.isArray(call) ? call : [call];
	const { parameters } = methodOf(page, call) ?? page.state.challenge.signature;
	return `${String(name)}(${given.map((value, place) => valueText(value, parameters[place]?.type ?? '')).join(', ')})`;
}

/** Nothing for a call that returns nothing. */
function resultText(page: Page, call: Value, result: Value | undefined): string {
	const method = methodOf(page, call);
	if (method === undefined || method.returns.type === 'void' || result === undefined) return '';
	return valueText(result, method.returns.type);
}

/** None for the call that makes the object. */
function methodOf(page: Page, call: Value): Method | undefined {
	const { signature } = page.state.challenge;
	const [called] = Array.isArray(call) ? call : [];
	return 'methods' in signature ? signature.methods.find(({ name }) => name === called) : undefined;
}
