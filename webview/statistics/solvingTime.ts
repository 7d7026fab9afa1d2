import { scaleLinear } from 'd3-scale';
import type { Content, ElementNode } from '../element.ts';
import type { ChartCard } from './chartCard.ts';
import { levelWords } from './levelWords.ts';
import type { ChartContext } from './statisticsContext.ts';
import { canvas, label, svg, tip } from './svg.ts';

const rowHeight = 34;
const axisHeight = 22;
const barHeight = 14;
const msPerMinute = 60_000;

/** For each level the middle half of the times as a bar, and the middle one as a line in it. */
export function solvingTime(context: ChartContext): ChartCard {
	const { statistics, t, formats } = context;
	return {
		id: 'time',
		title: t('Time to solve'),
		about: t(
			'From opening a challenge to its first accepted submission, breaks left out. The bar holds the middle half of your times, the line the one in the middle.',
		),
		isWide: true,
		chart: drawing(context),
		table: {
			head: [t('Level'), t('Middle time'), t('Middle half'), t('Challenges')],
			rows: statistics.byDifficulty.map(({ difficulty, time: { ms, count } }) => [
				t(levelWords[difficulty]),
				ms === undefined ? t('Not enough yet: {0} of {1}', count, statistics.needed) : formats.duration(ms.median),
				ms === undefined ? '' : t('{0} to {1}', formats.duration(ms.quarter), formats.duration(ms.threeQuarters)),
				formats.count(count),
			]),
		},
	};
}

function drawing({ statistics, t, formats, width: { full: width } }: ChartContext): ElementNode {
	const rows = statistics.byDifficulty;
	const longest = Math.max(0, ...rows.map(({ time }) => time.ms?.threeQuarters ?? 0)) / msPerMinute;
	const nameWidth = 80;
	const x = scaleLinear([0, Math.max(longest, 1)], [nameWidth, width - 16]).nice(4);
	const bottom = rows.length * rowHeight;
	const ticks = longest === 0 ? [] : x.ticks(width < 420 ? 3 : 5);
	const axis = ticks.map((minutes): Content => [
		svg('line', { x1: x(minutes), x2: x(minutes), y1: 0, y2: bottom, class: 'grid-line' }),
		label({ x: x(minutes), y: bottom + 15, anchor: 'middle' }, formats.duration(minutes * msPerMinute)),
	]);
	const bars = rows.map(({ difficulty, time: { ms, count } }, index): Content => {
		const middle = index * rowHeight + rowHeight / 2;
		const name = t(levelWords[difficulty]);
		const nameLabel = label({ x: 0, y: middle + 4, class: 'name' }, name);
		if (ms === undefined) {
			const words = t('Not enough yet: {0} of {1}', count, statistics.needed);
			return svg('g', {}, nameLabel, label({ x: nameWidth + 6, y: middle + 4, class: 'not-enough' }, words));
		}
		const at = (value: number): number => x(value / msPerMinute);
		const [quarter, median, threeQuarters] = [ms.quarter, ms.median, ms.threeQuarters].map(formats.duration);
		const bar = { x: at(ms.quarter), width: Math.max(3, at(ms.threeQuarters) - at(ms.quarter)) };
		return svg(
			'g',
			{ class: 'bar-row' },
			tip(
				t(
					'{0}: {1} in the middle, mostly {2} to {3}, {4} challenges',
					name,
					median ?? '',
					quarter ?? '',
					threeQuarters ?? '',
					count,
				),
			),
			nameLabel,
			svg('rect', { ...bar, y: middle - barHeight / 2, height: barHeight, rx: 2, class: 'bar range' }),
			svg('line', {
				x1: at(ms.median),
				x2: at(ms.median),
				y1: middle - barHeight / 2 - 4,
				y2: middle + barHeight / 2 + 4,
				class: 'median',
			}),
		);
	});
	return canvas({ width, height: bottom + (longest === 0 ? 0 : axisHeight), class: 'times' }, ...axis, ...bars);
}
