import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../../http/escapeHtml.ts';

/** A place on a chart; without a value it is hidden, and drawn as such. */
export interface ChartPoint {
	name: string;
	value: number | undefined;
	/** What a pointer that rests on it is told. */
	tip: string;
}

export interface Chart {
	points: readonly ChartPoint[];
	/** Of the scale. */
	format: (value: number) => string;
}

const size = { width: 360, height: 170 } as const;
const margin = { top: 10, right: 8, bottom: 22, left: 44 } as const;
const ticksWanted = 4;
const namesShown = 4;
/** A hidden place is marked by so high a bar, whatever is behind it. */
const hiddenHeight = 3;

/** One bar for each. The drawing says nothing that a table beside it does not, so it is hidden from who does not see it. */
export function barChart({ points, format }: Chart): string {
	const { x, y, axes } = frame(points, format);
	const bottom = size.height - margin.bottom;
	const bars = points.map(({ name, value, tip }) => {
		const top = value === undefined ? bottom - hiddenHeight : y(value);
		const of = value === undefined ? 'hidden-bar' : 'bar';
		return `<rect class="${of}" x="${px(x(name) ?? 0)}" y="${px(top)}" width="${px(x.bandwidth())}" height="${px(bottom - top)}"><title>${escapeHtml(tip)}</title></rect>`;
	});
	return drawing([...axes, ...bars]);
}

/** A line through those that have a value; it is broken where one is hidden. */
export function lineChart({ points, format }: Chart): string {
	const { x, y, axes } = frame(points, format);
	const centre = ({ name }: ChartPoint): number => (x(name) ?? 0) + x.bandwidth() / 2;
	const path = line<ChartPoint>()
		.defined(({ value }) => value !== undefined)
		.x(centre)
		.y(({ value }) => y(value ?? 0))([...points]);
	const dots = points.flatMap((point) =>
		point.value === undefined
			? []
			: `<circle class="dot" cx="${px(centre(point))}" cy="${px(y(point.value))}" r="3"><title>${escapeHtml(point.tip)}</title></circle>`,
	);
	return drawing([...axes, path === null ? '' : `<path class="line" d="${path}"/>`, ...dots]);
}

function frame(points: readonly ChartPoint[], format: Chart['format']) {
	const values = points.flatMap(({ value }) => value ?? []);
	const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
	const bottom = size.height - margin.bottom;
	const x = scaleBand(
		points.map(({ name }) => name),
		[margin.left, size.width - margin.right],
	).padding(0.2);
	const y = scaleLinear([least, most === least ? least + 1 : most], [bottom, margin.top]).nice(ticksWanted);
	const grid = y.ticks(ticksWanted).flatMap((tick) => {
		const at = px(y(tick));
		return [
			`<line class="grid" x1="${String(margin.left)}" x2="${String(size.width - margin.right)}" y1="${at}" y2="${at}"/>`,
			`<text x="${String(margin.left - 6)}" y="${at}" dy="0.32em" text-anchor="end">${escapeHtml(format(tick))}</text>`,
		];
	});
	const every = Math.max(1, Math.ceil(points.length / namesShown));
	const names = points.flatMap(({ name }, place) => {
		// Counted from the end: the newest is always named.
		if ((points.length - 1 - place) % every !== 0) return [];
		const at = (x(name) ?? 0) + x.bandwidth() / 2;
		const anchor = place === points.length - 1 && points.length > 1 ? 'end' : 'middle';
		const end = anchor === 'end' ? size.width - margin.right : at;
		return `<text x="${px(end)}" y="${String(size.height - 6)}" text-anchor="${anchor}">${escapeHtml(name)}</text>`;
	});
	return { x, y, axes: [...grid, ...names] };
}

function drawing(parts: readonly string[]): string {
	return `<svg viewBox="0 0 ${String(size.width)} ${String(size.height)}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`;
}

function px(value: number): string {
	return value.toFixed(1);
}
