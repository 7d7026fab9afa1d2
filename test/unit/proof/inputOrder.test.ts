import assert from 'node:assert/strict';
import fc from 'fast-check';
import { smallestFirst } from '#proof/inputOrder.ts';

describe('the order of inputs', () => {
	it('puts fewer scalars first, then numbers nearer to zero', () => {
		const ordered = smallestFirst([
			[[1, 1], 0],
			[[-9], 0],
			[[], 5],
			[[2], 0],
			[[], -4],
		]);
		assert.deepEqual(ordered, [
			[[], -4],
			[[], 5],
			[[2], 0],
			[[-9], 0],
			[[1, 1], 0],
		]);
	});

	it('counts the characters of a text, and takes a long for the number it is', () => {
		assert.deepEqual(smallestFirst([['abc'], ['-500'], ['7'], ['ab']]), [['7'], ['-500'], ['ab'], ['abc']]);
	});

	it('drops repeats and does not depend on the order it is given', () => {
		const input = fc.tuple(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 3 }), fc.boolean());
		fc.assert(
			fc.property(fc.array(input, { maxLength: 12 }), (inputs) => {
				const ordered = smallestFirst(inputs);
				assert.deepEqual(smallestFirst([...inputs].reverse()), ordered);
				assert.equal(new Set(ordered.map((item) => JSON.stringify(item))).size, ordered.length);
			}),
		);
	});
});
