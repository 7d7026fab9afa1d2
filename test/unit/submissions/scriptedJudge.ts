import assert from 'node:assert/strict';
import type { JudgedChallenge } from '#backend/submissions/judgedChallenge.ts';
import type { Judge, JudgeResult } from '#judge/judge.ts';

export const challenge: JudgedChallenge = {
	version: 'v1',
	file: {
		id: 'bank.two-sum',
		signature: { name: 'twoSum', parameters: [{ name: 'nums', type: 'int[]' }], returns: { type: 'int[]' } },
		limits: { timeMs: 1000, memoryMb: 64, outputKb: 64, processes: 4 },
		checker: { kind: 'exact' },
		examples: [],
		complexity: { time: 'O(n)', space: 'O(n)' },
	},
	cases: [],
	small: [],
	references: {},
	programs: {},
};
export const accepted: JudgeResult = { verdict: 'accepted', compile: { ms: 0, diagnostics: [], output: '' }, cases: [] };

/** A judge that answers by a script; only what judging a submission needs. */
export function scriptedJudge(judge: Judge['judge']): Judge {
	const unused = (): never => assert.fail('not needed here');
	return {
		judge,
		tier: () => ({ tier: 'bubblewrap', reason: '', consented: false }),
		languages: unused,
		language: unused,
		starter: unused,
		runScript: unused,
		close: () => Promise.resolve(),
	};
}
