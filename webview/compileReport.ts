import type { JudgeReport } from '#contract/judging.ts';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import type { Page } from './pageContext.ts';
import { codeBlock } from './parts/codeBlock.ts';
import { disclosure } from './parts/disclosure.ts';

/** What the compiler said, by the lines of the learner's own file. */
export function compileReport(page: Page, report: JudgeReport): Content {
	const { t } = page;
	const { diagnostics, output } = report.compile;
	return element(
		'section',
		{ class: 'compile', 'aria-labelledby': 'compile-heading' },
		element('h3', { id: 'compile-heading' }, t('What the compiler says')),
		element(
			'ul',
			{ class: 'diagnostics' },
			diagnostics.map((diagnostic) =>
				element(
					'li',
					{ class: diagnostic.severity === 'error' ? 'tone-bad' : 'tone-slow' },
					icon(diagnostic.severity === 'error' ? 'cross' : 'warning'),
					element(
						'div',
						{},
						element(
							'span',
							{ class: 'line-number' },
							diagnostic.severity === 'error'
								? t('Error in line {0}, column {1}', diagnostic.line, diagnostic.column)
								: t('Warning in line {0}, column {1}', diagnostic.line, diagnostic.column),
						),
						element('span', { class: 'diagnostic-message', dir: 'ltr' }, diagnostic.message),
					),
				),
			),
		),
		output !== '' &&
			disclosure(
				{ key: 'output', title: t('The compiler in its own words'), open: false },
				codeBlock({ label: t('The compiler in its own words'), text: output, wrap: true }),
			),
	);
}
