import { documentContent, plainText } from './documentNodes.ts';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import { failureAt } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import type { PageWord } from './words.ts';

/** What each level of the hint ladder is. */
const levelWords: readonly PageWord[] = ['a question', 'a technique', 'a plan in words', 'the next step'];

/** Hints, one at a time; the solution at the end, in two steps. */
export function hints(page: Page): Content {
	const { t } = page;
	const { hints: shown, challenge } = page.state;
	return [
		shown.length === 0 &&
			element(
				'p',
				{ class: 'quiet' },
				t('Hints come one at a time and tell a little more each. A solve after a hint counts as a solve with help.'),
			),
		shown.map((hint, index) =>
			element(
				'section',
				{ key: `hint ${index}`, class: 'card hint', 'aria-labelledby': `hint-${index}` },
				element(
					'h3',
					{ id: `hint-${index}`, tabindex: -1, 'data-takes-focus': index === shown.length - 1 },
					icon('bulb', 'meta-icon'),
					t('Hint {0} of {1}: {2}', index + 1, challenge.hintCount, levelWord(page, index + 1)),
				),
				element('div', { class: 'prose' }, documentContent(page, hint, 4)),
			),
		),
		failureAt(page, 'hints'),
		shown.length < challenge.hintCount && nextHint(page, shown.length + 1),
		!challenge.editorialUnlocked && givingUp(page),
	];
}

/** The words of the newest hint, for the live region. */
export function newestHintWords(page: Page): string | undefined {
	const newest = page.state.hints.at(-1);
	if (newest === undefined) return undefined;
	return page.t('Hint {0} of {1}: {2}', page.state.hints.length, page.state.challenge.hintCount, plainText(newest));
}

function nextHint(page: Page, level: number): Content {
	const { hintCount } = page.state.challenge;
	return element(
		'div',
		{ key: 'next hint', class: 'button-row' },
		button({
			label: page.t('Show hint {0} of {1}: {2}', level, hintCount, levelWord(page, level)),
			icon: 'bulb',
			look: 'primary',
			unavailable: page.local.waiting.has('hints'),
			press: () => page.ask('hints', 'showHint', { level }),
		}),
	);
}

function levelWord(page: Page, level: number): string {
	return page.t(levelWords[level - 1] ?? 'the next step');
}

function givingUp(page: Page): Content {
	const { t, local } = page;
	if (!local.givingUp) {
		return element(
			'div',
			{ key: 'give up', class: 'give-up' },
			element('h3', {}, t('Stuck for good?')),
			element('p', {}, t('You can read the editorial and the solutions. This attempt then counts as not solved.')),
			button({
				id: 'give-up',
				label: t('Show the solution (give up) …'),
				icon: 'flag',
				press: () => {
					page.change({ givingUp: true });
					page.focus('keep-trying');
				},
			}),
		);
	}
	return element(
		'div',
		{ key: 'sure', class: 'card give-up', role: 'group', 'aria-labelledby': 'sure' },
		element('h3', { id: 'sure' }, t('Give up on this attempt?')),
		element('p', {}, t('It counts as not solved. You can still solve it later.')),
		element(
			'div',
			{ class: 'button-row' },
			button({
				key: 'keep',
				id: 'keep-trying',
				label: t('Keep trying'),
				look: 'primary',
				takesFocus: true,
				press: () => {
					page.change({ givingUp: false });
					page.focus('give-up');
				},
			}),
			button({
				key: 'give up',
				label: t('Give up and show the solution'),
				unavailable: local.waiting.has('hints'),
				press: () =>
					page.ask('hints', 'giveUp', {}, () => {
						page.change({ givingUp: false });
						page.chooseTab('editorial');
					}),
			}),
		),
	);
}
