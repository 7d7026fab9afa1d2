import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { LanguageId } from '#contract/ids.ts';
import type { Value } from '#contract/value.ts';
import type { Judge, JudgeResult } from '#judge/judge.ts';
import { inPlace } from './inPlaceSolutions.ts';
import { isTriedIn, openJudge, openJudgeInTier, requestOf } from './judgeUnderTest.ts';
import { same, sameSignature, withoutNul } from './sameValues.ts';

const text = 'plain "quoted" back\\slash \n\t\r\0 \u007f ä ß \u2028 日本 \u{1F600} \u{10FFFF}';

/** The values at the edges of each type. */
const edges: Readonly<Record<string, Value[]>> = {
	int: [0, -1, 2147483647, -2147483648],
	long: ['0', '-1', '9007199254740993', '9223372036854775807', '-9223372036854775808'],
	double: [0, -0.1, 0.1, 1e-320, 1.7976931348623157e308, 5e-324, 3, 'NaN', 'Infinity', '-Infinity', 123456789.12345679],
	bool: [true, false],
	string: ['', ' ', text, 'x'.repeat(100_000)],
	'int[]': [[], [1, -2, 2147483647]],
	'long[]': [[], ['9223372036854775807', '-9223372036854775808']],
	'double[]': [[], [0.5, 'NaN', '-Infinity']],
	'bool[]': [[], [true, false, true]],
	'string[]': [[], ['', text, 'b']],
	'int[][]': [[], [[]], [[1], [], [2, 3]]],
	'long[][]': [[], [['1'], []]],
	'double[][]': [[], [[], [0.1, 2]]],
	'bool[][]': [[], [[false], []]],
	'string[][]': [[], [['a', ''], [], [text]]],
	'int[][][]': [[], [[[1], []], []]],
	char: ['a', '"', '\\', '\0', '\u007f', '\n'],
	'char[]': [[], ['a', 'b', ' ']],
	'char[][]': [[], [['a'], []]],
	'int?': [null, 0, -2147483648],
	'long?': [null, '9223372036854775807'],
	'string?': [null, '', text],
	'int?[]': [[], [null, 1, null]],
	'char?[][]': [[], [[null, 'x'], []]],
	'list<int>': [[], [1], [1, -2, 2147483647]],
	'list<long>': [[], ['9007199254740993', '-1']],
	'list<string>': [[], ['', text]],
	'list<char>': [['a', 'b']],
	'list<int>[]': [[], [[], [1, 2], []]],
	'tree<int>': [[], [1], [1, null, 2, 3], [1, 2, 3, null, null, 4, 5, 6], [1, null, 2, null, 3, null, 4]],
	'tree<long>': [['9223372036854775807', null, '-9223372036854775808']],
	'tree<string>': [['a', '', 'c']],
	'tree<bool>': [[true, null, false]],
	'tree<int>[]': [[], [[], [1, 2]]],
	graph: [[], [[]], [[1, 2], [0], []]],
};

/**
 * The code that reads and writes values is the same on Piston as in boxes, and there it is tried with every type. A Piston server compiles it anew for each request, which takes
 * seconds: so one type of each form goes there.
 */
const formsOnPiston: ReadonlySet<string> = new Set([
	...['long', 'double', 'string', 'char', 'int[][][]', 'string?', 'list<int>[]', 'tree<long>', 'graph'],
]);
const interpreted: ReadonlySet<LanguageId> = new Set(['python', 'javascript', 'typescript']);

const deep = 100_000;
/** What a codec that calls itself for each node would not survive. */
const deepValues: Readonly<Record<string, Value>> = {
	'list<int>': Array.from({ length: deep }, (_, index) => index),
	'tree<int>': Array.from({ length: 2 * deep - 1 }, (_, place) => (place % 2 === 0 ? place / 2 : null)),
};

for (const [place, language] of LanguageId.options.flatMap((id) => [['boxes', id] as const, ['piston', id] as const])) {
	if (place === 'piston' && !isTriedIn('piston', language)) continue;
	describe(`values that go through ${language} in ${place}`, () => {
		let judge: Judge;

		before(async function () {
			judge = place === 'piston' ? await openJudgeInTier('piston', this) : await openJudge();
		});

		after(() => judge.close());

		for (const [type, all] of Object.entries(edges)) {
			if (place === 'piston' && !interpreted.has(language) && !formsOnPiston.has(type)) continue;
			// A string of C ends where its first NUL is.
			const values = language === 'c' && type !== 'char' ? all.map(withoutNul) : all;
			it(`come back the same: ${type}`, async () => {
				const signature = sameSignature(type);
				const result = await judge.judge(
					requestOf({
						language,
						source: same[language](type),
						signature,
						cases: values.map((value) => ({ name: 'edge', input: [value], expected: { kind: 'value', value } })),
					}),
				);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 2000));
			});
		}

		for (const [type, value] of Object.entries(deepValues)) {
			it(`come back the same, however deep: ${type}`, async () => {
				const expected = { kind: 'value', value } as const;
				const result = await judge.judge(
					requestOf({
						language,
						source: same[language](type),
						signature: sameSignature(type),
						cases: [{ name: 'deep', input: [value], expected }],
					}),
				);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
			});
		}

		for (const { type, sources, value, expected } of inPlace) {
			it(`are the result when they are changed in place: ${type}`, async () => {
				const result = await judge.judge(
					requestOf({
						language,
						source: sources[language],
						signature: {
							name: 'turn',
							parameters: [
								{ name: 'times', type: 'int' },
								{ name: 'value', type },
							],
							returns: { type: 'void', changes: 'value' },
						},
						cases: [{ name: 'turned', input: [1, value], expected: { kind: 'value', value: expected } }],
					}),
				);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			});
		}

		it('are of the types that are promised to a learner', async () => {
			const sources: Record<LanguageId, string> = {
				rust: `pub fn kinds(mut a: Vec<i64>, b: i32, c: f64, d: bool, e: String) -> Vec<String> {
    a.push(b as i64);
    let kind = std::any::type_name::<Vec<i64>>().to_string();
    vec![kind, std::mem::size_of_val(&b).to_string(), (c / 2.0).to_string(), d.to_string(), e, format!("{:?}", a)]
}
`,
				python:
					'def kinds(a, b, c, d, e):\n    return [type(v).__name__ for v in (a, b, c, d, e)] + [type(a[0]).__name__]\n',
				javascript:
					'function kinds(a, b, c, d, e) { return [a, b, c, d, e, a[0]].map((v) => (Array.isArray(v) ? "array" : typeof v)); }\n',
				typescript:
					'function kinds(a: bigint[], b: number, c: number, d: boolean, e: string): string[] { return [a, b, c, d, e, a[0]].map((v) => (Array.isArray(v) ? "array" : typeof v)); }\n',
				java: `class Solution {
	public String[] kinds(long[] a, int b, double c, boolean d, String e) {
		a[0] += b;
		Object[] boxed = {a, b, c, d, e, a[0]};
		String[] names = new String[6];
		for (int i = 0; i < 6; i++) names[i] = boxed[i].getClass().getSimpleName();
		return names;
	}
}
`,
				c: `#include <stdio.h>
#include <stdlib.h>
char** kinds(long long* a, int aSize, int b, double c, bool d, char* e, int* returnSize) {
	char** result = malloc(4 * sizeof *result);
	for (int i = 0; i < 4; i++) result[i] = malloc(40);
	sprintf(result[0], "%lld of %d", a[0], aSize);
	sprintf(result[1], "%d", b), sprintf(result[2], "%g", c / 2);
	sprintf(result[3], "%d%s", d, e);
	*returnSize = 4;
	return result;
}
`,
				cpp: `#include <string>
#include <vector>
std::vector<std::string> kinds(std::vector<long long>& a, int b, double c, bool d, std::string e) {
	a.push_back(b);
	return {"vector", std::to_string(sizeof(b)), std::to_string(c / 2), d ? "true" : "false", e, std::to_string(a.back())};
}
`,
				go: `package main
import "fmt"
func kinds(a []int64, b int, c float64, d bool, e string) []string {
	return []string{fmt.Sprintf("%T", a), fmt.Sprintf("%T", b), fmt.Sprint(c / 2), fmt.Sprint(d), e, fmt.Sprint(append(a, int64(b)))}
}
`,
			};
			const expected: Record<LanguageId, Value> = {
				rust: ['alloc::vec::Vec<i64>', '4', '0.5', 'true', 'x', '[7, 5]'],
				python: ['list', 'int', 'float', 'bool', 'str', 'int'],
				javascript: ['array', 'number', 'number', 'boolean', 'string', 'bigint'],
				typescript: ['array', 'number', 'number', 'boolean', 'string', 'bigint'],
				java: ['long[]', 'Integer', 'Double', 'Boolean', 'String', 'Long'],
				cpp: ['vector', '4', '0.500000', 'true', 'x', '5'],
				c: ['7 of 1', '5', '0.5', '1x'],
				go: ['[]int64', 'int', '0.5', 'true', 'x', '[7 5]'],
			};
			const parameters = ['long[]', 'int', 'double', 'bool', 'string'].map((type, index) => ({
				name: 'abcde'.charAt(index),
				type,
			}));
			const result = await judge.judge(
				requestOf({
					language,
					source: sources[language],
					signature: { name: 'kinds', parameters, returns: { type: 'string[]' } },
					cases: [
						{ name: 'all', input: [['7'], 5, 1, true, 'x'], expected: { kind: 'value', value: expected[language] } },
					],
				}),
			);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});

		it('belong to one case alone: changing them changes no other', async () => {
			const sources: Record<LanguageId, string> = {
				python: 'def total(rows):\n    rows[0].append(1)\n    return sum(map(len, rows))\n',
				javascript: 'function total(rows) { rows[0].push(1); return rows.flat().length; }\n',
				c: 'int total(int** rows, int rowsSize, int* rowsColSize) { rows[0][0]++; return rows[0][0] + rowsSize - 1; }\n',
				typescript: 'function total(rows: number[][]): number { rows[0]!.push(1); return rows.flat().length; }\n',
				java: 'class Solution { public int total(int[][] rows) { rows[0] = new int[]{rows[0][0], 1}; int n = 0; for (int[] row : rows) n += row.length; return n; } }\n',
				cpp: '#include <vector>\nint total(std::vector<std::vector<int>>& rows) { rows[0].push_back(1); int n = 0; for (auto& row : rows) n += row.size(); return n; }\n',
				go: 'package main\n\nfunc total(rows [][]int) int {\n	rows[0] = append(rows[0], 1)\n	n := 0\n	for _, row := range rows {\n		n += len(row)\n	}\n	return n\n}\n',
				rust: 'pub fn total(mut rows: Vec<Vec<i32>>) -> i32 {\n    rows[0].push(1);\n    rows.iter().map(|row| row.len() as i32).sum()\n}\n',
			};
			const shared = [[1], [2]];
			const result = await judge.judge(
				requestOf({
					language,
					source: sources[language],
					signature: { name: 'total', parameters: [{ name: 'rows', type: 'int[][]' }], returns: { type: 'int' } },
					cases: [shared, shared].map((rows) => ({
						name: 'shared',
						input: [rows],
						expected: { kind: 'value', value: 3 },
					})),
				}),
			);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});

		it('large ones are told by their hash', async () => {
			const result = await judge.judge(
				requestOf({
					language,
					source: same[language]('int[]'),
					signature: { name: 'same', parameters: [{ name: 'value', type: 'int[]' }], returns: { type: 'int[]' } },
					cases: [
						{
							name: 'large',
							input: [Array.from({ length: 200_000 }, (_, index) => index)],
							// printf '[%s]' "$(seq -s, 0 199999)" | sha256sum
							expected: { kind: 'sha256', sha256: '4b0e973ab44208c2d4f5dd369ad73c35857be345a150d6638cc7366d97e4d1a3' },
						},
					],
				}),
			);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
		});
	});
}

describe('results of another type', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	async function told(language: LanguageId, source: string, type: string): Promise<JudgeResult> {
		return await judge.judge(
			requestOf({
				language,
				source,
				signature: { name: 'make', parameters: [{ name: 'n', type: 'int' }], returns: { type } },
				cases: [{ name: 'only', input: [1], expected: { kind: 'value', value: type.endsWith('[]') ? [] : 0 } }],
			}),
		);
	}

	const scripts: [LanguageId, string, string, string][] = [
		['python', 'pass', 'int[]', 'returned None, int[] was expected'],
		['python', 'return True', 'int', 'returned True, int was expected'],
		['python', 'return 3.0', 'int', 'returned a float, int was expected'],
		['python', 'return 2**31', 'int', 'returned the number 2147483648, int was expected'],
		['python', 'return 10**5000', 'long', 'returned a number with 16610 bits, long was expected'],
		['python', 'return "1"', 'long', 'returned a str, long was expected'],
		['python', 'return 10**400', 'double', 'returned a number with 1329 bits, double was expected'],
		['python', 'return [1, None]', 'int[]', 'returned a list holding None at index 1, int[] was expected'],
		['python', 'return [[1], ["x"]]', 'int[][]', 'returned a list holding a str at index 0, int[][] was expected'],
		['python', 'return {1: 2}', 'int[]', 'returned a dict, int[] was expected'],
		['javascript', '', 'int[]', 'returned undefined, int[] was expected'],
		['javascript', 'return null', 'string', 'returned null, string was expected'],
		['javascript', 'return 1.5', 'int', 'returned the number 1.5, int was expected'],
		['javascript', 'return 5n', 'int', 'returned the bigint 5, int was expected'],
		['javascript', 'return 2 ** 60', 'long', 'returned the number 1152921504606847000, long was expected'],
		['javascript', 'return [1, , 3]', 'int[]', 'returned an array holding undefined at index 1, int[] was expected'],
		['javascript', 'return Promise.resolve(1)', 'int', 'returned a Promise, int was expected'],
		['javascript', 'return Object.create(null)', 'int', 'returned an Object, int was expected'],
		['javascript', 'return "\\ud800"', 'string', 'returned a string that is not valid Unicode, string was expected'],
	];
	for (const [language, body, type, message] of scripts) {
		it(`${language}: ${body || 'nothing'} is no ${type}`, async () => {
			const source = language === 'python' ? `def make(n):\n    ${body}\n` : `function make(n) { ${body} }\n`;
			const result = await told(language, source, type);
			assert.deepEqual(
				[result.cases[0]?.verdict, result.cases[0]?.message],
				['wrongAnswer', message],
				JSON.stringify(result),
			);
		});
	}

	it('what means the same is taken: a tuple, a whole number for a double, a safe number for a long', async () => {
		const scripts: [LanguageId, string, string, Value][] = [
			['python', 'def make(n):\n    return (1, 2)\n', 'int[]', [1, 2]],
			['python', 'def make(n):\n    return 3\n', 'double', 3],
			['javascript', 'function make() { return 5; }\n', 'long', '5'],
			['cpp', '#include <list>\nstd::list<short> make(int) { return {1, 2}; }\n', 'int[]', [1, 2]],
			['cpp', 'const char* make(int) { return "x"; }\n', 'string', 'x'],
		];
		for (const [language, source, type, value] of scripts) {
			const result = await told(language, source, type);
			assert.deepEqual(result.cases[0]?.actual, value, JSON.stringify(result));
		}
	});

	it('cpp: a function of another type does not compile, and its line is named', async () => {
		const wrongResult = await told('cpp', '\nvoid make(int n) {}\n', 'int');
		assert.equal(wrongResult.verdict, 'compileError');
		assert.equal(
			wrongResult.message,
			'make returns another type than expected. Its first line should be: int make(int n)',
		);
		assert.equal(wrongResult.compile.diagnostics[0]?.line, 2);
		const wrongParameters = await told('cpp', '\nint make(const char* n) { return 1; }\n', 'int');
		assert.equal(
			wrongParameters.message,
			'make does not take the parameters it is called with. Its first line should be: int make(int n)',
		);
	});

	it('cpp: an integer that does not fit is a wrong answer', async () => {
		const result = await told('cpp', 'long long make(int n) { return 3000000000LL; }\n', 'int');
		assert.equal(result.cases[0]?.message, 'returned the number 3000000000, int was expected');
	});
});
