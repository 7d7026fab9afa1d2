import assert from 'node:assert/strict';
import { valueLines, valueText } from '#extension/challenges/shownValue.ts';
import type { Value } from '#contract/value.ts';

const lines = (value: Value, type: string): string => valueLines({ kind: 'whole', value }, type);

describe('a value on one line', () => {
	it('has numbers as digits and texts in quotes, whatever they stand in', () => {
		assert.equal(valueText(['9007199254740993', null], 'tree<long>'), '[9007199254740993, null]');
		assert.equal(valueText([['NaN'], []], 'list<double>[]'), '[[NaN], []]');
		assert.equal(valueText(['long', null], 'string?[]'), '["long", null]');
		assert.equal(valueText(['7', 'a'], 'list<char>'), '["7", "a"]');
		assert.equal(valueText([[1], []], 'graph'), '[[1], []]');
	});
});

describe('a value for an editor', () => {
	it('has one element on each line', () => {
		assert.equal(lines([[1, 2], []], 'int[][]'), '[\n  [1, 2],\n  []\n]\n');
		assert.equal(lines(['5', '6'], 'list<long>'), '[\n  5,\n  6\n]\n');
		assert.equal(lines([[1], [0]], 'graph'), '[\n  [1],\n  [0]\n]\n');
	});

	it('has one level of a tree on each line', () => {
		assert.equal(lines([3, 9, 20, null, null, 15, 7], 'tree<int>'), '[\n  3,\n  9, 20,\n  null, null, 15, 7\n]\n');
		assert.equal(lines([1, null, 2, 3], 'tree<int>'), '[\n  1,\n  null, 2,\n  3\n]\n');
		assert.equal(lines([[1], []], 'tree<int>[]'), '[\n  [1],\n  []\n]\n');
	});

	it('is on one line where there is nothing to spread', () => {
		assert.equal(lines([], 'tree<int>'), '[]\n');
		assert.equal(lines('9', 'long'), '9\n');
		assert.equal(valueLines({ kind: 'cut', start: '[1,2', characters: 9000 }, 'list<int>'), '[1,2 …\n');
	});
});
