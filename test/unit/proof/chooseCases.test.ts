import assert from 'node:assert/strict';
import { type Candidate, caseCounts, chooseCases } from '#proof/chooseCases.ts';

function candidate(origin: Candidate['origin'], value: number, output = value): Candidate {
	return { origin, input: [value], output, text: JSON.stringify([value]) };
}

function range(origin: Candidate['origin'], from: number, count: number): Candidate[] {
	return Array.from({ length: count }, (_, place) => candidate(origin, from + place));
}

const nothing: ReadonlySet<string> = new Set();

function values(chosen: readonly Candidate[], origin: Candidate['origin']): number[] {
	return chosen.filter((taken) => taken.origin === origin).map((taken) => Number(taken.input[0]));
}

describe('choosing cases', () => {
	it('takes every example and the first edges', () => {
		const chosen = chooseCases([...range('example', 0, 3), ...range('edge', 10, 30)], new Map(), nothing, 2);
		assert.deepEqual(values(chosen, 'example'), [0, 1, 2]);
		assert.deepEqual(
			values(chosen, 'edge'),
			range('edge', 10, caseCounts.edges).map((edge) => edge.input[0]),
		);
	});

	it('adds the input that kills most mutants before others, and none that kills no new one', () => {
		const kills = new Map([
			['[0]', [0]],
			['[10]', [1]],
			['[11]', [1, 2, 3]],
			['[12]', [0, 3]],
			['[13]', [4]],
		]);
		const chosen = chooseCases([candidate('example', 0), ...range('small', 10, 5)], kills, nothing, 0);
		assert.deepEqual(values(chosen, 'small'), [11, 13]);
	});

	it('takes what a wrong solution needs', () => {
		const chosen = chooseCases(range('small', 0, 9), new Map(), new Set(['[7]']), 0);
		assert.deepEqual(values(chosen, 'small'), [7]);
	});

	it('fills up with random inputs, rare outputs first', () => {
		const random = [...range('random', 0, 40).map((taken) => ({ ...taken, output: 1 })), candidate('random', 99, 2)];
		const chosen = chooseCases([candidate('example', 500, 1), ...random], new Map(), nothing, 4);
		assert.equal(chosen.length, caseCounts.wanted - 4);
		assert.ok(values(chosen, 'random').includes(99));
	});

	it('has random inputs even where examples and edges are many', () => {
		const many = [...range('example', 0, 5), ...range('edge', 10, 20), ...range('random', 100, 20)];
		const chosen = chooseCases(many, new Map(), nothing, 8);
		assert.equal(values(chosen, 'random').length, caseCounts.random);
	});

	it('never grows beyond the number and the size that a challenge may have', () => {
		const kills = new Map(range('small', 0, 90).map((taken, mutant) => [taken.text, [mutant]]));
		assert.equal(chooseCases(range('small', 0, 90), kills, nothing, 6).length, caseCounts.most - 6);
		const long = Array.from({ length: 30 }, (_, place): Candidate => {
			const input = [`${String(place)}${'x'.repeat(2000)}`];
			return { origin: 'random', input, output: 0, text: JSON.stringify(input) };
		});
		const bytes = chooseCases(long, new Map(), nothing, 0).reduce((sum, taken) => sum + taken.text.length, 0);
		assert.ok(bytes > 20_000 && bytes < 40_000);
	});
});
