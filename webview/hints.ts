import type { DocumentNode, PanelState } from '#messages';
import { documentContent, plainText } from './documentNodes.ts';
import { type Content, element } from './element.ts';
import { givingUp } from './givingUp.ts';
import { icon } from './icons.ts';
import { madeHint, making } from './madeHints.ts';
import { failureAt, notice } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import { disclosure } from './parts/disclosure.ts';
import type { PageWord } from './words.ts';

/** What each level of the hint ladder is. */
const levelWords: readonly PageWord[] = ['a question', 'a technique', 'a plan in words', 'the next step'];

/** Hints, one at a time; the solution at the end, in two steps. */
export function hints(page: Page): Content {
	const { hints: shown, help, challenge } = page.state;
	const { made, note } = help;
	// A made hint takes the place of the last level; that one stays at hand below it.
	const isReplaced = made.length > 0 && shown.length === challenge.hintCount;
	const own = isReplaced ? shown.slice(0, -1) : shown;
	return [
		challenge.hintCount === 0 &&
			element('p', { class: 'quiet', key: 'none' }, page.t('This set allows no hints here.')),
		shown.length === 0 && challenge.hintCount > 0 && !challenge.editorialUnlocked && whatHintsCost(page),
		own.map((hint, index) => hintCard(page, hint, index, made.length === 0 && index === shown.length - 1)),
		made.map((hint, index) => madeHint(page, hint, index)),
		isReplaced && ownLastHint(page),
		note !== undefined && notice({ key: 'note', kind: 'info', text: note }),
		failureAt(page, 'hints'),
		help.isMaking ? making(page) : whatNext(page),
		!challenge.editorialUnlocked && challenge.set?.hints.solution !== false && givingUp(page),
	];
}

/** The words of a hint that is new since this state, for the live region. */
export function newHintWords(page: Page, before: PanelState): string | undefined {
	const { hints: shown, help } = page.state;
	const made = help.made.at(-1);
	if (made !== undefined && help.made.length > before.help.made.length)
		return page.t('Made for your code: {0}', made.text);
	const newest = shown.at(-1);
	if (newest === undefined || shown.length <= before.hints.length) return undefined;
	return page.t('Hint {0} of {1}: {2}', shown.length, page.state.challenge.hintCount, plainText(newest));
}

function whatHintsCost({ t }: Page): Content {
	return [
		element('p', { class: 'quiet', key: 'one by one' }, t('Hints come one at a time and tell a little more each.')),
		element(
			'p',
			{ class: 'quiet', key: 'cost' },
			t(
				'They cost credit: a solve after a hint counts as one with help and is worth at most half of one on your own; each further hint takes a little more.',
			),
		),
	];
}

function hintCard(page: Page, hint: DocumentNode[], index: number, isNewest: boolean): Content {
	const { hintCount } = page.state.challenge;
	return element(
		'section',
		{ key: `hint ${index}`, class: 'card hint', 'aria-labelledby': `hint-${index}` },
		element(
			'h3',
			{ id: `hint-${index}`, tabindex: -1, 'data-takes-focus': isNewest },
			icon('bulb', 'meta-icon'),
			page.t('Hint {0} of {1}: {2}', index + 1, hintCount, levelWord(page, index + 1)),
		),
		element('div', { class: 'prose' }, documentContent(page, hint, 4)),
	);
}

function ownLastHint(page: Page): Content {
	const last = page.state.hints.at(-1);
	if (last === undefined) return undefined;
	const { hintCount } = page.state.challenge;
	const title = page.t('Hint {0} of {1}: {2}', hintCount, hintCount, levelWord(page, hintCount));
	return disclosure(
		{ key: 'own last', title, open: false },
		element('div', { class: 'prose' }, documentContent(page, last, 4)),
	);
}

/** How the next hint is come by: what it waits for, or the buttons. */
function whatNext(page: Page): Content {
	const { t } = page;
	const { hints: shown, help, challenge } = page.state;
	const isLeft = shown.length < challenge.hintCount;
	const canMake = help.makers.length > 0;
	if (!isLeft && !canMake) return undefined;
	if (help.lock !== 'open') return locked(page, help.lock);
	return [
		canMake &&
			element(
				'p',
				{ key: 'makers', class: 'quiet' },
				t(
					'Your code and the failing case go to {0}. What comes back is checked by running code before you see it.',
					new Intl.ListFormat(page.state.locale, { type: 'disjunction' }).format(help.makers),
				),
			),
		element(
			'div',
			{ key: 'next hint', class: 'button-row' },
			canMake &&
				button({
					key: 'make',
					label: help.made.length === 0 ? t('Have the next step made for your code') : t('Another one for your code'),
					icon: 'spark',
					look: help.made.length === 0 ? 'primary' : 'secondary',
					unavailable: page.local.waiting.has('hints'),
					press: () => page.ask('hints', 'makeHint', {}),
				}),
			isLeft && nextHint(page, shown.length + 1, !canMake),
		),
	];
}

function nextHint(page: Page, level: number, isPrimary: boolean): Content {
	const { hintCount } = page.state.challenge;
	return button({
		key: 'show',
		label: page.t('Show hint {0} of {1}: {2}', level, hintCount, levelWord(page, level)),
		icon: 'bulb',
		look: isPrimary ? 'primary' : 'secondary',
		unavailable: page.local.waiting.has('hints'),
		press: () => page.ask('hints', 'showHint', { level }),
	});
}

function locked({ t }: Page, lock: 'run' | 'failure'): Content {
	return element(
		'div',
		{ key: 'locked', class: 'locked' },
		icon('lock', 'meta-icon'),
		element(
			'p',
			{},
			lock === 'run'
				? t('The first hint opens when you have run or submitted your solution.')
				: t('The next hint opens when one more run or submission has failed.'),
		),
		element('p', { class: 'quiet' }, t('The setting “Hints: Unlock” opens them at any time.')),
	);
}

function levelWord(page: Page, level: number): string {
	return page.t(levelWords[level - 1] ?? 'the next step');
}
