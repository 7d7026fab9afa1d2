import type { Checker } from '#contract/challengeFile.ts';
import { type Content, element } from './element.ts';
import type { Page } from './pageContext.ts';
import type { Translate } from './translate.ts';

/** What answers are right beside the one that is shown; nothing where there are none. */
export function checkerNote(page: Page): Content {
	const words = acceptedWords(page.t, page.state.challenge.checker);
	return words !== undefined && element('p', { class: 'checker-note' }, words);
}

function acceptedWords(t: Translate, checker: Checker): string | undefined {
	switch (checker.kind) {
		case 'exact':
			return undefined;
		case 'float':
			return t('Small rounding errors are accepted.');
		case 'anyOrder': {
			const isInner = checker.levels.some((level) => level > 1);
			if (!checker.levels.includes(1)) return t('Any order is accepted in the inner arrays.');
			return isInner ? t('Any order is accepted, in the inner arrays too.') : t('Any order is accepted.');
		}
		case 'program':
			return t('Every answer that fits the statement is accepted.');
		default:
			return checker satisfies never;
	}
}
