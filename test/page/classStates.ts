import type { PanelState } from '#messages';
import { opened, whole, withChallenge } from './challengeStates.ts';
import { wrongAnswer } from './resultStates.ts';

const calls = [['CrateTower'], ['add', 5], ['add', 2], ['lightest'], ['take'], ['lightest']];

/** The learner writes a class. */
export const tower: PanelState = withChallenge(opened, {
	title: 'Lightest Crate',
	topics: ['stack'],
	signature: {
		name: 'CrateTower',
		parameters: [],
		methods: [
			{ name: 'add', parameters: [{ name: 'weight', type: 'int' }], returns: { type: 'void' } },
			{ name: 'take', parameters: [], returns: { type: 'int?' } },
			{ name: 'lightest', parameters: [], returns: { type: 'int?' } },
		],
	},
	examples: [
		{
			input: [whole(calls)],
			output: whole([null, null, null, 2, 2, 5]),
			explanation: 'The crate of 2 is the lightest until it is taken.',
		},
		{ input: [whole([['CrateTower'], ['lightest']])], output: whole([null, null]) },
	],
	constraints: ['at most 10^5 calls of add, take and lightest together'],
});

/** It forgot the crate below. */
export const wrongCall: PanelState = {
	...tower,
	result: wrongAnswer.result && {
		...wrongAnswer.result,
		explanation: 'Call 6, lightest(), returned 2 where 5 is right.',
		parameters: ['calls'],
		difference: undefined,
		report: {
			...wrongAnswer.result.report,
			failing: {
				...{ index: 1, name: 'random 3', verdict: 'wrongAnswer' },
				input: [whole(calls)],
				expected: whole([null, null, null, 2, 2, 5]),
				actual: whole([null, null, null, 2, 2, 2]),
				...{ prints: '', printsCut: false, cpuTimeMs: 1, wallTimeMs: 1, peakMemoryBytes: 9_961_472 },
			},
		},
	},
};

/** Calls of the learner's own. */
export const ownCalls: PanelState = {
	...tower,
	tab: 'cases',
	cases: [{ id: 'own', name: 'two alike', input: [[['CrateTower'], ['add', 4], ['add', 4], ['take'], ['lightest']]] }],
};
