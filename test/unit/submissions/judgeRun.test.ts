import assert from 'node:assert/strict';
import type { JudgedChallenge } from '#backend/submissions/judgedChallenge.ts';
import { judgeRun } from '#backend/submissions/judgeRun.ts';
import type { Tier } from '#contract/verdict.ts';
import type { Judge, JudgeRequest } from '#judge/judge.ts';

const unused = (): never => assert.fail('not needed here');

/** Notes what it is asked to run, and returns 7 for everything. */
function notingJudge(asked: string[], tier: Tier, hasPython = true): Judge {
	return {
		judge(request: JudgeRequest) {
			asked.push(`${request.language} by ${request.trust}`);
			const cases = request.cases.map((_, index) => ({
				index,
				verdict: 'ran' as const,
				actual: 7,
				prints: '',
				printsCut: false,
				cpuTimeMs: 1,
				wallTimeMs: 1,
				peakMemoryBytes: 1,
			}));
			return Promise.resolve({ verdict: 'accepted', compile: { ms: 0, diagnostics: [], output: '' }, cases });
		},
		tier: () => ({ tier, reason: '', consented: true }),
		language: () => Promise.resolve({ language: 'python', title: 'Python 3', available: hasPython, detail: '' }),
		languages: unused,
		starter: unused,
		runScript: unused,
		close: () => Promise.resolve(),
	};
}

function challenge(id: string, references: JudgedChallenge['references']): JudgedChallenge {
	return {
		version: 'v1',
		file: {
			id,
			signature: { name: 'f', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'int' } },
			limits: { timeMs: 1_000, memoryMb: 64, outputKb: 64, processes: 4 },
			checker: { kind: 'exact' },
			examples: [],
			complexity: { time: 'O(1)', space: 'O(1)' },
		},
		cases: [],
		small: [],
		references,
		programs: {},
	};
}

/** What ran for one own case of a JavaScript solution, and what was said about it. */
async function ran(of: JudgedChallenge, tier: Tier, hasPython = true): Promise<{ asked: string[]; said: string }> {
	const asked: string[] = [];
	const what = {
		kind: 'custom' as const,
		cases: [{ id: '00000000-0000-4000-8000-000000000000', name: 'own', input: [1] }],
	};
	const solution = { language: 'javascript', source: 'function f(n) { return 7; }' } as const;
	const report = await judgeRun(notingJudge(asked, tier, hasPython), of, solution, what, {}, true);
	return { asked, said: report.cases[0]?.message ?? 'compared' };
}

describe('an own case without an expected output', () => {
	const both = { python: 'p', javascript: 'j' };

	it("is answered by the bank's reference as ours, and by a made one as a stranger's", async () => {
		const bank = await ran(challenge('bank.x', both), 'bubblewrap');
		assert.deepEqual(bank, { asked: ['javascript by bank', 'javascript by learner'], said: 'compared' });
		const made = await ran(challenge('forge.x', both), 'bubblewrap');
		assert.deepEqual(made, { asked: ['javascript by stranger', 'javascript by learner'], said: 'compared' });
	});

	it("is answered in Python where there is no reference in the learner's language", async () => {
		const made = await ran(challenge('forge.x', { python: 'p' }), 'bubblewrap');
		assert.deepEqual(made, { asked: ['python by stranger', 'javascript by learner'], said: 'compared' });
		const without = await ran(challenge('forge.x', { python: 'p' }), 'bubblewrap', false);
		assert.deepEqual(without.asked, ['javascript by learner']);
		assert.match(without.said, /nothing to compare with/);
	});

	it("is run without an answer where a stranger's reference may not run, and says so", async () => {
		const made = await ran(challenge('forge.x', both), 'trusted');
		assert.deepEqual(made.asked, ['javascript by learner']);
		assert.match(made.said, /runs only in a sandbox/);
		assert.deepEqual((await ran(challenge('bank.x', both), 'trusted')).asked.length, 2);
	});
});
