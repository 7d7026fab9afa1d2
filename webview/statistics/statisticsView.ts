import type { Statistics } from '#contract/statistics.ts';
import { type Content, element, type ElementNode } from '../element.ts';
import type { Translate } from '../translate.ts';
import { chartCard } from './chartCard.ts';
import { heatmap } from './heatmap.ts';
import { mastery } from './mastery.ts';
import type { StatisticsAct, StatisticsState } from '#statisticsMessages';
import { ratingLine } from './ratingLine.ts';
import { firstTry, unaided } from './shares.ts';
import { solvingTime } from './solvingTime.ts';
import { type StatisticsFormats, statisticsFormats } from './statisticsFormats.ts';
import type { StatisticsWord } from './statisticsWords.ts';

export interface StatisticsView {
	state: StatisticsState;
	t: Translate<StatisticsWord>;
	/** Of the page, in CSS pixels. */
	width: number;
	/** Ids of charts whose table is shown. */
	tables: ReadonlySet<string>;
	toggleTable: (id: string) => void;
	act: (act: StatisticsAct) => void;
}

const pagePadding = 20;
const cardPadding = 15;
const gap = 14;
const chartWidthMin = 240;
/** From this width on two charts stand beside each other; the style sheet knows the same. */
const twoColumnsFrom = 860;

export function statisticsView(view: StatisticsView): Content {
	const { state, t } = view;
	return [
		element('header', { class: 'header' }, element('h1', { class: 'title' }, t('Statistics'))),
		body(view, state),
	];
}

function body(view: StatisticsView, state: StatisticsState): Content {
	const { t, act } = view;
	switch (state.kind) {
		case 'loading':
			return element(
				'p',
				{ key: 'loading', class: 'quiet standing-alone', role: 'status' },
				t('Your statistics are being fetched …'),
			);
		case 'failed':
			return message('failed', t('Your statistics could not be fetched'), state.message, [
				press(t('Try again'), () => act('retry')),
				press(t('Show log'), () => act('showLog')),
			]);
		case 'shown':
			if (state.statistics.submissions > 0) return charts(view, state.statistics);
			return message(
				'empty',
				t('Nothing to show yet'),
				t('Submit a solution, and what you do is drawn here: active days, topics, rating, first tries, time, help.'),
				[press(t('Next challenge'), () => act('next'))],
			);
		default:
			return state satisfies never;
	}
}

function charts({ state, t, width, tables, toggleTable }: StatisticsView, statistics: Statistics): Content {
	const formats = statisticsFormats(state.locale);
	// A page that is only being made has no width yet.
	const full = Math.max(chartWidthMin, width - 2 * (pagePadding + cardPadding));
	const half = width >= twoColumnsFrom ? (width - 2 * pagePadding - gap) / 2 - 2 * cardPadding : full;
	const context = { statistics, t, formats, width: { half, full } };
	const cards = [heatmap, mastery, ratingLine, firstTry, unaided, solvingTime].map((chart) => chart(context));
	return [
		summary(statistics, t, formats),
		element(
			'div',
			{ key: 'charts', class: 'charts' },
			...cards.map((card) =>
				chartCard(card, { t, isTableShown: tables.has(card.id), toggle: () => toggleTable(card.id) }),
			),
		),
	];
}

function summary(statistics: Statistics, t: Translate<StatisticsWord>, formats: StatisticsFormats): ElementNode {
	const { solved, total, submissions, activity } = statistics;
	const facts: [string, string][] = [
		[t('Solved'), t('{0} of {1}', formats.count(solved), formats.count(total))],
		[t('Submissions'), formats.count(submissions)],
		[t('Active days in the last year'), formats.count(activity.days.length)],
	];
	return element(
		'dl',
		{ key: 'summary', class: 'summary' },
		...facts.map(([name, value]) =>
			element('div', { class: 'summary-fact' }, element('dt', { class: 'quiet' }, name), element('dd', {}, value)),
		),
	);
}

function message(key: string, title: string, text: string, controls: ElementNode[]): ElementNode {
	return element(
		'div',
		{ key, class: 'empty standing-alone' },
		element('h2', {}, title),
		element('p', {}, text),
		element('div', { class: 'button-row' }, ...controls),
	);
}

function press(label: string, done: () => void): ElementNode {
	return element('button', { key: label, class: 'press', type: 'button', on: { click: done } }, label);
}
