import type { SubmissionSummary } from '#contract/submission.ts';
import type { PanelState } from '#messages';
import { code, minutesAgo, opened, paragraph, text, withChallenge } from './challengeStates.ts';
import { solved } from './resultStates.ts';

const submission = (changed: Partial<SubmissionSummary> & { id: string }): SubmissionSummary => ({
	challengeId: 'bank.two-sum',
	language: 'python',
	submittedAt: minutesAgo(2),
	state: 'judged',
	verdict: 'wrongAnswer',
	passed: 3,
	total: 21,
	cpuTimeMs: 12,
	peakMemoryBytes: 10_276_044,
	...changed,
});

const {
	verdict: _verdict,
	passed: _passed,
	total: _total,
	cpuTimeMs: _time,
	peakMemoryBytes: _memory,
	...unjudged
} = submission({ id: '5d3a0f0e-7f0a-4c38-9d0d-000000000001' });

export const manySubmissions: PanelState = {
	...opened,
	tab: 'submissions',
	submissions: [
		{ ...unjudged, state: 'pending', submittedAt: minutesAgo(0) },
		submission({
			id: '5d3a0f0e-7f0a-4c38-9d0d-000000000002',
			verdict: 'accepted',
			passed: 21,
			submittedAt: minutesAgo(5),
		}),
		submission({ id: '5d3a0f0e-7f0a-4c38-9d0d-000000000003', submittedAt: minutesAgo(95) }),
		submission({
			id: '5d3a0f0e-7f0a-4c38-9d0d-000000000004',
			verdict: 'memoryLimitExceeded',
			language: 'javascript',
			cpuTimeMs: 1431,
			peakMemoryBytes: 268_435_456,
			passed: 18,
			submittedAt: minutesAgo(60 * 26),
		}),
		{
			...unjudged,
			id: '5d3a0f0e-7f0a-4c38-9d0d-000000000005',
			state: 'cancelled',
			submittedAt: minutesAgo(60 * 24 * 9),
		},
	],
};

export const noSubmissions: PanelState = { ...opened, tab: 'submissions' };

export const waiting: PanelState = {
	...manySubmissions,
	waiting: [
		{ id: '5d3a0f0e-7f0a-4c38-9d0d-000000000011', language: 'python', madeAt: minutesAgo(12), refused: undefined },
		{
			id: '5d3a0f0e-7f0a-4c38-9d0d-000000000012',
			language: 'cpp',
			madeAt: minutesAgo(3),
			refused: 'This challenge was withdrawn by your instructor.',
		},
	],
};

export const noHints: PanelState = { ...opened, tab: 'hints' };

export const twoHints: PanelState = {
	...opened,
	tab: 'hints',
	hints: [
		[paragraph(text('Take one booking, say the first. Which amount would its partner need to have?'))],
		[
			paragraph(
				text(
					'The amount that is missing for a booking is known exactly. What helps is a place where you can look up at once whether it has come by before: a ',
				),
				{ kind: 'strong', children: [text('hash map')] },
				text(' from amounts to indices.'),
			),
		],
	],
};

/** Before anything has run: what a hint costs, and what opens the first one. */
export const firstHintLocked: PanelState = { ...noHints, help: { ...opened.help, lock: 'run' } };

export const nextHintLocked: PanelState = { ...twoHints, help: { ...opened.help, lock: 'failure' } };

const makers = ['OpenAI', 'Ollama'];

/** Three hints shown, and a provider is there. */
export const canBeMade: PanelState = {
	...twoHints,
	hints: [
		...twoHints.hints,
		[paragraph(text('Walk over the bookings once. Look up first, then remember the booking itself.'))],
	],
	help: { ...opened.help, makers },
};

export const beingMade: PanelState = { ...canBeMade, help: { ...canBeMade.help, isMaking: true } };

export const refunded: PanelState = {
	...canBeMade,
	help: {
		...canBeMade.help,
		note: 'No AI provider could write a hint now, so nothing was counted. The hint of the challenge itself is there.',
	},
};

/** One was made and one more, which says less; the challenge's own waits below. */
export const twoMade: PanelState = {
	...canBeMade,
	hints: [
		...canBeMade.hints,
		[paragraph(text('Before you write the next booking down, ask whether its partner is known.'))],
	],
	help: {
		...canBeMade.help,
		made: [
			{
				id: '5d3a0f0e-7f0a-4c38-9d0d-000000000021',
				text: 'Look at line 3 with the input [0, 0]. Which of the two zeros does `where[nums[place]]` remember when the walk is over?\nThink of two guests with the same name at a door.',
				by: 'OpenAI, gpt-5.4-mini',
				saysLess: false,
			},
			{
				id: '5d3a0f0e-7f0a-4c38-9d0d-000000000022',
				text: 'May a booking be its own partner?',
				by: 'Ollama, qwen3',
				saysLess: true,
			},
		],
	},
};

export const lockedEditorial: PanelState = { ...opened, tab: 'editorial' };

export const openEditorial: PanelState = {
	...solved,
	tab: 'editorial',
	editorial: {
		nodes: [
			{ kind: 'heading', level: 2, children: [text('The idea')] },
			paragraph(
				text('For a booking '),
				code('x'),
				text(' there is only one amount that can be its partner: '),
				code('target - x'),
				text('. So nobody has to try all pairs. More in the '),
				{
					kind: 'link',
					href: 'https://docs.python.org/3/library/stdtypes.html#dict',
					children: [text('documents of Python')],
				},
				text('.'),
			),
			{
				kind: 'codeBlock',
				language: 'python',
				text: 'index_of = {}\nfor index, number in enumerate(nums):\n    if target - number in index_of:\n        return [index_of[target - number], index]\n    index_of[number] = index\n',
			},
			{ kind: 'heading', level: 2, children: [text('Cost')] },
			{
				kind: 'table',
				head: [[text('way')], [text('time')], [text('memory')]],
				rows: [
					[[text('all pairs')], [code('O(n²)')], [code('O(1)')]],
					[[text('hash map')], [code('O(n)')], [code('O(n)')]],
				],
			},
			{ kind: 'heading', level: 4, children: [text('A usual mistake')] },
			{ kind: 'quote', children: [paragraph(text('Filling the map first and looking up afterwards.'))] },
		],
		solutions: [
			{
				language: 'Python 3',
				source:
					'def two_sum(nums: list[int], target: int) -> list[int]:\n    index_of: dict[int, int] = {}\n    for index, number in enumerate(nums):\n        if target - number in index_of:\n            return [index_of[target - number], index]\n        index_of[number] = index\n    raise AssertionError("every input has a pair, by the constraints of this challenge")\n',
			},
			{ language: 'C++17', source: '#include <unordered_map>\n#include <vector>\n' },
		],
	},
};

export const noCases: PanelState = { ...opened, tab: 'cases' };

export const twoCases: PanelState = {
	...opened,
	tab: 'cases',
	cases: [
		{ id: 'own-1', name: 'all the same', input: [[7, 7, 7, 1, 2], 3], expected: [3, 4] },
		{ id: 'own-2', name: '', input: [[-1000000000, 1000000000], 0] },
	],
};

export const unsandboxed: PanelState = {
	...withChallenge(opened, {
		difficulty: 'hard',
		status: 'tried',
		topics: ['dynamic-programming', 'two-pointers', 'strings'],
	}),
	solutionFile: undefined,
	tier: { label: 'Runs without a sandbox', sandboxed: false },
};

/** For the author of a challenge: nothing can be run. */
export const preview: PanelState = {
	...withChallenge(opened, { editorialUnlocked: true }),
	tab: 'hints',
	editorial: { nodes: [paragraph(text('Keep what was seen in a map.'))], solutions: [] },
	preview: { gaps: [], withoutOutput: [], isProved: true },
};

export const previewNotProved: PanelState = {
	...preview,
	hints: [[paragraph(text('Which number would have to come before?'))]],
	preview: {
		gaps: ['It is not proved yet: learners do not get it before it is.', 'Outputs of examples are missing below.'],
		withoutOutput: [0, 2],
		isProved: false,
	},
};
