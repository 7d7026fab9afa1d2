import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { growthMarkdown } from '../../bench/growthMarkdown.ts';
import { growthFiguresOf, type GrowthTimes } from '../../bench/growthTimes.ts';

const flat = { 1: { p50: 4, p99: 10 }, 10: { p50: 4, p99: 10 }, 100: { p50: 4, p99: 10 } };
const times: GrowthTimes = {
	list: flat,
	next: flat,
	next_changed: { 1: { p50: 5, p99: 10 }, 10: { p50: 10, p99: 25 }, 100: { p50: 80, p99: 200 } },
	dashboard: flat,
	dashboard_changed: flat,
	history: flat,
};

describe('how cost grows with the data', () => {
	it('is the 99th percentile with more data over that with the least', () => {
		const figures = growthFiguresOf(times);
		assert.equal(figures['list_growth_100'], 1);
		assert.equal(figures['next_changed_growth_10'], 2.5);
		assert.equal(figures['next_changed_growth_100'], 20);
		assert.equal(figures['next_changed_at_100_p50_ms'], 80);
	});

	it('is shown as a table with a row for each question, and bars as long as the medians', () => {
		const text = growthMarkdown(times);
		assert.match(text, /^\| `next_changed` \| 5\.0; 10 \| 10; 25 \| 80; 200 \| 2\.5 \| 20\.0 \|$/m);
		const bars = [...text.matchAll(/(\d+)x {2}(#+) /g)].map(([, amount, bar]) => [amount, bar?.length]);
		assert.equal(bars.length, 18);
		assert.deepEqual(bars.slice(6, 9), [
			['1', 3],
			['10', 5],
			['100', 40],
		]);
	});
});
