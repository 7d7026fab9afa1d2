import type { JudgeCase } from '../judge.ts';
import type { Signature } from '#contract/signature.ts';

/** What every language is tried with before a learner may use it: strings, arrays, 64 bits and floating point go in, one of them comes out. */
export const selfTestSignature: Signature = {
	name: 'selfTest',
	parameters: [
		{ name: 'words', type: 'string[]' },
		{ name: 'offset', type: 'long' },
		{ name: 'scale', type: 'double' },
	],
	returns: { type: 'long[]' },
};

/** For each word its length times the scale, and the offset added. */
export const selfTestCases: readonly JudgeCase[] = [
	{
		name: 'self-test',
		input: [['a', 'bcd', ''], '9007199254740993', 2],
		expected: { kind: 'value', value: ['9007199254740995', '9007199254740999', '9007199254740993'] },
	},
];
