import assert from 'node:assert/strict';
import { placeToWrite } from '#extension/challenges/placeToWrite.ts';

describe('the place to write in a starter', () => {
	it('takes in the statement that only fills the body', () => {
		const starter = 'def two_sum(nums):\n    """Sum."""\n    # Write your solution here.\n    pass\n';
		assert.deepEqual(placeToWrite(starter), { start: { line: 2, character: 4 }, end: { line: 3, character: 8 } });
	});

	it('ends before the brace that closes the function', () => {
		const starter = 'function twoSum(nums) {\n\t// Write your solution here.\n}\n';
		assert.deepEqual(placeToWrite(starter), { start: { line: 1, character: 1 }, end: { line: 1, character: 29 } });
	});

	it('is nowhere in a file that is no starter', () => {
		assert.equal(placeToWrite('def two_sum(nums):\n    return []\n'), undefined);
	});
});
