import type { ChallengeDetail } from '#contract/challenge.ts';
import type { ShownValue } from '#contract/judging.ts';
import { changesOf, inputParameters, resultTypeOf } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { DocumentNode, PanelState } from '#messages';

export const whole = (value: Value): ShownValue => ({ kind: 'whole', value });
export const text = (words: string): DocumentNode => ({ kind: 'text', text: words });
export const code = (words: string): DocumentNode => ({ kind: 'code', text: words });
export const paragraph = (...children: DocumentNode[]): DocumentNode => ({ kind: 'paragraph', children });

/** The present of every page that a test opens. */
export const now = Date.parse('2026-11-23T10:00:00.000Z');
export const minutesAgo = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();

const challenge: ChallengeDetail = {
	id: 'bank.two-sum',
	title: 'Two Sum',
	difficulty: 'easy',
	topics: ['arrays', 'hashing'],
	tags: ['hash map'],
	status: 'opened',
	unaided: false,
	submissions: 0,
	statement: '',
	signature: {
		name: 'twoSum',
		parameters: [
			{ name: 'nums', type: 'int[]', description: 'the bookings in cents, in the order they were typed in' },
			{ name: 'target', type: 'int', description: 'the difference in cents' },
		],
		returns: { type: 'int[]', description: 'the two indices, the smaller one first' },
	},
	examples: [
		{
			input: [whole([1250, -300, 480, 820]), whole(520)],
			output: whole([1, 3]),
			explanation: '-300 + 820 = 520, and these bookings stand at 1 and 3.',
		},
		{
			input: [whole([45, 20, 45]), whole(90)],
			output: whole([0, 2]),
			explanation: 'Two bookings may have the same amount: 45 + 45 = 90.',
		},
		{ input: [whole([10, 25, -10, 5]), whole(0)], output: whole([0, 2]) },
	],
	constraints: [
		'2 <= nums.length <= 10^5',
		'-10^9 <= nums[i], target <= 10^9',
		'exactly one pair of indices i < j has nums[i] + nums[j] = target',
	],
	limits: { timeMs: 2000, memoryMb: 256, outputKb: 64, processes: 16 },
	checker: { kind: 'exact' },
	complexity: { time: 'O(n)', space: 'O(n)' },
	hints: [],
	hintCount: 4,
	languages: ['python', 'javascript', 'cpp'],
	version: 'a'.repeat(64),
	proof: {
		provedAt: '2026-11-20T09:30:00.000Z',
		inputsCompared: 4210,
		cases: 21,
		wrongSolutions: 5,
		mutantsKilled: 40,
		mutantsMade: 44,
		mutantsEquivalent: 3,
		languages: ['python', 'javascript', 'cpp'],
	},
	editorialUnlocked: false,
	authors: ['Code Sensei'],
	license: 'MIT',
};

/** A challenge just opened. */
export const opened: PanelState = {
	challenge,
	resultType: resultTypeOf(challenge.signature),
	inputs: inputParameters(challenge.signature),
	changes: changesOf(challenge.signature),
	statement: [
		paragraph(
			text('At closing time the till is off by '),
			code('target'),
			text(' cents. '),
			code('nums'),
			text(
				" lists the day's bookings in cents, in the order they were typed in: money that came in is positive, money that went out is negative. Exactly two of the bookings add up to the difference.",
			),
		),
		paragraph(
			text('Find these two bookings and return their indices, counted from 0, the '),
			{ kind: 'strong', children: [text('smaller index first')] },
			text('.'),
		),
		{
			kind: 'list',
			ordered: false,
			start: 1,
			children: [
				{ kind: 'listItem', children: [text('One booking cannot be used twice.')] },
				{ kind: 'listItem', children: [text('Two different bookings may have the same amount.')] },
			],
		},
	],
	hints: [],
	help: {
		made: [],
		makers: [],
		isMaking: false,
		note: undefined,
		reviewers: [],
		review: undefined,
		isReviewing: false,
		reviewNote: undefined,
		lock: 'open',
		isOffered: false,
	},
	editorial: undefined,
	tab: 'results',
	activity: { kind: 'idle' },
	result: undefined,
	submissions: [],
	cases: [],
	next: undefined,
	solutionFile: 'two-sum.py',
	tier: { label: 'Sandbox: bubblewrap', sandboxed: true },
	waiting: [],
	locale: 'en-GB',
	announcement: undefined,
};

/** The same with another challenge's fields. */
export function withChallenge(state: PanelState, changed: Partial<ChallengeDetail>): PanelState {
	const challenge = { ...state.challenge, ...changed };
	const { signature } = challenge;
	const types = {
		resultType: resultTypeOf(signature),
		inputs: inputParameters(signature),
		changes: changesOf(signature),
	};
	return { ...state, challenge, ...types };
}
