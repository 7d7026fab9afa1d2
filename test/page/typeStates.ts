import type { PanelState } from '#messages';
import { opened, whole, withChallenge } from './challengeStates.ts';
import { wrongAnswer } from './resultStates.ts';

/** A function that changes a tree in place. */
export const treeInPlace: PanelState = withChallenge(opened, {
	title: 'Mirrored Ancestors',
	topics: ['trees'],
	signature: {
		name: 'mirror',
		parameters: [{ name: 'root', type: 'tree<int>', description: 'the eldest of the family' }],
		returns: { type: 'void', changes: 'root' },
	},
	examples: [
		{ input: [whole([3, 9, 20, null, null, 15, 7])], output: whole([3, 20, 9, 7, 15]) },
		{ input: [whole([])], output: whole([]) },
		{ input: [whole(Array.from({ length: 31 }, (_, index) => index % 10))], output: whole([1, null, 2, 3]) },
	],
	constraints: ['the tree has at most 10^4 nodes'],
});

/** It forgot what is below the first level. */
export const wrongTree: PanelState = {
	...treeInPlace,
	result: wrongAnswer.result && {
		...wrongAnswer.result,
		explanation: 'It left root as [3, 20, 9, 15, 7] where [3, 20, 9, 7, 15] is right.',
		parameters: ['root'],
		difference: {
			expected: [
				{ text: '[3, 20, 9, ', changed: false },
				{ text: '7, 15', changed: true },
				{ text: ']', changed: false },
			],
			actual: [
				{ text: '[3, 20, 9, ', changed: false },
				{ text: '15, 7', changed: true },
				{ text: ']', changed: false },
			],
		},
		report: {
			...wrongAnswer.result.report,
			failing: {
				index: 1,
				name: 'three levels',
				verdict: 'wrongAnswer',
				input: [whole([3, 9, 20, null, null, 15, 7])],
				expected: whole([3, 20, 9, 7, 15]),
				actual: whole([3, 20, 9, 15, 7]),
				prints: '',
				printsCut: false,
				cpuTimeMs: 1,
				wallTimeMs: 1,
				peakMemoryBytes: 9_961_472,
			},
		},
	},
};

/** Every type whose values are not typed as their name suggests, and answers in any order. */
export const everyType: PanelState = {
	...withChallenge(opened, {
		title: 'Everything at Once',
		signature: {
			name: 'everything',
			parameters: [
				{ name: 'row', type: 'list<string>' },
				{ name: 'root', type: 'tree<long>', description: 'what hangs from the ceiling' },
				{ name: 'roads', type: 'graph' },
				{ name: 'mark', type: 'char' },
				{ name: 'limit', type: 'int?' },
				{ name: 'cube', type: 'int[][][]' },
			],
			returns: { type: 'string[][]' },
		},
		examples: [
			{
				input: [
					whole(['long', '7']),
					whole(['9007199254740993', null, '-1']),
					whole([[1, 2], [0], [0]]),
					whole('x'),
					whole(null),
					whole([[[1]], []]),
				],
				output: whole([['a', 'b'], ['c']]),
			},
		],
		checker: { kind: 'anyOrder', levels: [1, 2] },
	}),
	tab: 'cases',
};
