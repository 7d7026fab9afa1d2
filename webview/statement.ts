import { callText } from './callText.ts';
import { checkerNote } from './checkerNote.ts';
import { documentContent } from './documentNodes.ts';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';

/** What is asked: the text, the examples, the constraints and the limits. */
export function statement(page: Page): Content {
	const { challenge, preview } = page.state;
	return element(
		'section',
		{ key: 'statement', class: 'statement', 'aria-labelledby': 'statement-heading' },
		element('h2', { id: 'statement-heading', class: 'visually-hidden' }, page.t('Statement')),
		element('div', { class: 'prose' }, documentContent(page, page.state.statement, 3)),
		element('h2', {}, page.t('Examples')),
		element(
			'div',
			{ class: 'examples' },
			challenge.examples.map((example, index) =>
				element(
					'section',
					{ class: 'example', 'aria-labelledby': `example-${index}` },
					element('h3', { id: `example-${index}` }, page.t('Example {0}', index + 1)),
					callText(page, example.input, preview?.withoutOutput.includes(index) === true ? undefined : example.output),
					example.explanation !== undefined && element('p', { dir: 'auto' }, example.explanation),
				),
			),
		),
		checkerNote(page),
		element('h2', {}, page.t('Constraints')),
		element(
			'ul',
			{ class: 'constraints', dir: 'ltr' },
			challenge.constraints.map((constraint) => element('li', {}, prettyConstraint(constraint))),
		),
		element('h2', {}, page.t('Limits')),
		limits(page),
	);
}

function limits(page: Page): Content {
	const { challenge, tier, preview } = page.state;
	const { timeMs, memoryMb } = challenge.limits;
	return element(
		'p',
		{ class: 'limits' },
		element('span', {}, icon('clock', 'meta-icon'), page.t('{0} for each case', page.formats.time(timeMs))),
		element('span', {}, icon('memory', 'meta-icon'), page.formats.memory(memoryMb * 1024 * 1024)),
		preview === undefined &&
			element(
				'span',
				{ class: tier.sandboxed ? undefined : 'unsandboxed' },
				icon(tier.sandboxed ? 'shield' : 'openShield', 'meta-icon'),
				tier.label,
			),
	);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10^5` as 10⁵, `<=` as ≤: as one would write it by hand. */
function prettyConstraint(text: string): string {
	return text
		.replaceAll('<=', '≤')
		.replaceAll('>=', '≥')
		.replaceAll('!=', '≠')
		.replace(/(?<=\w)\^(\d+)/g, (_, digits: string) =>
			digits.replace(/\d/g, (digit) => superscripts.charAt(Number(digit))),
		);
}
