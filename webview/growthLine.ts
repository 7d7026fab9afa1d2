import type { Growth } from '#contract/judging.ts';
import type { Page } from './pageContext.ts';

/** How the solution's time grew, beside what is expected; or why nobody can say. */
export function growthLine({ t, formats, state }: Page, growth: Growth): string {
	const expected = state.challenge.complexity.time;
	if (growth.kind === 'measured') {
		return t(
			'Its time grew like {0} up to n = {1}; expected {2}.',
			growth.growth,
			formats.count(growth.largest),
			expected,
		);
	}
	switch (growth.reason) {
		case 'noInputs':
			return t('How its time grows is not measurable: there are no inputs of different sizes. Expected {0}.', expected);
		case 'tooFast':
			return t('How its time grows is not measurable: it is too fast for the clock. Expected {0}.', expected);
		case 'unclear':
			return t('How its time grows is not measurable: the times follow no one curve. Expected {0}.', expected);
		default:
			return growth.reason satisfies never;
	}
}
