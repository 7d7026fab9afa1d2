import assert from 'node:assert/strict';
import { isExampleInput } from '#backend/hints/gate/exampleInput.ts';

const parameters = ['nums', 'mostPaid'];

describe('an example in a hint', () => {
	it('is values of the parameters, and lists of values', () => {
		const examples = [
			'nums = [3, 1, 3] and mostPaid = 4',
			'nums = [3, 1], most_paid = 4',
			'most_paid = "a"',
			'[0, 1]',
			'[[1, 2], [3]]',
			'["a", "b"]',
			'{1, 2}',
		];
		for (const piece of examples) assert.ok(isExampleInput(piece, parameters), piece);
	});

	it('is no value for another name, no name among the values, no sum and no word of a program', () => {
		const code = [
			'low = 0',
			'nums = [3] and low = 0',
			'[i, j]',
			'[0] * 5',
			'return [0, 1]',
			'nums = sorted(nums)',
			'nums == [3]',
			'nums[0] = 3',
			'-1',
			'most_paid += 1',
		];
		for (const piece of code) assert.ok(!isExampleInput(piece, parameters), piece);
		assert.ok(!isExampleInput('= 3', []));
	});
});
