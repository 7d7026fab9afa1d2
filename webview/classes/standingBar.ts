import type { DashboardChallenge } from '#contract/classes.ts';
import type { ElementNode } from '../element.ts';
import { canvas, svg } from '../statistics/svg.ts';

const width = 200;
const height = 10;

/** How many learners solved, tried and opened a challenge, of all, as one bar. The words beside it say the same. */
export function standingBar({ solved, tried, opened, notBegun }: DashboardChallenge): ElementNode {
	const all = solved + tried + opened + notBegun;
	const parts = [
		{ name: 'solved', count: solved },
		{ name: 'tried', count: tried },
		{ name: 'opened', count: opened },
	].filter(({ count }) => count > 0);
	let from = 0;
	const drawn = parts.map(({ name, count }) => {
		const part = { x: from, y: 0, width: (count / all) * width, height, class: `standing-${name}` };
		from += part.width;
		return svg('rect', part);
	});
	const frame = svg('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, class: 'standing-frame' });
	const bar = canvas({ width, height, class: 'standing' }, ...drawn, frame);
	// As wide as its cell, and no higher for it.
	return { ...bar, attributes: { ...bar.attributes, preserveAspectRatio: 'none' } };
}
