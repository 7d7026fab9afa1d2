import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Value } from '#contract/value.ts';
import { isRight } from '#judge/checkers/isRight.ts';
import { sha256OfValue } from '#judge/signature/canonicalJson.ts';
import { parseValueType } from '#judge/signature/valueType.ts';

const tolerant = { kind: 'float', absolute: 1e-6, relative: 1e-6 } as const;

function exact(expected: Value, actual: Value, type: string): boolean {
	return isRight({ kind: 'exact' }, { kind: 'value', value: expected }, actual, parseValueType(type));
}

function close(expected: Value, actual: Value, type = 'double'): boolean {
	return isRight(tolerant, { kind: 'value', value: expected }, actual, parseValueType(type));
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
