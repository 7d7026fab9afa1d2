import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '#contract/appError.ts';
import type { Value } from '#contract/value.ts';
import { caseFromTexts } from '#extension/challenges/caseFromTexts.ts';
import { valueText } from '#extension/challenges/shownValue.ts';
import { valueFromText } from '#extension/challenges/valueFromText.ts';
import { english } from './english.ts';

const read = (text: string, type: string): Value => valueFromText(english, text, type, 'nums');

/** The whole message, because where it points is what it is for. */
function refuses(text: string, type: string, message: string): void {
	assert.throws(() => read(text, type), { code: 'badRequest', message });
}

describe('a value that somebody typed', () => {
	it('may be spread over lines and end with a comma', () => {
		assert.deepEqual(read('[\n  [1, 2],\n  [3],\n]\n', 'int[][]'), [[1, 2], [3]]);
		assert.deepEqual(read(' [ ] ', 'string[]'), []);
	});

	it('may be written as Python and JavaScript programmers do', () => {
		assert.deepEqual(read('[\'a\', "b"]', 'string[]'), ['a', 'b']);
		assert.deepEqual(read('[True, false]', 'bool[]'), [true, false]);
		assert.deepEqual(read('[inf, -Infinity, NaN, .5, 1e3]', 'double[]'), ['Infinity', '-Infinity', 'NaN', 0.5, 1000]);
	});

	it('keeps every digit of a long', () => {
		assert.equal(read('9223372036854775807', 'long'), '9223372036854775807');
		assert.deepEqual(read('["-9007199254740993", 5n]', 'long[]'), ['-9007199254740993', '5']);
	});

	it('reads escapes in text', () => {
		assert.equal(read(String.raw`"a\n\"\u00e9\\"`, 'string'), 'a\n"é\\');
		assert.equal(read('"two\nlines"', 'string'), 'two\nlines');
	});

	it('may be nothing where its type says so', () => {
		for (const word of ['null', 'None', 'nullptr', 'nil']) assert.equal(read(word, 'int?'), null);
		assert.deepEqual(read('["null", null]', 'string?[]'), ['null', null]);
		refuses('null', 'int', 'nums, line 1, column 1: a whole number is expected.');
	});

	it('may be a linked list, which is typed as its values', () => {
		assert.deepEqual(read('[1, 2, 3]', 'list<int>'), [1, 2, 3]);
		assert.deepEqual(read('[[5], None, []]', 'list<long>[]'), [['5'], [], []]);
	});

	it('may be a tree, which is typed level by level', () => {
		assert.deepEqual(read('[1, None, 2, 3, null]', 'tree<int>'), [1, null, 2, 3]);
		assert.deepEqual(read('[null]', 'tree<int>'), []);
		assert.deepEqual(read('nullptr', 'tree<int>'), []);
		assert.deepEqual(read("[['a'], []]", 'tree<string>[]'), [['a'], []]);
	});

	it('is refused where a node of a tree has no parent', () => {
		refuses('[1, null, null, 4]', 'tree<int>', 'nums, line 1, column 17: no node before this can be its parent.');
		refuses('[null, 2]', 'tree<int>', 'nums, line 1, column 8: no node before this can be its parent.');
		refuses('7', 'tree<int>', 'nums, line 1, column 1: the values of the nodes in [ ], level by level, are expected.');
	});

	it('may be a graph, which is typed as the neighbours of each node', () => {
		assert.deepEqual(read('[[1, 2], [0],\n []]', 'graph'), [[1, 2], [0], []]);
		assert.deepEqual(read('[]', 'graph'), []);
	});

	it('is refused where a neighbour in a graph is no node', () => {
		refuses('[[1],\n [0, 2]]', 'graph', 'nums, line 2, column 6: 2 is no node: they go from 0 to 1.');
		refuses('[[-1]]', 'graph', 'nums, line 1, column 3: -1 is no node: they go from 0 to 0.');
		refuses(
			'[1]',
			'graph',
			'nums, line 1, column 2: a list in [ ] is expected that holds for each node the list of its neighbours.',
		);
	});

	it('is one ASCII character where its type is char', () => {
		assert.deepEqual(read(String.raw`["a", '"', '\n']`, 'char[]'), ['a', '"', '\n']);
		for (const text of ['""', '"ab"', '"é"', 'a'])
			refuses(text, 'char', 'nums, line 1, column 1: one ASCII character in quotes is expected.');
	});

	it('is refused with the line and the column where it goes wrong', () => {
		refuses('[1,\n 2,\n x]', 'int[]', 'nums, line 3, column 2: a whole number is expected.');
		refuses('[1 2]', 'int[]', 'nums, line 1, column 4: a comma or ] is expected.');
		refuses('[1, 2] 3', 'int[]', 'nums, line 1, column 8: the value ends before this.');
		refuses('1', 'int[]', 'nums, line 1, column 1: a list of int in [ ] is expected.');
		refuses('["a]', 'string[]', 'nums, line 1, column 2: this text has no closing quote.');
		refuses('hello', 'string', 'nums, line 1, column 1: a text in quotes is expected.');
		refuses('1.5', 'int', 'nums, line 1, column 1: a whole number is expected.');
		refuses('yes', 'bool', 'nums, line 1, column 1: true or false is expected.');
		refuses('0x10', 'double', 'nums, line 1, column 1: a number is expected.');
	});

	it('is refused outside the bounds of its type', () => {
		refuses('2147483648', 'int', 'nums, line 1, column 1: int goes from -2147483648 to 2147483647.');
		assert.equal(read('-2147483648', 'int'), -2147483648);
		assert.throws(() => read('9223372036854775808', 'long'), AppError);
	});

	it('is asked for when nothing was typed', () => {
		refuses('  \n', 'int[]', 'nums is empty: a list of int in [ ] is expected.');
	});

	it('comes back the same after it was shown', () => {
		const characters = fc.constantFrom('a', '"', "'", '\\', '\n', '\0', '\u2028', 'é', '😀', '\ud83d', ',', ']');
		const values = {
			'int[][]': fc.array(fc.array(fc.integer())),
			'string[]': fc.array(fc.string({ unit: characters })),
			'long[]': fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
			bool: fc.boolean(),
			'char[]': fc.array(fc.constantFrom('a', '"', "'", '\\', '\0', ']')),
			'long?[][]': fc.array(fc.array(fc.constantFrom(null, '0', '-9223372036854775808'))),
			'list<string>[]': fc.array(fc.array(fc.string({ unit: characters }))),
			'list<double>': fc.array(fc.constantFrom(0.5, -3, 'NaN', '-Infinity')),
			'tree<long>': fc
				.array(fc.constantFrom('7', '-7'))
				.map((values) => values.flatMap((one) => [one, null]).slice(0, -1)),
			graph: fc
				.integer({ min: 0, max: 5 })
				.chain((nodes) => fc.array(fc.array(fc.nat(Math.max(0, nodes - 1))), { minLength: nodes, maxLength: nodes })),
		};
		for (const [type, arbitrary] of Object.entries(values))
			fc.assert(
				fc.property(arbitrary as fc.Arbitrary<Value>, (value) => {
					assert.deepEqual(read(valueText(value, type), type), value);
				}),
				{ numRuns: 30 },
			);
	});

	it('never fails in another way than by saying what is wrong', () => {
		const types = fc.constantFrom(
			...[
				'int',
				'long[]',
				'double[][]',
				'bool',
				'string[]',
				'char?',
				'list<long>',
				'tree<int>',
				'tree<char>[]',
				'graph',
			],
		);
		const texts = fc.string({
			unit: fc.constantFrom('[', ']', ',', '"', "'", '\\', 'u', '1', '-', 'n', ' ', '\n', 'e', '.', 'null'),
		});
		fc.assert(
			fc.property(texts, types, (text, type) => {
				try {
					read(text, type);
				} catch (error) {
					assert.ok(error instanceof AppError);
				}
			}),
		);
	});
});

describe('an own case that somebody typed', () => {
	const signature = {
		name: 'twoSum',
		parameters: [
			{ name: 'nums', type: 'int[]' },
			{ name: 'target', type: 'int' },
		],
		returns: { type: 'int[]' },
	};

	it('has its values in the order of the parameters', () => {
		const one = caseFromTexts(
			english,
			{ name: ' tiny ', values: ['[1, 2]', '3'], expected: '[0, 1]' },
			'id',
			signature,
		);
		assert.deepEqual(one, { id: 'id', name: 'tiny', input: [[1, 2], 3], expected: [0, 1] });
	});

	it('asks the reference solution when no expected value was typed', () => {
		const one = caseFromTexts(english, { name: '', values: ['[]', '0'], expected: ' \n' }, 'id', signature);
		assert.equal('expected' in one, false);
	});

	it('is refused with the name of the parameter that is wrong', () => {
		const typed = { name: '', values: ['[1]', 'three'], expected: '' };
		assert.throws(() => caseFromTexts(english, typed, 'id', signature), {
			message: 'target, line 1, column 1: a whole number is expected.',
		});
	});

	it('expects what the function makes of its parameter where it works in place', () => {
		const inPlace = {
			name: 'mirror',
			parameters: [{ name: 'root', type: 'tree<int>' }],
			returns: { type: 'void' as const, changes: 'root' },
		};
		const typed = { name: '', values: ['[1, null, 2]'], expected: '[1, 2]' };
		assert.deepEqual(caseFromTexts(english, typed, 'id', inPlace).expected, [1, 2]);
		assert.throws(() => caseFromTexts(english, { ...typed, expected: '3' }, 'id', inPlace), {
			message: 'root afterwards, line 1, column 1: the values of the nodes in [ ], level by level, are expected.',
		});
	});

	it('is refused when a value is missing', () => {
		assert.throws(() => caseFromTexts(english, { name: '', values: ['[1]'], expected: '' }, 'id', signature), AppError);
	});
});
