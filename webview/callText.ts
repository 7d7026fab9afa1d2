import type { ShownValue } from '#contract/judging.ts';
import { type Content, element } from './element.ts';
import type { Page } from './pageContext.ts';
import { shownText } from './shownValue.ts';

/** `nums = [2, 7, 11, 15]`, a line for each argument, and `→ [0, 1]` for what comes back. */
export function callText(page: Page, input: readonly ShownValue[], output?: ShownValue): Content {
	const { parameters, returns } = page.state.challenge.signature;
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
				element('span', { class: 'visually-hidden' }, `${page.t('returns')} `),
				valueContent(page, output, returns.type),
			),
	);
}

export function valueContent(page: Page, shown: ShownValue, type: string): Content {
	const { text, cutFrom } = shownText(shown, type);
	return [
		element('span', { class: 'value' }, text),
		cutFrom !== undefined && element('span', { class: 'quiet' }, ` ${cutWords(page, cutFrom)}`),
	];
}

export function cutWords(page: Page, characters: number): string {
	return page.t('(the beginning of {0} characters)', page.formats.count(characters));
}
