import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge } from '#judge/judge.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

describe('a solution that ends while much is still being written to it', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	it('has ended by itself, which is not the sandbox’s failure', async () => {
		const long = Array.from({ length: 100_000 }, (_, index) => index);
		const cases = Array.from({ length: 12 }, (_, index) => ({
			name: `large ${String(index)}`,
			// It ends in the first case, which comes in one piece with the second.
			input: [index === 0 ? [1] : long],
			expected: { kind: 'value' as const, value: 0 },
		}));
		// What is lost with the pipe depends on who is faster, so once is not enough.
		for (let round = 0; round < 40; round++) {
			const result = await judge.judge(
				requestOf({
					language: 'c',
					source: '#include <stdlib.h>\nint first(int* nums, int numsSize) { abort(); }\n',
					signature: { name: 'first', parameters: [{ name: 'nums', type: 'int[]' }], returns: { type: 'int' } },
					cases,
					stop: 'untilFailure',
				}),
			);
			assert.equal(result.verdict, 'runtimeError', result.message);
		}
	});
});
