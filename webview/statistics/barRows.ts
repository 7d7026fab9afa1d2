import { scaleLinear } from 'd3-scale';
import type { Content, ElementNode } from '../element.ts';
import { canvas, label, svg, tip } from './svg.ts';

export interface BarRow {
	name: string;
	/** 0 to 1; undefined when nothing can be said yet. */
	share: number | undefined;
	/** What stands at the row's end, or instead of the bar. */
	words: string;
	/** Shown when the pointer rests on the row. */
	tip: string;
	/** A tick before the words. */
	isTicked?: boolean;
}

const rowHeight = 26;
const barHeight = 12;
const endWidth = 96;
/** Of a name, on average; a little generous. */
const characterWidth = 6.6;

/** Rows of bars from 0 to 100 %, each with its name before it and its figures after it. */
export function barRows(rows: readonly BarRow[], width: number): ElementNode {
	const longest = Math.max(...rows.map(({ name }) => name.length));
	const nameWidth = Math.min(width * 0.42, Math.max(70, longest * characterWidth + 12));
	const right = Math.max(nameWidth + 60, width - endWidth);
	const x = scaleLinear([0, 1], [nameWidth, right]);
	const size = { width: Math.max(width, right + endWidth), height: rows.length * rowHeight, class: 'bars' };
	return canvas(size, ...rows.map((row, index) => drawn(row, index * rowHeight, { x, right })));
}

function drawn(row: BarRow, y: number, { x, right }: { x: (share: number) => number; right: number }): Content {
	const middle = y + rowHeight / 2;
	const top = middle - barHeight / 2;
	const text = middle + 4;
	const track = { y: top, height: barHeight, rx: 2 };
	return svg(
		'g',
		{ class: 'bar-row' },
		tip(row.tip),
		label({ x: 0, y: text, class: 'name' }, row.name),
		row.share === undefined
			? label({ x: x(0), y: text, class: 'not-enough' }, row.words)
			: [
					svg('rect', { ...track, x: x(0), width: right - x(0), class: 'track' }),
					row.share > 0 && svg('rect', { ...track, x: x(0), width: Math.max(2, x(row.share) - x(0)), class: 'bar' }),
					row.isTicked === true && svg('path', { d: `M${right + 8} ${middle} l3 3.5 l6 -7.5`, class: 'tick' }),
					label({ x: right + (row.isTicked === true ? 24 : 8), y: text }, row.words),
				],
	);
}
