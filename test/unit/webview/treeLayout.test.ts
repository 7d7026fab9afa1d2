import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Value } from '#contract/value.ts';
import { treeLayout, valuesByPlace } from '#webview/treeLayout.ts';

const drawn = (tree: Value[]): string[] | undefined =>
	treeLayout(tree, String)?.map((line) => line.map(({ text }) => text).join(''));

describe('a tree in characters', () => {
	it('has two children below their parent, and a child alone to its side', () => {
		assert.deepEqual(drawn([3, 9, 20, null, null, 15, 7]), [
			'    3',
			'┌───┴───┐',
			'9       20',
			'     ┌──┴──┐',
			'     15    7',
		]);
		assert.deepEqual(drawn([1, 2]), ['  1', '┌─┘', '2']);
		assert.deepEqual(drawn([1, null, 2, 3]), ['1', '└─┐', '  2', '┌─┘', '3']);
	});

	it('moves closer together before it becomes too wide', () => {
		const full = drawn(Array.from({ length: 31 }, (_, index) => index % 10));
		assert.equal(full?.length, 9);
		assert.ok(full.every((line) => line.length <= 40));
	});

	it('is left to its array where a drawing would not help', () => {
		assert.equal(drawn([]), undefined);
		assert.equal(drawn([1]), undefined);
		assert.equal(drawn(Array.from({ length: 32 }, () => 1)), undefined);
		assert.equal(drawn([1, null, 2, null, 3, null, 4, null, 5, null, 6, null, 7, null, 8]), undefined);
		assert.equal(drawn(['a', 'é']), undefined);
		assert.equal(drawn(['a', 'x'.repeat(13)]), undefined);
		assert.equal(drawn(Array.from({ length: 15 }, () => 'x'.repeat(12))), undefined);
	});

	it('shows each node once, under its own parent, without two in one place', () => {
		const values = fc.array(fc.option(fc.integer({ min: -99, max: 999 }), { nil: null }), { maxLength: 40 });
		fc.assert(
			fc.property(values, (entries) => {
				const tree = wellFormed(entries);
				const lines = treeLayout(tree, String);
				if (lines === undefined) return;
				const nodes = lines.flatMap((line) => line.filter(({ place }) => place !== undefined));
				assert.deepEqual(new Map(nodes.map(({ place, text }) => [place, text])), valuesByPlace(tree, String));
				assert.equal(nodes.length, tree.filter((entry) => entry !== null).length);
				for (const [number, line] of lines.entries()) {
					const places = line.flatMap(({ place }) => (place === undefined ? [] : [place]));
					assert.ok(places.every((place) => Math.floor(Math.log2(place)) === number / 2));
					assert.deepEqual(
						places,
						places.toSorted((a, b) => a - b),
					);
					assert.ok(line.every(({ text }) => text !== ''));
				}
			}),
		);
	});
});

/** What is left of the entries when no node is without a parent. */
function wellFormed(entries: readonly (number | null)[]): Value[] {
	let places = 1;
	const tree: Value[] = [];
	for (const entry of entries) {
		if (places === 0) break;
		places += entry === null ? -1 : 1;
		tree.push(entry);
	}
	return tree;
}
