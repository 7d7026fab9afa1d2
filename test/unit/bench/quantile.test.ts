import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { quantile } from '../../bench/quantile.ts';

describe('a quantile', () => {
	it('is one of the numbers, with at least its share of them at or below it', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 1 }), share, (values, wanted) => {
				const found = quantile(values, wanted);
				assert.ok(values.includes(found));
				assert.ok(values.filter((value) => value <= found).length >= wanted * values.length);
				assert.ok(values.filter((value) => value < found).length <= wanted * values.length);
			}),
		);
	});

	it('of nothing does not exist', () => {
		assert.throws(() => quantile([], 0.5), RangeError);
	});
});
