import type { ErrorPattern, NextWish, Trouble } from '#contract/learning.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

export function troubleWord(l10n: Localiser, trouble: Trouble): string {
	switch (trouble) {
		case 'wrongCase':
			return l10n.t('wrong answer');
		case 'tooSlow':
			return l10n.t('too slow');
		case 'crash':
			return l10n.t('crashed');
		case 'tooMuch':
			return l10n.t('too much memory or output');
		case 'gaveUp':
			return l10n.t('given up');
		case 'hints':
			return l10n.t('with hints');
		default:
			return trouble satisfies never;
	}
}

/** A name for it, and how it shows. */
export function patternWords(l10n: Localiser, pattern: ErrorPattern): { name: string; sign: string } {
	switch (pattern) {
		case 'offByOne':
			return {
				name: l10n.t('Off by one'),
				sign: l10n.t(
					'What came out was next to what was expected: one more, one less, or one element too many or missing.',
				),
			};
		case 'emptyInput':
			return { name: l10n.t('Empty input'), sign: l10n.t('It failed where there was nothing to work on.') };
		case 'overflow':
			return {
				name: l10n.t('Overflow'),
				sign: l10n.t('What came out is what is left when a number no longer fits its type.'),
			};
		case 'tooSlow':
			return {
				name: l10n.t('Too slow by a class'),
				sign: l10n.t('Small inputs were fast enough and large ones were not: it is the way, not the speed of a step.'),
			};
		case 'inputMutated':
			return { name: l10n.t('Input changed'), sign: l10n.t('Code changed an input that was to be left as it is.') };
		case 'order':
			return { name: l10n.t('Order'), sign: l10n.t('The right elements came out in another order.') };
		default:
			return pattern satisfies never;
	}
}

export function wishWord(l10n: Localiser, wish: NextWish): string {
	switch (wish) {
		case 'harder':
			return l10n.t('Something Harder');
		case 'easier':
			return l10n.t('Something Easier');
		case 'otherTopic':
			return l10n.t('Another Topic');
		case 'notNow':
			return l10n.t('Not Now');
		default:
			return wish satisfies never;
	}
}

/** What became of a wish. */
export function wishSentence(l10n: Localiser, wish: NextWish, isGranted: boolean): string {
	switch (wish) {
		case 'harder':
			return isGranted
				? l10n.t('You asked for something harder.')
				: l10n.t('Nothing harder is left; this fits otherwise.');
		case 'easier':
			return isGranted
				? l10n.t('You asked for something easier.')
				: l10n.t('Nothing easier is left; this fits otherwise.');
		case 'otherTopic':
			return isGranted
				? l10n.t('You asked for another topic.')
				: l10n.t('No other topic has something left; this fits otherwise.');
		case 'notNow':
			return isGranted ? l10n.t('You set another one aside.') : l10n.t('Nothing else is left.');
		default:
			return wish satisfies never;
	}
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 365 * 86_400],
	['month', 30 * 86_400],
	['week', 7 * 86_400],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
];

/** Times in the learner's language. */
export interface Times {
	/** `3 days ago`, `in 2 weeks`. */
	relative(instant: string): string;
	/** Date and time. */
	exact(instant: string): string;
	/** Whether it lies in the past. */
	isOver(instant: string): boolean;
	/** `2026-03-02`, which is a day and no moment, as `2 Mar 2026`. */
	day(date: string): string;
}

export function timesFor(locale: string, nowMs: number): Times {
	const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	return {
		relative(instant) {
			const seconds = (Date.parse(instant) - nowMs) / 1_000;
			const [unit, length] = units.find(([, one]) => Math.abs(seconds) >= one) ?? ['minute', 60];
			return format.format(Math.trunc(seconds / length), unit);
		},
		isOver: (instant) => Date.parse(instant) < nowMs,
		exact: (instant) =>
			new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
		day: (date) =>
			new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
	};
}

/** A tree does not wrap: this many characters fit beside the indentation in a side bar of the usual width. */
const lineCharactersMax = 34;

/** A sentence in lines that fit; no word is lost. */
export function linesOf(sentence: string): string[] {
	const lines: string[] = [];
	for (const word of sentence.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < lineCharactersMax)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
