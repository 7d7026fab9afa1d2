import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findInputMisfit, findMisfit, findReturnMisfit, fitsType } from '#judge/signature/findMisfit.ts';
import { parseValueType } from '#judge/signature/valueType.ts';

const fits: [unknown, string][] = [
	[2 ** 31 - 1, 'int'],
	[-(2 ** 31), 'int'],
	['9223372036854775807', 'long'],
	['-9223372036854775808', 'long'],
	[1.5, 'double'],
	['NaN', 'double'],
	['-Infinity', 'double'],
	[true, 'bool'],
	['', 'string'],
	['\u{1F600}', 'string'],
	[[], 'int[]'],
	[[[], [1]], 'int[][]'],
	[[[[1], []], []], 'int[][][]'],
	['~', 'char'],
	[[['.', '#'], []], 'char[][]'],
	[null, 'int?'],
	[7, 'int?'],
	[[null, '', null], 'string?[]'],
	[[], 'list<int>'],
	[['-9223372036854775808', '5'], 'list<long>'],
	[[[1, 2], []], 'list<int>[]'],
	[[], 'tree<int>'],
	[[1, null, 2, 3], 'tree<int>'],
	[[1, null, null], 'tree<int>'],
	[['a', 'b', null, null, 'c'], 'tree<char>'],
	[[[1], [], [2, 3]], 'tree<int>[]'],
	[[], 'graph'],
	[[[1, 1], [0], [2]], 'graph'],
];

const misfits: [unknown, string, string][] = [
	[2 ** 31, 'int', 'is the number 2147483648, int was expected'],
	[1.5, 'int', 'is the number 1.5, int was expected'],
	[true, 'int', 'is true, int was expected'],
	[1, 'long', 'is the number 1, long was expected'],
	['9223372036854775808', 'long', 'is the string "9223372036854775808", long was expected'],
	['1e3', 'long', 'is the string "1e3", long was expected'],
	['nan', 'double', 'is the string "nan", double was expected'],
	[1, 'bool', 'is the number 1, bool was expected'],
	['\ud800', 'string', 'is a string that is not valid Unicode, string was expected'],
	[null, 'string', 'is null, string was expected'],
	[undefined, 'string', 'is nothing, string was expected'],
	[{}, 'int[]', 'is an object, int[] was expected'],
	[[1, 'x'], 'int[]', 'holds the string "x" at [1], int[] was expected'],
	[[[1], [2, null]], 'int[][]', 'holds null at [1][1], int[][] was expected'],
	[[1], 'int[][]', 'holds the number 1 at [0], int[][] was expected'],
	['ab', 'char', 'is the string "ab", char was expected'],
	['', 'char', 'is the string "", char was expected'],
	['é', 'char', 'is the string "é", char was expected'],
	[[['a'], ['b', 'cd']], 'char[][]', 'holds the string "cd" at [1][1], char[][] was expected'],
	['x', 'int?', 'is the string "x", int? was expected'],
	[null, 'int?[]', 'is null, int?[] was expected'],
	[[1, null], 'list<int>', 'holds null at [1], list<int> was expected'],
	[null, 'list<int>', 'is null, list<int> was expected'],
	[[[1], [true]], 'list<int>[]', 'holds true at [1][0], list<int>[] was expected'],
	[[1, null, null, 2], 'tree<int>', 'holds a value that is no child of any node at [3], tree<int> was expected'],
	[[null, 1], 'tree<int>', 'holds a value that is no child of any node at [1], tree<int> was expected'],
	[[1, 2, 'x'], 'tree<int>', 'holds the string "x" at [2], tree<int> was expected'],
	[[[1], [1, 'aa']], 'tree<int>[]', 'holds the string "aa" at [1][1], tree<int>[] was expected'],
	[[[1]], 'graph', 'holds the number 1, which is no node at [0][0], graph was expected'],
	[[[1], [0, -1]], 'graph', 'holds the number -1, which is no node at [1][1], graph was expected'],
	[[[1], 0], 'graph', 'holds the number 0 at [1], graph was expected'],
	[[[[1]], [2]], 'int[][][]', 'holds the number 2 at [1][0], int[][][] was expected'],
];

describe('the fit of a value and a type', () => {
	for (const [value, name] of fits) {
		it(`${JSON.stringify(value)} is a ${name}`, () => {
			assert.equal(findMisfit(value, parseValueType(name)), undefined);
			assert.ok(fitsType(value, parseValueType(name)));
		});
	}
	for (const [value, name, words] of misfits) {
		it(`${value === undefined ? 'nothing' : JSON.stringify(value)} is no ${name}, and the words say why`, () => {
			assert.equal(findMisfit(value, parseValueType(name)), words);
			assert.ok(!fitsType(value, parseValueType(name)));
		});
	}

	it('a result is described from the side of the function', () => {
		assert.equal(findReturnMisfit(null, parseValueType('int[]')), 'returned null, int[] was expected');
		assert.equal(
			findReturnMisfit([1, 2 ** 40], parseValueType('int[]')),
			'returned an array holding the number 1099511627776 at [1], int[] was expected',
		);
	});

	it('an input names the parameter that is wrong, and counts the arguments', () => {
		const signature = {
			name: 'f',
			parameters: [
				{ name: 'nums', type: 'int[]' },
				{ name: 'k', type: 'int' },
			],
			returns: { type: 'int' },
		};
		assert.equal(findInputMisfit([[1], 2], signature), undefined);
		assert.equal(findInputMisfit([[1], '2'], signature), 'k is the string "2", int was expected');
		assert.equal(findInputMisfit([[1]], signature), '1 arguments were given, f takes 2');
	});
});
