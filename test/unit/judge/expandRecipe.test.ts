import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { Recipe } from '#contract/recipe.ts';
import { expandExpectedInput, expandRecipe } from '#judge/signature/expandRecipe.ts';
import { mulberry32 } from '#judge/signature/mulberry32.ts';

function isBroken(recipe: Recipe): void {
	assert.throws(
		() => expandRecipe(recipe),
		(error) => error instanceof AppError && error.code === 'challengeBroken',
	);
}

function numbers(recipe: Recipe): number[] {
	const value = expandRecipe(recipe);
	assert.ok(Array.isArray(value));
	return value.map((element) => {
		assert.equal(typeof element, 'number');
		return Number(element);
	});
}

describe('Mulberry32', () => {
	it('gives the numbers of its published definition', () => {
		const random = mulberry32(1);
		// Worked out by hand-written 64-bit arithmetic in another language.
		assert.deepEqual([random.next32(), random.next32(), random.next32()], [2693262067, 11749833, 2265367787]);
	});

	it('keeps within its bounds, narrow and wide', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0 }), fc.maxSafeInteger(), fc.maxSafeInteger(), (seed, a, b) => {
				const [min, max] = a < b ? [a, b] : [b, a];
				fc.pre(max - min < Number.MAX_SAFE_INTEGER);
				const drawn = mulberry32(seed).between(min, max);
				assert.ok(Number.isSafeInteger(drawn) && drawn >= min && drawn <= max);
				const big = mulberry32(seed).bigBetween(BigInt(min), BigInt(max));
				assert.ok(big >= BigInt(min) && big <= BigInt(max));
			}),
		);
	});
});

describe('recipes', () => {
	it('fill, range, list, concat and repeat say what they mean', () => {
		assert.deepEqual(expandRecipe({ make: 'value', value: 'x' }), 'x');
		assert.deepEqual(expandRecipe({ make: 'fill', value: 7, length: 3 }), [7, 7, 7]);
		assert.deepEqual(expandRecipe({ make: 'range', start: 5, step: -2, length: 3 }), [5, 3, 1]);
		const ones: Recipe = { make: 'fill', value: 1, length: 2 };
		assert.deepEqual(expandRecipe({ make: 'list', parts: [ones, { make: 'value', value: [2] }] }), [[1, 1], [2]]);
		assert.deepEqual(expandRecipe({ make: 'concat', parts: [ones, { make: 'value', value: [2] }] }), [1, 1, 2]);
		assert.deepEqual(expandRecipe({ make: 'repeat', of: ones, times: 2 }), [1, 1, 1, 1]);
		assert.deepEqual(expandRecipe({ make: 'repeat', of: { make: 'value', value: 'ab' }, times: 3 }), 'ababab');
		assert.deepEqual(expandRecipe({ make: 'repeat', of: ones, times: 0 }), []);
	});

	it('cut an array into pieces of one length', () => {
		const of: Recipe = { make: 'range', start: 0, step: 5, length: 6 };
		assert.deepEqual(expandRecipe({ make: 'cut', of, length: 2 }), [
			[0, 5],
			[10, 15],
			[20, 25],
		]);
		assert.deepEqual(expandRecipe({ make: 'cut', of: { ...of, length: 0 }, length: 4 }), []);
	});

	it('give rows of their own: a filled array is not shared', () => {
		const rows = expandRecipe({ make: 'fill', value: [0], length: 2 });
		assert.ok(Array.isArray(rows) && rows[0] !== rows[1]);
	});

	it('give the same every time, and something else with another seed', () => {
		const make = (seed: number) => expandRecipe({ make: 'ints', length: 50, min: -1000, max: 1000, seed });
		assert.deepEqual(make(1), make(1));
		assert.notDeepEqual(make(1), make(2));
	});

	it('are pinned: changing them would change every case that was proved', () => {
		assert.deepEqual(expandRecipe({ make: 'ints', length: 5, min: 0, max: 9, seed: 42 }), [6, 4, 8, 6, 1]);
		assert.deepEqual(
			expandRecipe({ make: 'longs', length: 2, min: '-9223372036854775808', max: '9223372036854775807', seed: 42 }),
			['1865035038488472458', '6501846290131038381'],
		);
		assert.deepEqual(expandRecipe({ make: 'text', length: 8, alphabet: 'abc', seed: 42 }), 'bbccabab');
		assert.deepEqual(expandRecipe({ make: 'chars', length: 4, alphabet: 'abc', seed: 42 }), ['b', 'b', 'c', 'c']);
		assert.deepEqual(expandRecipe({ make: 'ints', length: 4, min: 0, max: 9, seed: 42, distinct: true }), [6, 5, 8, 7]);
		assert.deepEqual(expandRecipe({ make: 'graph', shape: 'tree', nodes: 6, seed: 42 }), [
			[1, 2, 5],
			[0],
			[0, 3, 4],
			[2],
			[2],
			[0],
		]);
	});

	it('ints keep to their bounds, their order and their promise to differ', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 200 }),
				fc.integer({ min: 0 }),
				fc.boolean(),
				fc.constantFrom('ascending', 'descending', undefined),
				(length, seed, distinct, order) => {
					const made = numbers({ make: 'ints', length, min: -100, max: 100, seed, distinct, order });
					assert.equal(made.length, length);
					assert.ok(made.every((one) => Number.isInteger(one) && one >= -100 && one <= 100));
					if (distinct) assert.equal(new Set(made).size, length);
					const sorted = made.toSorted((a, b) => (order === 'descending' ? b - a : a - b));
					if (order !== undefined) assert.deepEqual(made, sorted);
				},
			),
		);
	});

	it('distinct numbers out of the whole range come out once each', () => {
		const made = numbers({ make: 'ints', length: 10, min: 1, max: 10, seed: 3, distinct: true, order: 'ascending' });
		assert.deepEqual(made, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	});

	it('rows differ in their seeds, the first has its own', () => {
		const of: Recipe = { make: 'ints', length: 8, min: 0, max: 1_000_000, seed: 5 };
		const rows = expandRecipe({ make: 'rows', count: 3, of });
		assert.ok(Array.isArray(rows));
		assert.deepEqual(rows[0], expandRecipe(of));
		assert.deepEqual(rows[2], expandRecipe({ ...of, seed: 7 }));
	});

	it('refuse what can not be', () => {
		isBroken({ make: 'ints', length: 11, min: 1, max: 10, seed: 1, distinct: true });
		isBroken({ make: 'ints', length: 1, min: 2, max: 1, seed: 1 });
		isBroken({ make: 'longs', length: 1, min: '2', max: '1', seed: 1 });
		isBroken({ make: 'graph', shape: 'random', nodes: 3, edges: 4, seed: 1 });
		isBroken({
			make: 'concat',
			parts: [
				{ make: 'value', value: 'a' },
				{ make: 'value', value: [1] },
			],
		});
		isBroken({ make: 'repeat', of: { make: 'value', value: 1 }, times: 2 });
		isBroken({ make: 'cut', of: { make: 'fill', value: 1, length: 5 }, length: 2 });
		isBroken({ make: 'cut', of: { make: 'value', value: 'text' }, length: 2 });
	});

	it('refuse to grow beyond four million, however they are nested', () => {
		isBroken({ make: 'repeat', of: { make: 'fill', value: 1, length: 1_000_000 }, times: 5 });
		const rows = (of: Recipe): Recipe => ({ make: 'rows', count: 5000, of });
		isBroken(rows(rows(rows({ make: 'fill', value: 0, length: 0 }))));
		isBroken({
			make: 'repeat',
			of: { make: 'repeat', of: { make: 'value', value: 'ab' }, times: 1_000_000 },
			times: 1_000_000,
		});
	});

	it('stand for the input of a case as its values do', () => {
		const rest = { name: 'c', origin: 'large', expected: { kind: 'value', value: 1 } } as const;
		assert.deepEqual(expandExpectedInput({ ...rest, input: { kind: 'values', values: [1, 'a'] } }), [1, 'a']);
		assert.deepEqual(
			expandExpectedInput({ ...rest, input: { kind: 'recipes', recipes: [{ make: 'fill', value: 0, length: 2 }] } }),
			[[0, 0]],
		);
	});
});

describe('recipes of graphs', () => {
	const graph = (shape: Extract<Recipe, { make: 'graph' }>['shape'], nodes: number, directed = false): unknown =>
		expandRecipe({ make: 'graph', shape, nodes, directed, seed: 1 });

	it('have the shape they are named after', () => {
		assert.deepEqual(graph('path', 3), [[1], [0, 2], [1]]);
		assert.deepEqual(graph('path', 3, true), [[1], [2], []]);
		assert.deepEqual(graph('cycle', 3), [
			[1, 2],
			[0, 2],
			[0, 1],
		]);
		assert.deepEqual(graph('cycle', 3, true), [[1], [2], [0]]);
		assert.deepEqual(graph('star', 4), [[1, 2, 3], [0], [0], [0]]);
		assert.deepEqual(graph('grid', 4), [
			[1, 2],
			[0, 3],
			[0, 3],
			[1, 2],
		]);
		assert.deepEqual(graph('grid', 5, true), [[1, 2], [3], [3, 4], [], []]);
	});

	it('have no loops and no double edges where they are too small for their shape', () => {
		for (const shape of ['path', 'cycle', 'star', 'tree', 'grid'] as const) {
			assert.deepEqual(graph(shape, 0), []);
			assert.deepEqual(graph(shape, 1), [[]]);
		}
		assert.deepEqual(graph('cycle', 2), [[1], [0]]);
		assert.deepEqual(graph('cycle', 2, true), [[1], [0]]);
	});

	it('random ones have as many different edges as asked for, sparse or dense', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), fc.nat(), fc.boolean(), (nodes, some, seed, directed) => {
				const edges = some % ((nodes * (nodes - 1)) / 2 + 1);
				const lists = expandRecipe({ make: 'graph', shape: 'random', nodes, edges, directed, seed: seed % 2 ** 31 });
				assert.ok(Array.isArray(lists));
				let count = 0;
				for (const [from, list] of lists.entries()) {
					assert.ok(Array.isArray(list));
					const targets = list.map(Number);
					assert.deepEqual(
						targets,
						[...new Set(targets)].sort((a, b) => a - b),
					);
					assert.ok(targets.every((to) => to !== from && to >= 0 && to < nodes && (!directed || from < to)));
					count += targets.length;
				}
				assert.equal(count, directed ? edges : 2 * edges);
			}),
		);
	});
});
