import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Difficulty } from '#contract/ids.ts';
import type { Content, ElementNode } from '../element.ts';
import type { ChartCard } from './chartCard.ts';
import { levelWords } from './levelWords.ts';
import type { ChartContext } from './statisticsContext.ts';
import { canvas, label, svg, tip } from './svg.ts';

const height = 220;
const margin = { top: 14, right: 58, bottom: 24, left: 42 } as const;
/** Elo's usual scale: 400 points are odds of ten to one; who solves every second medium challenge has 1500. */
const pointsPerLogit = 400 / Math.LN10;
const pointsOf = (logits: number): number => 1500 + pointsPerLogit * logits;

/** The overall rating after each graded attempt, between the levels of challenges. */
export function ratingLine(context: ChartContext): ChartCard {
	const { statistics, t, formats } = context;
	return {
		id: 'rating',
		title: t('Rating'),
		about: t(
			'At a dashed line you solve every second challenge of that level alone. Hints and failed submissions cost points.',
		),
		chart: drawing(context),
		table: {
			head: [t('When'), t('Rating'), t('After attempts')],
			rows: statistics.rating
				.toReversed()
				.map(({ at, rating, attempts }) => [
					formats.date(at),
					formats.count(pointsOf(rating)),
					formats.count(attempts),
				]),
		},
	};
}

function drawing({ statistics, t, formats, width: { half: width } }: ChartContext): ElementNode | undefined {
	const points = statistics.rating.map(({ at, rating, attempts }) => ({
		atMs: Date.parse(at),
		at,
		points: pointsOf(rating),
		attempts,
	}));
	const [first] = points;
	const last = points.at(-1);
	if (first === undefined || last === undefined) return undefined;
	// The levels are the record's keys, all of them.
	const levels = Object.entries(statistics.levels).map(
		([name, logits]) => [name as Difficulty, pointsOf(logits)] as const,
	);
	const all = [...points.map((one) => one.points), ...levels.map(([, level]) => level)];
	const y = scaleLinear([Math.min(...all) - 40, Math.max(...all) + 40], [height - margin.bottom, margin.top]).nice(4);
	// One instant alone is drawn in the middle of its day.
	const spare = last.atMs === first.atMs ? 43_200_000 : 0;
	const x = scaleUtc([first.atMs - spare, last.atMs + spare], [margin.left, width - margin.right]);
	const path = line<(typeof points)[number]>()
		.x(({ atMs }) => x(atMs))
		.y((one) => y(one.points))
		.curve(curveStepAfter)(points);
	const [left, right] = [margin.left, width - margin.right];
	return canvas(
		{ width, height, class: 'rating' },
		...y
			.ticks(4)
			.map((value): Content => [
				svg('line', { x1: left, x2: right, y1: y(value), y2: y(value), class: 'grid-line' }),
				label({ x: left - 6, y: y(value) + 4, anchor: 'end' }, formats.count(value)),
			]),
		...dayLabels(x, { left, right, first: first.at, last: last.at }, formats.date),
		...levels.map(([name, level]): Content => [
			svg('line', { x1: left, x2: right, y1: y(level), y2: y(level), class: 'level-line' }),
			label({ x: right + 6, y: y(level) + 4 }, t(levelWords[name])),
		]),
		svg('path', { d: path ?? '', class: 'line' }),
		...points.map((one) =>
			svg(
				'circle',
				{ cx: x(one.atMs), cy: y(one.points), r: one === last ? 4 : 3, class: one === last ? 'point last' : 'point' },
				tip(
					t(
						'{0}: {1}, attempts so far: {2}',
						formats.date(one.at),
						formats.count(one.points),
						formats.count(one.attempts),
					),
				),
			),
		),
	);
}

/** The first and the last day, which say more than round dates; one only where they are the same. */
function dayLabels(
	x: (atMs: number) => number,
	ends: { left: number; right: number; first: string; last: string },
	date: (instant: string) => string,
): Content[] {
	const y = height - 6;
	const [first, last] = [date(ends.first), date(ends.last)];
	if (first === last) return [label({ x: x(Date.parse(ends.last)), y, anchor: 'middle' }, last)];
	return [label({ x: ends.left, y }, first), label({ x: ends.right, y, anchor: 'end' }, last)];
}
