import assert from 'node:assert/strict';
import { gateHint, type GatedChallenge, type GateVerdict, type LearnerFile } from '#backend/hints/gate/gateHint.ts';
import { provePrompt } from '#backend/hints/gate/promptProof.ts';
import type { Judge } from '#judge/judge.ts';
import { openJudge, openJudgeInTier } from '../../../judge/judgeUnderTest.ts';

const reference =
	'def span(nums: list[int]) -> int:\n    ordered = sorted(nums)\n    return ordered[-1] - ordered[0]\n';

const challenge: GatedChallenge = {
	statement: 'How far are the smallest and the greatest number apart?',
	references: [{ language: 'python', source: reference }],
	tried: {
		signature: { name: 'span', parameters: [{ name: 'nums', type: 'int[]' }], returns: { type: 'int' } },
		limits: { timeMs: 1000, memoryMb: 128, outputKb: 64, processes: 16 },
		checker: { kind: 'exact' },
		cases: [
			{
				name: 'three',
				origin: 'example',
				input: { kind: 'values', values: [[4, 9, 7]] },
				expected: { kind: 'value', value: 5 },
			},
		],
		small: [
			{ input: [[1]], output: 0 },
			{ input: [[1, 2]], output: 1 },
			{ input: [[3, 1]], output: 2 },
			{ input: [[-1, 1, 0]], output: 2 },
		],
	},
};

const offByOne = 'def span(nums):\n    top = max(nums)\n    low = max(nums)\n    return top - low + 1\n';
const notDone = 'def span(nums):\n    if len(nums) > 1:\n        return nums[1] - nums[0]\n    return 0\n';

const pile: GatedChallenge = {
	statement: 'A pile of numbers that knows its least one.',
	references: [
		{
			language: 'python',
			source:
				'class Pile:\n    def __init__(self):\n        self.pairs = []\n\n    def put(self, n):\n        low = self.pairs[-1][1] if self.pairs else n\n        self.pairs.append((n, min(n, low)))\n\n    def least(self):\n        return self.pairs[-1][1] if self.pairs else None\n',
		},
	],
	tried: {
		...challenge.tried,
		signature: {
			name: 'Pile',
			parameters: [],
			methods: [
				{ name: 'put', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'void' } },
				{ name: 'least', parameters: [], returns: { type: 'int?' } },
			],
		},
		cases: [],
		small: [
			{ input: [[['Pile'], ['least']]], output: [null, null] },
			{ input: [[['Pile'], ['put', 2], ['least']]], output: [null, null, 2] },
			{ input: [[['Pile'], ['put', 2], ['put', 3], ['least']]], output: [null, null, null, 2] },
			{ input: [[['Pile'], ['put', 3], ['put', 1], ['least']]], output: [null, null, null, 1] },
		],
	},
};
const forgetful =
	'class Pile:\n    def __init__(self):\n        self.piled = []\n\n    def least(self):\n        last = None\n        for n in self.piled:\n            last = n\n        return last\n\n    def put(self, n):\n        self.piled.append(n)\n';

describe('trying a hint in the own file', () => {
	let judge: Judge;
	before(async function () {
		judge = await openJudgeInTier('bubblewrap', this);
	});
	after(async () => {
		await judge.close();
	});

	function gate(text: string, file: LearnerFile, by = judge, of = challenge): Promise<GateVerdict> {
		return gateHint(by, { text, level: 4, shown: [] }, { challenge: of, file }, new AbortController().signal);
	}

	it('refuses code that mends the file when it takes the place of what is like it', async () => {
		const file: LearnerFile = { language: 'python', code: 'def span(nums):\n    return max(nums) + min(nums)\n' };
		assert.deepEqual(await gate('Try `max(nums) - min(nums)` there.', file), { kind: 'refused', reason: 'mendsCode' });
		assert.deepEqual(await gate('You need - where you have a plus: use `-`.', file), {
			kind: 'refused',
			reason: 'mendsCode',
		});
	});

	it('finds code that stands in a sentence without any marks', async () => {
		const file: LearnerFile = {
			language: 'python',
			code: 'def span(nums):\n    low = min(nums)\n    return max(nums) - low + 1\n',
		};
		assert.deepEqual(await gate('End with return max(nums) - low and you are done.', file), {
			kind: 'refused',
			reason: 'mendsCode',
		});
	});

	it('refuses a function that only has another name', async () => {
		const file: LearnerFile = { language: 'python', code: notDone };
		const hint = '```python\ndef width(v):\n    return max(v) - min(v)\n```';
		assert.deepEqual(await gate(hint, file), { kind: 'refused', reason: 'mendsCode' });
	});

	it('puts what a hint defines into the class of the learner', async () => {
		const file: LearnerFile = { language: 'python', code: forgetful };
		const mends =
			'Let it look again:\n```python\ndef least(self):\n    low = sorted(self.piled)\n    return (low or [None])[0]\n```';
		const refused = { kind: 'refused', reason: 'mendsCode' };
		assert.deepEqual(await gate(mends, file, judge, pile), refused);
		assert.deepEqual(await gate(mends.replace('least(self)', 'lowest(self)'), file, judge, pile), refused);
		const harmless =
			'What would this say of a pile of nothing?\n```python\ndef height(self):\n    return len(self.piled)\n```';
		assert.deepEqual(await gate(harmless, file, judge, pile), { kind: 'passed' });
	});

	it('lets an example pass that mends nothing', async () => {
		const file: LearnerFile = { language: 'python', code: offByOne };
		assert.deepEqual(await gate('For `[7]` the answer should be 0. What is `top` then, and what is `low`?', file), {
			kind: 'passed',
		});
		assert.deepEqual(await gate('A cold week: `temps = [3, 1]`. Which is the coldest day?', file), { kind: 'passed' });
	});

	it('shows no code that can not be tried because there is no sandbox for a stranger', async () => {
		const trusted = await openJudge({ tier: 'trusted' });
		try {
			const file: LearnerFile = { language: 'python', code: offByOne };
			assert.deepEqual(await gate('Try `low = min(nums)` there.', file, trusted), {
				kind: 'refused',
				reason: 'cannotTry',
			});
			assert.deepEqual(await gate('Which of the two names holds the wrong number?', file, trusted), { kind: 'passed' });
		} finally {
			await trusted.close();
		}
	});
});

describe('the proof that no solution is in a prompt', () => {
	const long =
		'def f(a):\n    low, high = 0, len(a)\n    while low < high:\n        middle = (low + high) // 2\n        low = middle + 1\n    return low\n';
	const references = [{ language: 'python', source: long }] as const;

	it('names the prompt by its hash and says against what it was held', () => {
		const proof = provePrompt('Say something about the middle.', references, []);
		assert.equal(proof?.referencesCompared, 1);
		assert.match(proof.promptSha256, /^[0-9a-f]{64}$/);
	});

	it('is refused when a body is in it, unless the learner wrote that', () => {
		assert.equal(provePrompt(`Here is the solution: ${long}`, references, []), undefined);
		assert.notEqual(provePrompt(`Here is the file: ${long}`, references, [long]), undefined);
	});
});
