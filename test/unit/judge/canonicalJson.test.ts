import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { canonicalJson, sha256OfValue } from '#judge/signature/canonicalJson.ts';
import { parseValueType } from '#judge/signature/valueType.ts';

describe('the canonical JSON of a value', () => {
	it('is the same for a long that was written in two ways', () => {
		const type = parseValueType('long[]');
		assert.equal(canonicalJson(['007', '-0', '5'], type), '["7","0","5"]');
		assert.equal(sha256OfValue(['007'], type), sha256OfValue(['7'], type));
	});

	it('leaves a string of digits alone where a string was meant', () => {
		assert.equal(canonicalJson(['007'], parseValueType('string[]')), '["007"]');
	});

	it('has no white space, keeps letters beyond ASCII, and drops the sign of zero', () => {
		assert.equal(canonicalJson([[1, -0], []], parseValueType('double[][]')), '[[1,0],[]]');
		assert.equal(canonicalJson('ä "x"', parseValueType('string')), '"ä \\"x\\""');
	});

	it('leaves out the nulls at the end of a tree, and no others', () => {
		const type = parseValueType('tree<int>');
		assert.equal(canonicalJson([1, null, 2, null, null], type), '[1,null,2]');
		assert.equal(canonicalJson([null], type), '[]');
		assert.equal(canonicalJson([[1, null], [2]], parseValueType('tree<int>[]')), '[[1],[2]]');
		assert.equal(sha256OfValue([1, null], type), sha256OfValue([1], type));
	});

	it('keeps the nulls of values that may be null', () => {
		assert.equal(canonicalJson([null, 1, null], parseValueType('int?[]')), '[null,1,null]');
		assert.equal(canonicalJson(null, parseValueType('long?')), 'null');
	});

	it('is the same for longs inside lists, trees and nullable values', () => {
		assert.equal(canonicalJson(['01', '2'], parseValueType('list<long>')), '["1","2"]');
		assert.equal(canonicalJson(['01', null, '-00'], parseValueType('tree<long>')), '["1",null,"0"]');
		assert.equal(canonicalJson([null, '007'], parseValueType('long?[]')), '[null,"7"]');
		assert.equal(canonicalJson([[['00']]], parseValueType('long[][][]')), '[[["0"]]]');
	});

	it('leaves graphs and characters as they are', () => {
		assert.equal(canonicalJson([[1], []], parseValueType('graph')), '[[1],[]]');
		assert.equal(canonicalJson([['"', '\\']], parseValueType('char[][]')), '[["\\"","\\\\"]]');
	});

	it('is hashed in UTF-8', () => {
		// printf '"ä"' | sha256sum
		assert.equal(
			sha256OfValue('ä', parseValueType('string')),
			'1e5f2b0a7756f4b45eed5d71769ae579e023f70efba74bd855057914c7e16d40',
		);
	});
});
