import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { Value } from '#contract/value.ts';
import type { CaseResult } from '#judge/judge.ts';
import { compareInputs } from '#judge/shrink/inputSize.ts';
import { type Failure, type ShrinkHelp, shrinkFailure } from '#judge/shrink/shrinkFailure.ts';
import { smallerInputs } from '#judge/shrink/smallerInputs.ts';
import { findMisfit } from '#judge/signature/findMisfit.ts';
import { parseValueType, type ValueType } from '#judge/signature/valueType.ts';
import { valueOf } from './valueOf.ts';

const never = new AbortController().signal;
const types = (...names: string[]): ValueType[] => names.map(parseValueType);

const result: CaseResult = {
	index: 0,
	verdict: 'wrongAnswer',
	prints: '',
	printsCut: false,
	cpuTimeMs: 0,
	wallTimeMs: 0,
	peakMemoryBytes: 0,
};

/** Stands for validator, reference and solution: what is valid, and on what the solution fails. */
function helpOf(
	isValid: (input: Value[]) => boolean,
	fails: (input: Value[]) => boolean,
): ShrinkHelp & { asked: Value[][] } {
	const asked: Value[][] = [];
	return {
		asked,
		answer: (inputs) => {
			asked.push(...inputs);
			return Promise.resolve(inputs.filter(isValid).map((input) => ({ input, output: 0 })));
		},
		firstFailing: (cases) => {
			const found = cases.find(({ input }) => fails(input));
			return Promise.resolve(found && { ...found, result });
		},
	};
}

const failureOf = (input: Value[]): Failure => ({ input, output: 0, result });

/** An input of random types, with the types. */
const typed = fc
	.array(
		fc.constantFrom(
			'int',
			'long',
			'double',
			'bool',
			'string',
			'int[]',
			'string[]',
			'int[][]',
			'bool[][]',
			'char',
			'int?',
			'list<int>',
			'tree<int>',
			'tree<string>',
			'graph',
		),
		{
			minLength: 1,
			maxLength: 3,
		},
	)
	.chain((names) =>
		fc.record({ names: fc.constant(names), input: fc.tuple(...names.map((name) => valueOf(parseValueType(name)))) }),
	);

describe('smaller inputs', () => {
	it('are strictly smaller, and of the same types', () => {
		fc.assert(
			fc.property(typed, ({ names, input }) => {
				const shape = types(...names);
				let count = 0;
				for (const { input: candidate } of smallerInputs(input, shape)) {
					assert.ok(compareInputs(candidate, input, shape) < 0, JSON.stringify(candidate));
					for (const [place, type] of shape.entries()) {
						assert.equal(findMisfit(candidate[place], type), undefined, JSON.stringify(candidate));
					}
					if (++count > 500) break;
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('are ordered totally: no two different inputs are the same in size', () => {
		const shape = types('long[]', 'string');
		const input = fc.tuple(valueOf(parseValueType('long[]')), valueOf(parseValueType('string')));
		fc.assert(
			fc.property(input, input, (a, b) => {
				const order = compareInputs(a, b, shape);
				assert.equal(Math.sign(order) + Math.sign(compareInputs(b, a, shape)), 0);
				assert.equal(order === 0, JSON.stringify(a) === JSON.stringify(b));
			}),
		);
	});

	it('take a node out of a graph with every edge to it, and give the others new numbers', () => {
		const found = [...smallerInputs([[[1, 2], [0], [0]]], types('int[][]'))].map(({ text }) => text);
		assert.ok(found.includes('[[[1],[0]]]'), 'one of the leaves');
		assert.ok(found.includes('[[[],[]]]'), 'the middle');
		assert.ok(found.includes('[[[2],[],[0]]]'), 'one edge, both ways');
	});

	it('take the same places out of lists that belong together', () => {
		const found = [
			...smallerInputs(
				[
					[1.5, 2.5, 4],
					[7, 8, 9],
				],
				types('double[]', 'double[]'),
			),
		];
		assert.ok(found.some(({ text }) => text === '[[1.5,4],[7,9]]'));
	});
});

describe('shrinking a failure', () => {
	it('ends, never grows, still fails, and stays within what the validator accepts', async () => {
		await fc.assert(
			fc.asyncProperty(
				typed,
				fc.integer({ min: 1, max: 9 }),
				fc.integer({ min: 0, max: 4 }),
				async (given, by, rest) => {
					const shape = types(...given.names);
					const digest = (input: Value[], seed: number): number =>
						Array.from(JSON.stringify(input)).reduce(
							(sum, character) => (sum * 31 + character.charCodeAt(0) + seed) % 997,
							7,
						);
					const isValid = (input: Value[]): boolean => digest(input, 1) % 3 !== 0 || input === given.input;
					const fails = (input: Value[]): boolean => digest(input, 2) % by <= rest || input === given.input;
					const help = helpOf(isValid, fails);
					const end = await shrinkFailure(failureOf(given.input), help, {
						types: shape,
						signal: never,
						pageInputs: 20,
					});
					assert.ok(compareInputs(end.input, given.input, shape) <= 0);
					assert.ok(isValid(end.input) && fails(end.input));
					assert.equal(
						help.asked.some((input) => compareInputs(input, given.input, shape) >= 0),
						false,
					);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('finds the one element, the one pair and the one character that matter in a large input', async () => {
		const list = Array.from({ length: 400 }, (_, place) => place + 1_000);
		const one = await shrinkFailure(
			failureOf([list, 5]),
			helpOf(
				() => true,
				([nums]) => Array.isArray(nums) && nums.some((number) => Number(number) > 1_200),
			),
			{ types: types('int[]', 'int'), signal: never },
		);
		assert.deepEqual(one.input, [[1_201], 0]);
		const pair = await shrinkFailure(
			failureOf([[3, 700, -5, 12, 700, 9]]),
			helpOf(
				() => true,
				([nums]) => Array.isArray(nums) && new Set(nums).size < nums.length,
			),
			{ types: types('int[]'), signal: never },
		);
		assert.deepEqual(pair.input, [[0, 0]]);
		const text = await shrinkFailure(
			failureOf(['the quick brown fox, 🦊']),
			helpOf(
				() => true,
				([text]) => String(text).includes('🦊'),
			),
			{ types: types('string'), signal: never },
		);
		assert.deepEqual(text.input, ['🦊']);
	});

	it('asks about no input twice', async () => {
		const help = helpOf(
			() => true,
			([nums]) => Array.isArray(nums) && nums.length > 2,
		);
		await shrinkFailure(failureOf([[5, 6, 7, 8]]), help, { types: types('int[]'), signal: never, pageInputs: 3 });
		assert.equal(new Set(help.asked.map((input) => JSON.stringify(input))).size, help.asked.length);
	});

	it('answers with the smallest so far when its time is over', async () => {
		const stop = new AbortController();
		const help = helpOf(
			() => true,
			() => true,
		);
		let calls = 0;
		const end = await shrinkFailure(
			failureOf([[1, 2, 3, 4, 5, 6]]),
			{
				answer: (inputs) => help.answer(inputs.slice(-1)),
				firstFailing: (cases) => {
					if (++calls === 1) return help.firstFailing(cases);
					stop.abort();
					return Promise.reject(new AppError('cancelled', 'Stopped.'));
				},
			},
			{ types: types('int[]'), signal: stop.signal, pageInputs: 8 },
		);
		assert.equal(calls, 2);
		assert.ok(compareInputs(end.input, [[1, 2, 3, 4, 5, 6]], types('int[]')) < 0);
	});

	it('passes on what goes wrong for any other reason', async () => {
		const trouble = new AppError('cancelled', 'Stopped by somebody else.');
		const help = { answer: () => Promise.reject(trouble), firstFailing: () => assert.fail('not reached') };
		await assert.rejects(
			shrinkFailure(failureOf([[1, 2]]), help, { types: types('int[]'), signal: never }),
			(error) => error === trouble,
		);
	});
});
