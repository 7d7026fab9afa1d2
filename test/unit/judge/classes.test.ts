import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { ChallengeFile, type Expected } from '#contract/challengeFile.ts';
import { type ClassSignature, inputParameters, resultTypeOf, Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { isRight } from '#judge/checkers/isRight.ts';
import { sizeOfInput } from '#judge/growth/sizeOfInput.ts';
import { compareInputs } from '#judge/shrink/inputSize.ts';
import { smallerInputs } from '#judge/shrink/smallerInputs.ts';
import { findInputMisfit, findReturnMisfit } from '#judge/signature/findMisfit.ts';
import { inputTypes, parseValueType, resultValueType } from '#judge/signature/valueType.ts';
import { tinyChallengeJson } from '../../proof/tinyChallenge.ts';
import { valueOf } from './shrink/valueOf.ts';

const tower: ClassSignature = {
	name: 'CrateTower',
	parameters: [{ name: 'places', type: 'int' }],
	methods: [
		{ name: 'add', parameters: [{ name: 'weight', type: 'long' }], returns: { type: 'void' } },
		{
			name: 'swap',
			parameters: [
				{ name: 'at', type: 'int[]' },
				{ name: 'mark', type: 'string?' },
			],
			returns: { type: 'bool' },
		},
		{ name: 'mean', parameters: [], returns: { type: 'double' } },
	],
};

/** Calls of the tower that can be made. */
const calls = fc
	.tuple(fc.integer(), fc.array(fc.constantFrom(...tower.methods), { maxLength: 8 }))
	.chain(([places, methods]) =>
		fc
			.tuple(
				...methods.map(({ name, parameters }) =>
					fc.tuple(fc.constant<Value>(name), ...parameters.map(({ type }) => valueOf(parseValueType(type)))),
				),
			)
			.map((made): Value[] => [[tower.name, places], ...made]),
	);

describe('the signature of a class', () => {
	const messages = (signature: unknown): string[] =>
		Signature.safeParse(signature).error?.issues.map(({ message }) => message) ?? [];

	it('has an input of calls, and a result for each of them', () => {
		assert.deepEqual(Signature.parse(tower), tower);
		assert.deepEqual(
			inputParameters(tower).map(({ name }) => name),
			['calls'],
		);
		assert.equal(resultTypeOf(tower), 'results');
	});

	it('has no method twice, returns no nodes and mixes no types of nodes', () => {
		const [add] = tower.methods;
		assert.ok(add);
		assert.deepEqual(messages({ ...tower, methods: [add, add] }), ['two methods have this name']);
		assert.deepEqual(messages({ ...tower, methods: [{ ...add, returns: { type: 'list<int>' } }] }), [
			'a method returns no nodes',
		]);
		const takes = (type: string) => ({ ...add, parameters: [{ name: 'chain', type }] });
		const mixed = { ...tower, methods: [takes('list<int>'), { ...takes('list<long>'), name: 'other' }] };
		assert.deepEqual(messages(mixed), ['every list of a signature holds values of one type']);
	});

	it('goes with the kind class, and with a checker that can compare results', () => {
		const issues = (changes: Readonly<Record<string, unknown>>): string[] =>
			ChallengeFile.safeParse(JSON.parse(tinyChallengeJson(changes))).error?.issues.map(({ message }) => message) ?? [];
		assert.deepEqual(issues({ signature: tower }), ['a signature with methods is that of a class']);
		assert.deepEqual(issues({ kind: 'class' }), ['the signature of a class has methods']);
		assert.deepEqual(issues({ kind: 'class', signature: tower }), []);
		assert.deepEqual(issues({ kind: 'class', signature: tower, checker: { kind: 'program' } }), [
			'what the calls of a class return is compared by exact or float',
		]);
	});
});

describe('calls of a class', () => {
	it('fit when they can be made', () => {
		fc.assert(fc.property(calls, (made) => findInputMisfit([made], tower) === undefined));
	});

	it('become smaller calls that can be made, and never less than the object', () => {
		const types = inputTypes(tower);
		fc.assert(
			fc.property(calls, (made) => {
				for (const { input } of smallerInputs([made], types)) {
					assert.equal(findInputMisfit(input, tower), undefined);
					assert.ok(compareInputs(input, [made], types) < 0);
				}
			}),
		);
	});

	it('lose the calls that do not matter', () => {
		const made: Value[] = [['CrateTower', 1], ['add', '5'], ['mean'], ['add', '7']];
		const smaller = [...smallerInputs([made], inputTypes(tower))].map(({ text }) => text);
		assert.ok(smaller.includes('[[["CrateTower",1],["add","5"]]]'));
		assert.ok(smaller.includes('[[["CrateTower",1],["add","0"],["mean"],["add","7"]]]'));
	});

	it('count by how many they are', () => {
		assert.equal(sizeOfInput([[['CrateTower', 9], ['swap', [1, 2, 3], 'abc'], ['mean']]], inputTypes(tower)), 3);
	});

	it('are right when each result is', () => {
		const type = resultValueType(tower);
		const expected: Expected = { kind: 'value', value: [null, '5', 0.1, true] };
		assert.ok(isRight({ kind: 'exact' }, expected, [null, '5', 0.1, true], type));
		assert.ok(!isRight({ kind: 'exact' }, expected, [null, '5', 0.1, false], type));
		assert.ok(!isRight({ kind: 'exact' }, expected, [null, '5', 0.10000001, true], type));
		const float = { kind: 'float', absolute: 1e-6, relative: 1e-6 } as const;
		assert.ok(isRight(float, expected, [null, '5', 0.10000001, true], type));
		for (const wrong of [
			[null, '5', 0.2, true],
			[null, '6', 0.1, true],
			[null, '5', 0.1],
			['5', null, 0.1, true],
		])
			assert.ok(!isRight(float, expected, wrong, type));
	});

	it('gave back values and nothing else', () => {
		const type = resultValueType(tower);
		assert.equal(findReturnMisfit([null, '5', [1, ['a']]], type), undefined);
		assert.equal(
			findReturnMisfit([null, { a: 1 }], type),
			'returned an array holding an object at [1], what each call returned was expected',
		);
	});
});
