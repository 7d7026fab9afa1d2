import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Value } from '#contract/value.ts';
import { sortedAtLevels } from '#judge/checkers/anyOrder.ts';
import { isRight } from '#judge/checkers/isRight.ts';
import { sha256OfValue } from '#judge/signature/canonicalJson.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import { valueOf } from './shrink/valueOf.ts';

const tolerant = { kind: 'float', absolute: 1e-6, relative: 1e-6 } as const;

function exact(expected: Value, actual: Value, type: string): boolean {
	return isRight({ kind: 'exact' }, { kind: 'value', value: expected }, actual, parseValueType(type));
}

function close(expected: Value, actual: Value, type = 'double'): boolean {
	return isRight(tolerant, { kind: 'value', value: expected }, actual, parseValueType(type));
}

function inAnyOrder(expected: Value, actual: Value, type: string, levels = [1]): boolean {
	return isRight({ kind: 'anyOrder', levels }, { kind: 'value', value: expected }, actual, parseValueType(type));
}

describe('the exact checker', () => {
	it('compares values, not their spelling', () => {
		assert.ok(exact(['7'], ['007'], 'long[]'));
		assert.ok(exact(0, -0, 'double'));
		assert.ok(exact('NaN', 'NaN', 'double'));
		assert.ok(!exact('7', '007', 'string'));
	});

	it('minds order, length and depth', () => {
		assert.ok(!exact([1, 2], [2, 1], 'int[]'));
		assert.ok(!exact([1, 2], [1], 'int[]'));
		assert.ok(!exact([[1], []], [[], [1]], 'int[][]'));
	});

	it('knows a large output by its hash alone', () => {
		const type = parseValueType('int[]');
		const expected = { kind: 'sha256', sha256: sha256OfValue([1, 2, 3], type) } as const;
		assert.ok(isRight({ kind: 'exact' }, expected, [1, 2, 3], type));
		assert.ok(!isRight({ kind: 'exact' }, expected, [1, 2, 4], type));
		assert.ok(isRight(tolerant, expected, [1, 2, 3], type));
	});

	it('takes every value for itself, by its value or its hash, and for no other', () => {
		for (const type of [
			'int',
			'long[]',
			'double[]',
			'string[][]',
			'char[]',
			'bool?[]',
			'list<int>',
			'tree<string>',
			'graph',
		]) {
			const form = parseValueType(type);
			fc.assert(
				fc.property(valueOf(form), valueOf(form), (one, other) => {
					assert.ok(exact(one, one, type));
					const hashed = { kind: 'sha256', sha256: sha256OfValue(one, form) } as const;
					assert.ok(isRight({ kind: 'exact' }, hashed, one, form));
					const isSame = exact(one, other, type);
					assert.equal(exact(other, one, type), isSame, 'it matters which of them was expected');
					assert.equal(isRight({ kind: 'exact' }, hashed, other, form), isSame);
					assert.equal(JSON.stringify(one) === JSON.stringify(other), isSame);
				}),
			);
		}
	});
});

describe('the checker with tolerances', () => {
	it('takes a number that keeps to either tolerance', () => {
		assert.ok(close(0, 9e-7));
		assert.ok(!close(0, 2e-6));
		assert.ok(close(1e12, 1e12 + 5e5));
		assert.ok(!close(1e12, 1e12 + 5e6));
	});

	it('takes NaN for NaN and an infinity only for itself', () => {
		assert.ok(close('NaN', 'NaN'));
		assert.ok(close('Infinity', 'Infinity'));
		assert.ok(!close('Infinity', '-Infinity'));
		assert.ok(!close('Infinity', 1e308));
		assert.ok(!close(1e308, 'Infinity'));
		assert.ok(!close('NaN', 0));
		assert.ok(!close(0, 'NaN'));
	});

	it('looks into arrays, and compares everything else exactly', () => {
		assert.ok(close([[1], [2, 3]], [[1.0000001], [2, 3]], 'double[][]'));
		assert.ok(!close([1], [1, 1], 'double[]'));
		assert.ok(!close([1], [1.1], 'double[]'));
		assert.ok(!close('NaN', 'nan', 'string'));
	});

	it('takes every number for itself, and none that is further away than both tolerances', () => {
		const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
		fc.assert(
			fc.property(finite, finite, (expected, away) => {
				assert.ok(close(expected, expected));
				const distance = Math.abs(expected - away);
				assert.equal(close(expected, away), distance <= 1e-6 || distance <= 1e-6 * Math.abs(expected));
			}),
		);
	});

	it('does not mind on which side of the expected number the other one is', () => {
		const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
		fc.assert(
			fc.property(finite, finite, (expected, away) => {
				assert.equal(close(-expected, -away), close(expected, away));
			}),
		);
	});
});

describe('the checker for any order', () => {
	const rows = fc.array(fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 4 }), { maxLength: 6 });

	it('minds how often an element comes, and nothing else', () => {
		assert.ok(inAnyOrder([3, 10, 9, 3], [10, 3, 3, 9], 'int[]'));
		assert.ok(!inAnyOrder([3, 3, 9], [3, 9, 9], 'int[]'));
		assert.ok(!inAnyOrder([3, 9], [3, 9, 9], 'int[]'));
		assert.ok(!inAnyOrder([], [0], 'int[]'));
	});

	it('leaves the order alone at every level that is not named', () => {
		const one = [[1, 2], [3]];
		assert.ok(inAnyOrder(one, [[3], [1, 2]], 'int[][]', [1]));
		assert.ok(!inAnyOrder(one, [[3], [2, 1]], 'int[][]', [1]));
		assert.ok(inAnyOrder(one, [[2, 1], [3]], 'int[][]', [2]));
		assert.ok(!inAnyOrder(one, [[3], [1, 2]], 'int[][]', [2]));
		assert.ok(inAnyOrder(one, [[3], [2, 1]], 'int[][]', [1, 2]));
		assert.ok(inAnyOrder([[[1], [2, 3]]], [[[3, 2], [1]]], 'int[][][]', [2, 3]));
		assert.ok(!inAnyOrder([[[1]], [[2]]], [[[2]], [[1]]], 'int[][][]', [2, 3]));
	});

	it('does not let elements move from one inner array to another', () => {
		assert.ok(!inAnyOrder([[1, 2], [3]], [[1, 3], [2]], 'int[][]', [1, 2]));
	});

	it('takes a long for itself however it is written, and a null for null alone', () => {
		assert.ok(inAnyOrder(['7', '10'], ['0010', '7'], 'long[]'));
		assert.ok(inAnyOrder([null, 0], [0, null], 'int?[]'));
		assert.ok(!inAnyOrder([null, 0], [0, 0], 'int?[]'));
		assert.ok(inAnyOrder(['b', null, 'a'], ['a', 'b', null], 'char?[]'));
	});

	it('sorts linked lists and graphs too, and trees only as elements', () => {
		assert.ok(inAnyOrder([1, 2], [2, 1], 'list<int>'));
		assert.ok(inAnyOrder([[1, 2], [], []], [[2, 1], [], []], 'graph', [2]));
		assert.ok(inAnyOrder([[1, null, 2], [3]], [[3], [1, null, 2]], 'tree<int>[]', [1, 2]));
		assert.ok(!inAnyOrder([[1, 2]], [[2, 1]], 'tree<int>[]', [1, 2]));
	});

	it('compares a large answer by the hash of its sorted form', () => {
		const type = parseValueType('int[][]');
		const checker = { kind: 'anyOrder' as const, levels: [1, 2] };
		const sorted = sortedAtLevels([[5, 10], [7]], type, checker.levels);
		const expected = { kind: 'sha256', sha256: sha256OfValue(sorted, type) } as const;
		assert.ok(isRight(checker, expected, [[7], [10, 5]], type));
		assert.ok(!isRight(checker, expected, [[7], [10, 5, 5]], type));
		assert.ok(!isRight(checker, expected, [[7, 5], [10]], type));
	});

	it('takes every shuffle of an answer, at the levels that are named', () => {
		const shuffled = rows.chain((value) =>
			fc
				.tuple(fc.constant(value), fc.tuple(...value.map((row) => fc.shuffledSubarray(row, { minLength: row.length }))))
				.chain(([given, mixed]) =>
					fc.tuple(fc.constant(given), fc.shuffledSubarray(mixed, { minLength: mixed.length })),
				),
		);
		fc.assert(
			fc.property(shuffled, ([given, mixed]) => {
				assert.ok(inAnyOrder(given, mixed, 'int[][]', [1, 2]));
			}),
		);
	});

	it('refuses an answer in which one element was changed', () => {
		const filled = rows.filter((value) => value.some((row) => row.length > 0));
		fc.assert(
			fc.property(filled, fc.nat(), fc.nat(), (value, row, place) => {
				const changed = structuredClone(value);
				const inner = changed.filter((one) => one.length > 0);
				const chosen = inner[row % inner.length] ?? [];
				const at = place % chosen.length;
				chosen[at] = (chosen[at] ?? 0) + 20;
				assert.ok(!inAnyOrder(value, changed, 'int[][]', [1, 2]));
				assert.ok(!inAnyOrder(changed, value, 'int[][]', [1, 2]));
			}),
		);
	});
});
