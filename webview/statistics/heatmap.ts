import { type Content, element, type ElementNode } from '../element.ts';
import type { ChartCard } from './chartCard.ts';
import type { ChartContext } from './statisticsContext.ts';
import { canvas, label, svg, tip } from './svg.ts';

const msPerDay = 86_400_000;
/** A day's square with the gap after it, in pixels: between these as there is room. */
const stepMin = 12;
const stepMax = 20;
const gap = 3;
const labelsWidth = 34;
const monthsHeight = 16;
/** A day with at least so many submissions is drawn in the level of this place; one is level 1. */
const levelsFrom = [1, 2, 4, 7] as const;

/** The year as columns of weeks, in as many rows as the width takes. */
export function heatmap(context: ChartContext): ChartCard {
	const { t, formats, statistics } = context;
	const { days } = statistics.activity;
	return {
		id: 'activity',
		title: t('Activity'),
		about: t('Graded submissions on each of your days, the last 53 weeks.'),
		isWide: true,
		chart: [drawing(context), legend(context)],
		table: {
			head: [t('Day'), t('Submissions'), t('First solves')],
			rows:
				days.length === 0
					? [[t('No submissions in these weeks.'), '', '']]
					: days
							.toReversed()
							.map(({ day, submissions, solved }) => [
								formats.day(day),
								formats.count(submissions),
								formats.count(solved),
							]),
		},
	};
}

function drawing({ statistics, t, formats, width }: ChartContext): ElementNode {
	const { from, to, days } = statistics.activity;
	const done = new Map(days.map((one) => [one.day, one]));
	const weeks = weeksBetween(from, to);
	const weeksOfRow = Math.max(1, Math.floor((width.full - labelsWidth) / stepMin));
	const rowCount = Math.ceil(weeks.length / weeksOfRow);
	const perRow = Math.ceil(weeks.length / rowCount);
	const step = Math.min(stepMax, Math.floor((width.full - labelsWidth) / perRow));
	const rowHeight = monthsHeight + 7 * step + 8;
	const cell = (day: string, x: number, y: number): Content => {
		if (day > to) return undefined;
		const one = done.get(day);
		const words =
			one === undefined
				? t('{0}: nothing', formats.day(day))
				: t('{0}: {1} submitted, {2} solved', formats.day(day), one.submissions, one.solved);
		return square({ x, y, size: step - gap, level: levelOf(one?.submissions ?? 0) }, words);
	};
	const parts = weeks.map((week, index): Content => {
		const x = labelsWidth + (index % perRow) * step;
		const y = Math.floor(index / perRow) * rowHeight;
		const firstOfMonth = week.find((day) => day.endsWith('-01'));
		// Beside the edge there is no room for a word.
		const hasRoom = (index % perRow) * step + 28 <= perRow * step;
		return [
			firstOfMonth !== undefined && hasRoom && label({ x, y: y + 10 }, formats.month(firstOfMonth)),
			...week.map((day, place) => cell(day, x, y + monthsHeight + place * step)),
		];
	});
	const weekdays = Array.from({ length: rowCount }, (_, row) =>
		[0, 2, 4].map((place) => {
			const y = row * rowHeight + monthsHeight + place * step + step - gap - 1;
			return label({ x: 0, y }, formats.weekday(weeks[0]?.[place] ?? from));
		}),
	);
	const size = { width: labelsWidth + perRow * step, height: rowCount * rowHeight, class: 'heatmap' };
	return element('div', { class: 'heatmap-frame' }, sized(canvas(size, ...weekdays, ...parts), size));
}

/** A drawing that is not stretched: its squares stay squares of whole pixels. */
function sized(drawn: ElementNode, { width, height }: { width: number; height: number }): ElementNode {
	return { ...drawn, attributes: { ...drawn.attributes, width: String(width), height: String(height) } };
}

/** Its frame is there at every level; how much of it is filled tells the level where colours can not. */
function square(at: { x: number; y: number; size: number; level: number }, words: string): ElementNode {
	const { x, y, size, level } = at;
	const box = { x, y, width: size, height: size, rx: 2 };
	return svg(
		'g',
		{ class: `day level-${level}` },
		tip(words),
		svg('rect', { ...box, class: 'day-frame' }),
		level > 0 && svg('rect', { ...box, class: 'day-fill' }),
	);
}

function legend({ t, formats }: ChartContext): ElementNode {
	const size = 12;
	const words = levelsFrom.map((first, index) => {
		const next = levelsFrom[index + 1];
		if (next === undefined) return t('{0} or more', formats.count(first));
		return next - 1 === first ? formats.count(first) : `${formats.count(first)}–${formats.count(next - 1)}`;
	});
	return element(
		'p',
		{ class: 'legend quiet' },
		element('span', {}, t('Submissions a day:')),
		...words.map((word, index) => {
			const key = { width: size + 2, height: size + 2, class: 'legend-key' };
			return element(
				'span',
				{ class: 'legend-item' },
				sized(canvas(key, square({ x: 1, y: 1, size, level: index + 1 }, word)), key),
				word,
			);
		}),
	);
}

function levelOf(submissions: number): number {
	return levelsFrom.filter((first) => submissions >= first).length;
}

/** The days of each week, from the Monday that `from` is. */
function weeksBetween(from: string, to: string): string[][] {
	const first = Date.parse(from);
	const count = Math.floor((Date.parse(to) - first) / msPerDay / 7) + 1;
	return Array.from({ length: count }, (_, week) =>
		Array.from({ length: 7 }, (__, day) => new Date(first + (week * 7 + day) * msPerDay).toISOString().slice(0, 10)),
	);
}
