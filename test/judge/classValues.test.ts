import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { LanguageId } from '#contract/ids.ts';
import type { ClassSignature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { Judge } from '#judge/judge.ts';
import { languages } from '#judge/languages/languages.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

const text = 'plain "quoted" back\\slash \n\t\r\u007f ä \u2028 日本 \u{1F600}';

/** Values that a method gets and gives back, by their type. */
const given: Readonly<Record<string, Value[]>> = {
	int: [0, 2147483647, -2147483648],
	long: ['9223372036854775807', '-9223372036854775808'],
	double: [0.1, -5e-324, 'NaN', '-Infinity'],
	bool: [true, false],
	string: ['', text],
	char: ['a', '"', '\n'],
	'int?': [null, -7],
	'string?': [null, '', text],
	'char?': [null, 'x'],
	'int[]': [[], [1, -2]],
	'string[]': [[], ['', text]],
	'char[][]': [[], [['a'], []]],
	'long[][]': [[], [['1'], []]],
	'int?[]': [[null, 1], []],
	'int[][][]': [[[[1], []], []]],
	graph: [[], [[1], [0]]],
};

/** Values that a method only gets. */
const taken: Readonly<Record<string, Value[]>> = {
	'list<int>': [[], [1, 2]],
	'list<int>[]': [[[], [1]]],
	'tree<int>': [[], [1, null, 2]],
};

/** A class, or several of them, because one has ten methods at most. */
function classesOf(types: readonly string[]): { signature: ClassSignature; types: string[] }[] {
	const groups = [types.slice(0, 10), types.slice(10)];
	return groups.map((group, place) => ({
		types: group,
		signature: {
			name: `Echo${String(place)}`,
			parameters: [],
			methods: group.map((type, index) => ({
				name: `same${String(index)}`,
				parameters: [{ name: 'value', type }],
				returns: { type: type in given ? type : 'void' },
			})),
		},
	}));
}

/** The starter, in which each method gives back what it got. */
const echoes: Partial<Record<LanguageId, (starter: string, types: readonly string[]) => string>> = {
	go: (starter, types) =>
		methodBodies(starter, '\tpanic("not solved yet")', types, (type) => (type in given ? '\treturn value' : '')),
	rust: (starter, types) =>
		methodBodies(starter, '        todo!()', types, (type) => (type in given ? '        value' : '')),
	c: (starter, types) => methodBodies(starter, '\tabort();', types, (type) => (type in given ? sizedReturn(type) : '')),
};

function methodBodies(
	starter: string,
	body: string,
	types: readonly string[],
	bodyOf: (type: string) => string,
): string {
	const parts = starter.split(body);
	assert.equal(parts.length, types.length + 1, starter);
	return parts.map((part, place) => part + (place < types.length ? bodyOf(types[place] ?? '') : '')).join('');
}

function sizedReturn(type: string): string {
	const depth = type === 'graph' ? 2 : (type.match(/\[\]/g) ?? []).length;
	const sizes = [
		'*returnSize = valueSize;',
		'*returnColumnSizes = valueColSize;',
		'*returnDepthSizes = valueDepthSize;',
	];
	return `\t${[...sizes.slice(0, depth), 'return value;'].join(' ')}`;
}

describe('values of calls', () => {
	let judge: Judge;
	before(async () => {
		judge = await openJudge();
	});
	after(() => judge.close());

	for (const [id, echo] of Object.entries(echoes)) {
		const language = languages[id as LanguageId]; // The keys of `echoes` are ids.
		for (const { signature, types } of classesOf([...Object.keys(given), ...Object.keys(taken)])) {
			it(`come back as they went in, ${language.title}: ${types.join(', ')}`, async () => {
				const calls: Value[] = [[signature.name]];
				const results: Value[] = [null];
				for (const [place, type] of types.entries()) {
					for (const value of given[type] ?? taken[type] ?? []) {
						calls.push([`same${String(place)}`, value]);
						results.push(type in given ? value : null);
					}
				}
				const result = await judge.judge(
					requestOf({
						language: language.id,
						source: echo(language.starter(signature), types),
						signature,
						cases: [{ name: 'one', input: [calls], expected: { kind: 'value', value: results } }],
					}),
				);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			});
		}
	}
});
