import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CaseReport } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { knownCases } from '#extension/testing/knownCases.ts';
import { english } from '../english.ts';

const whole = (value: Value) => ({ kind: 'whole' as const, value });
const failing: CaseReport = {
	...{ index: 25, name: 'smallest input found', verdict: 'wrongAnswer', input: [whole([0, 0]), whole(0)] },
	...{ expected: whole([0, 1]), actual: whole([0, 0]), prints: '', printsCut: false },
	...{ cpuTimeMs: 0, wallTimeMs: 0, peakMemoryBytes: 0 },
};
const examples = [
	{ input: [whole([3, 10, 5]), whole(8)], output: whole([0, 2]) },
	{ input: [{ kind: 'cut' as const, start: '[1, 2', characters: 99 }, whole(1)], output: whole([0, 1]) },
];
const own = [
	{ id: 'a', name: '', input: [[7, 7], 14] },
	{ id: 'b', name: 'mine', input: [[1], 1], expected: [0, 0] },
];

describe('the cases that a learner knows', () => {
	it('are the one that failed last, the examples and the own ones, in this order and with whole values', () => {
		assert.deepEqual(knownCases(english, { examples }, own, failing), [
			{ id: 'failing', name: 'Failed last: smallest input found', input: [[0, 0], 0], expected: [0, 1] },
			{ id: 'example 0', name: 'Example 1', input: [[3, 10, 5], 8], expected: [0, 2] },
			{ id: 'own a', name: 'Unnamed case', input: [[7, 7], 14], expected: undefined },
			{ id: 'own b', name: 'mine', input: [[1], 1], expected: [0, 0] },
		]);
	});

	it('leave out a failing case whose input was shown only in part, or not at all', () => {
		const cut = { ...failing, input: [{ kind: 'cut' as const, start: '[1', characters: 9 }, whole(0)] };
		const hidden = { ...failing, input: undefined };
		for (const one of [cut, hidden, undefined]) assert.deepEqual(knownCases(english, { examples: [] }, [], one), []);
	});
});
