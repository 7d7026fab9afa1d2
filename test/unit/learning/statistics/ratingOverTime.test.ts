import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ratingOverTime } from '#backend/learning/statistics/ratingOverTime.ts';
import { quartiles } from '#backend/learning/statistics/quartiles.ts';

describe('the rating over time', () => {
	it('has a point for each attempt while they can be told apart', () => {
		const rated = [1, 2, 3].map((day) => ({ atMs: Date.UTC(2026, 0, day), rating: day / 10 }));
		assert.deepEqual(ratingOverTime(rated), [
			{ at: '2026-01-01T00:00:00.000Z', rating: 0.1, attempts: 1 },
			{ at: '2026-01-02T00:00:00.000Z', rating: 0.2, attempts: 2 },
			{ at: '2026-01-03T00:00:00.000Z', rating: 0.3, attempts: 3 },
		]);
		assert.deepEqual(ratingOverTime([]), []);
	});

	it('stays small over ten years and ends with the newest', () => {
		const rated = Array.from({ length: 30_000 }, (_, index) => ({
			atMs: Date.UTC(2016, 0, 1) + index * 10_512_000,
			rating: Math.sin(index / 1000),
		}));
		const points = ratingOverTime(rated);
		assert.ok(points.length > 150 && points.length <= 200, String(points.length));
		assert.deepEqual(points.at(-1)?.attempts, 30_000);
		assert.deepEqual(
			points.map(({ at }) => at),
			points.map(({ at }) => at).toSorted(),
		);
	});

	it('keeps the newest one when all happened at once', () => {
		const rated = Array.from({ length: 500 }, (_, index) => ({ atMs: 5, rating: index }));
		assert.deepEqual(ratingOverTime(rated), [{ at: '1970-01-01T00:00:00.005Z', rating: 499, attempts: 500 }]);
	});
});

describe('quartiles', () => {
	it('lie between neighbours where they must', () => {
		assert.equal(quartiles([]), undefined);
		assert.deepEqual(quartiles([7]), { quarter: 7, median: 7, threeQuarters: 7 });
		assert.deepEqual(quartiles([40, 10, 30, 20]), { quarter: 18, median: 25, threeQuarters: 33 });
	});
});
