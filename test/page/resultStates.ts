import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { PanelResult, PanelState } from '#messages';
import { minutesAgo, opened, whole } from './challengeStates.ts';

const passed = (index: number, name: string): CaseReport => ({
	index,
	name,
	verdict: 'accepted',
	input: [whole([45, 20, 45]), whole(90)],
	expected: whole([0, 2]),
	actual: whole([0, 2]),
	prints: '',
	printsCut: false,
	cpuTimeMs: 0.4,
	wallTimeMs: 0.5,
	peakMemoryBytes: 9_961_472,
});

const failing: CaseReport = {
	...passed(3, 'two equal bookings'),
	verdict: 'wrongAnswer',
	input: [whole([0, 0]), whole(0)],
	expected: whole([0, 1]),
	actual: whole([0, 0]),
	prints: 'looking for 0\nfound at 0\n',
};

const report: JudgeReport = {
	verdict: 'wrongAnswer',
	tier: 'bubblewrap',
	compile: { ms: 0, diagnostics: [], output: '' },
	passed: 3,
	judged: 4,
	total: 21,
	cpuTimeMs: 12.4,
	peakMemoryBytes: 10_276_044,
	cases: [],
	failing,
};

const difference: PanelResult['difference'] = {
	expected: [
		{ text: '[0, ', changed: false },
		{ text: '1', changed: true },
		{ text: ']', changed: false },
	],
	actual: [
		{ text: '[0, ', changed: false },
		{ text: '0', changed: true },
		{ text: ']', changed: false },
	],
};

const result: PanelResult = {
	what: 'submission',
	language: 'Python 3',
	finishedAt: minutesAgo(2),
	report,
	difference,
	parameters: ['nums', 'target'],
	explanation: 'It returned [0, 0] where [0, 1] is right.',
};

function ended(changed: Partial<PanelResult>, judged: Partial<JudgeReport>): PanelState {
	const { difference: _, ...kept } = result;
	return { ...opened, result: { ...kept, ...changed, report: { ...report, ...judged } } };
}

export const wrongAnswer: PanelState = { ...opened, result };

/** As the backend explains this case: short enough to be read at once. */
export const explained: PanelState = {
	...wrongAnswer,
	result: {
		...result,
		explained: [
			{ about: 'input', text: '`nums` has 2 elements, all the same.' },
			{ about: 'input', text: '`target` is 0.' },
			{ about: 'answer', text: 'The first element agrees; at index 1 they part: right is 1, yours has 0.' },
			{ about: 'prints', text: 'It printed 2 lines on the way; the last one is "found at 0".' },
		],
	},
};

/** The failing case came from the smallest known inputs, beyond the counted cases. */
export const wrongOnSmall: PanelState = ended(
	{},
	{ failing: { ...failing, index: 21, expected: whole([0, 1]), prints: '' } },
);

export const tooSlow: PanelState = ended(
	{ explanation: 'It needed more than 2,000 ms on this input.' },
	{
		verdict: 'timeLimitExceeded',
		cpuTimeMs: 2004,
		passed: 18,
		judged: 19,
		failing: {
			index: 18,
			name: 'the last two of an ascending list',
			verdict: 'timeLimitExceeded',
			input: [
				{ kind: 'cut', start: '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13', characters: 688_894 },
				whole(199_999),
			],
			prints: '',
			printsCut: false,
			cpuTimeMs: 2004,
			wallTimeMs: 2010,
			peakMemoryBytes: 18_200_000,
		},
	},
);

export const crashed: PanelState = ended(
	{ explanation: 'IndexError: list index out of range (line 7)' },
	{
		verdict: 'runtimeError',
		failing: {
			index: 3,
			name: 'two bookings',
			verdict: 'runtimeError',
			input: [whole([3, 3]), whole(6)],
			expected: whole([0, 1]),
			crash: {
				message: 'IndexError: list index out of range',
				frames: [
					{ line: 12, function: 'two_sum' },
					{ line: 7, function: 'partner_of' },
				],
			},
			prints: 'walking 0\nwalking 1\nwalking 2\n',
			printsCut: true,
			cpuTimeMs: 1,
			wallTimeMs: 2,
			peakMemoryBytes: 10_276_044,
		},
	},
);

/** The third failed submission on this case. */
export const helpOffered: PanelState = { ...explained, help: { ...explained.help, isOffered: true } };

export const compileError: PanelState = ended(
	{
		language: 'C++17',
		explanation: "Line 9: expected ';' before '}' token",
		explained: [
			{ about: 'compile', text: "Line 9, column 22: expected ';' before '}' token." },
			{ about: 'compile', text: 'A sign is missing. Look at the end of what stands before this place.' },
		],
	},
	{
		verdict: 'compileError',
		passed: 0,
		judged: 0,
		cases: [],
		failing: undefined,
		compile: {
			ms: 350,
			diagnostics: [
				{ severity: 'error', line: 9, column: 22, message: "expected ';' before '}' token" },
				{ severity: 'warning', line: 4, column: 7, message: "unused variable 'n' [-Wunused-variable]" },
			],
			output:
				"two-sum.cpp:9:22: error: expected ';' before '}' token\n    9 |     return {0, index}\n      |                      ^\n",
		},
	},
);

export const weFailed: PanelState = ended(
	{ explanation: 'The sandbox could not be started. Try again; nothing was counted.' },
	{ verdict: 'internalError', passed: 0, judged: 0, failing: undefined },
);

const accepted = ended(
	{ explanation: 'All 21 cases passed.' },
	{
		verdict: 'accepted',
		passed: 21,
		judged: 21,
		failing: undefined,
		growth: { kind: 'measured', growth: 'O(n log n)', confidence: 0.9, largest: 65_000 },
	},
);

/** A crash that takes many words; they wait behind their line. */
export const explainedAtLength: PanelState = {
	...crashed,
	result: crashed.result && {
		...crashed.result,
		explained: [
			{ about: 'input', text: '`nums` has 2 elements, all the same.' },
			{ about: 'input', text: '`target` is 6.' },
			{ about: 'crash', text: 'It stopped in line 7, in `partner_of`: IndexError: list index out of range.' },
			{
				about: 'crash',
				text: 'An index lay outside of its list. Which value has it for this input, and how long is the list then?',
			},
			{
				about: 'limit',
				text: 'With 120,000 elements, one loop takes 120,000 steps and a loop within a loop 14,000,000,000. A second is enough for some tens of millions in a fast language, for a few millions in a slow one.',
			},
			{ about: 'prints', text: 'It printed at least 3 lines on the way; the last one is "walking 2".' },
		],
	},
};

export const unbroken: PanelState = ended(
	{ what: 'search', explanation: 'None of 640 inputs broke it.' },
	{ verdict: 'accepted', passed: 640, judged: 640, total: 640, cases: [], failing: undefined },
);

export const solved: PanelState = {
	...accepted,
	challenge: { ...accepted.challenge, status: 'solved', unaided: true, editorialUnlocked: true },
	next: {
		title: 'The Shortest Roller',
		text: 'You solved 3 of 3 on hashing without a hint; strings are still at 1 of 7.',
	},
};

/** After accepted the own solution is looked at once more. */
export const reviewed: PanelState = {
	...solved,
	result: solved.result && {
		...solved.result,
		explained: [
			{ about: 'growth', text: 'Measured up to a size of 65,000, its time grows like O(n log n).' },
			{
				about: 'simplify',
				text: 'Line 4 walks over indices. If only the elements matter, walk over them; if both do, `enumerate` gives both.',
			},
			{ about: 'naming', text: '`tmp` in line 3 could hold anything. What does it hold here?' },
		],
	},
};

export const ranExamples: PanelState = ended(
	{ what: 'run', explanation: 'It returned [0, 0] where [0, 1] is right.', difference },
	{
		passed: 2,
		judged: 4,
		total: 4,
		cases: [
			passed(0, 'Example 1'),
			{ ...failing, index: 1, name: 'Example 2' },
			passed(2, 'Example 3'),
			{ ...passed(3, 'my long one'), verdict: 'ran', expected: undefined },
		],
		failing: { ...failing, index: 1, name: 'Example 2' },
	},
);

export const ranAllPassed: PanelState = ended(
	{ what: 'run', explanation: 'All 3 cases passed.' },
	{
		verdict: 'accepted',
		passed: 3,
		judged: 3,
		total: 3,
		cases: [passed(0, 'Example 1'), passed(1, 'Example 2'), passed(2, 'Example 3')],
		failing: undefined,
	},
);

export const running: PanelState = {
	...wrongAnswer,
	activity: { kind: 'running', what: 'submission', phase: 'cases', done: 7, total: 21 },
};

export const compiling: PanelState = {
	...opened,
	activity: { kind: 'running', what: 'run', phase: 'compiling', done: 0, total: 0 },
};

export const notRun: PanelState = {
	...opened,
	activity: {
		kind: 'failed',
		message: 'Python was not found. Install it (apt install python3) or choose its path in the settings.',
		canShowLog: true,
	},
};

export const canBeReviewed: PanelState = { ...reviewed, help: { ...reviewed.help, reviewers: ['Gemini', 'OpenAI'] } };
export const beingReviewed: PanelState = { ...canBeReviewed, help: { ...canBeReviewed.help, isReviewing: true } };
export const reviewFailed: PanelState = {
	...canBeReviewed,
	help: { ...canBeReviewed.help, reviewNote: 'No AI provider could look at it now. Try again later.' },
};
export const reviewedClosely: PanelState = {
	...canBeReviewed,
	help: {
		...canBeReviewed.help,
		review: {
			by: 'Gemini, gemini-2.5-flash',
			parts: [
				{
					about: 'growth',
					text: 'Sorting in line 4 decides: <b>n log n</b> steps, and `pairs` holds every number once.',
				},
				{ about: 'simplify', text: 'The second loop walks over `pairs` again; one walk with two ends is enough.' },
				{ about: 'naming', text: '`pairs` tells what is in it; `x` does not.' },
			],
		},
	},
};
