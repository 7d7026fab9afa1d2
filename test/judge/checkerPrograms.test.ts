import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeResult } from '#judge/judge.ts';
import { openJudge, openJudgeInTier, requestOf } from './judgeUnderTest.ts';

/** Any number larger than the one that was given is right; the reference says the next one. */
const larger =
	'def check(n, answer, expected):\n    if answer <= n:\n        raise ValueError("%d is not larger than %d" % (answer, n))\n    return expected == n + 1\n';

for (const place of ['boxes', 'piston'] as const) {
	describe(`answers that a program checks, in ${place}`, () => {
		let judge: Judge;

		before(async function () {
			judge = place === 'piston' ? await openJudgeInTier('piston', this) : await openJudge();
		});

		after(() => judge.close());

		function submit(body: string, checker = larger, stop: 'all' | 'untilFailure' = 'all'): Promise<JudgeResult> {
			return judge.judge(
				requestOf({
					language: 'python',
					source: `def add_one(n):\n    return ${body}\n`,
					checker: { kind: 'program', source: checker, trust: 'bank' },
					stop,
				}),
			);
		}

		it('are right when it says so, whatever the reference says', async () => {
			const result = await submit('n * 10');
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			assert.deepEqual(
				result.cases.map(({ verdict, actual }) => [verdict, actual]),
				[
					['accepted', 10],
					['accepted', 20],
					['accepted', 30],
				],
			);
		});

		it('are wrong for the reason it gives', async () => {
			const result = await submit('n if n == 2 else n + 5');
			assert.equal(result.verdict, 'wrongAnswer');
			assert.deepEqual(
				result.cases.map(({ verdict }) => verdict),
				['accepted', 'wrongAnswer', 'accepted'],
			);
			assert.equal(result.cases[1]?.message, '2 is not larger than 2');
		});

		it('after the first that is wrong do not count where that was asked for', async () => {
			const result = await submit('n if n == 2 else n + 5', larger, 'untilFailure');
			assert.deepEqual(
				result.cases.map(({ verdict }) => verdict),
				['accepted', 'wrongAnswer'],
			);
		});

		it('are not asked about where a case has crashed', async () => {
			const result = await submit('1 // (n - 2)');
			assert.deepEqual(
				result.cases.map(({ verdict }) => verdict),
				['wrongAnswer', 'runtimeError', 'wrongAnswer'],
			);
		});

		for (const [what, source] of [
			['breaks', 'def check(n, answer, expected):\n    return answer == missing\n'],
			['says neither yes nor no', 'def check(n, answer, expected):\n    return "yes"\n'],
			['leaves early', 'import os\ndef check(n, answer, expected):\n    os._exit(0)\n'],
			['never ends', 'def check(n, answer, expected):\n    while True:\n        pass\n'],
		] as const) {
			it(`of a checker that ${what} are not the solution’s fault`, async () => {
				const result = await submit('n + 1', source);
				assert.equal(result.verdict, 'internalError');
				assert.match(result.message ?? '', /checker of this challenge failed, which is not the fault of this code/);
			});
		}
	});
}
