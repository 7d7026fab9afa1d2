import assert from 'node:assert/strict';
import { reviewSolution } from '#backend/hints/explain/reviewSolution.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Growth, JudgeReport } from '#contract/judging.ts';

function review(source: string, language: LanguageId = 'python', growth?: Growth): string[] {
	const report: JudgeReport = {
		verdict: 'accepted',
		tier: 'bubblewrap',
		compile: { ms: 0, diagnostics: [], output: '' },
		passed: 1,
		judged: 1,
		total: 1,
		cpuTimeMs: 1,
		peakMemoryBytes: 1,
		cases: [],
		...(growth === undefined ? {} : { growth }),
	};
	return reviewSolution(report, { language, source }, 'O(n)').parts.map(({ about, text }) => `${about}: ${text}`);
}

describe('the review of an accepted solution', () => {
	it('sets the measured growth beside what is reached', () => {
		const measured = (growth: 'O(n)' | 'O(n^2)'): Growth => ({
			kind: 'measured',
			growth,
			confidence: 0.9,
			largest: 4000,
		});
		assert.match(
			review('def f(a):\n    return a\n', 'python', measured('O(n^2)')).join(),
			/4,000.*O\(n\^2\)\. The solution of the challenge reaches O\(n\)/,
		);
		assert.match(
			review('def f(a):\n    return a\n', 'python', measured('O(n)')).join(),
			/what the challenge has in mind/,
		);
		const unknown: Growth = { kind: 'notMeasurable', reason: 'tooFast' };
		assert.match(review('def f(a):\n    return a\n', 'python', unknown).join(), /could not be measured/);
	});

	it('names one thing to simplify, with its line', () => {
		assert.deepEqual(
			review('def f(a):\n    b = len(a)\n    if b > 2:\n        return True\n    else:\n        return False\n'),
			[
				'simplify: From line 3 on a condition is turned into true and false by hand: it is that value already, so it can be returned itself.',
			],
		);
		assert.match(
			review('function f(a) {\n  return a.every((x) => x === true);\n}\n', 'javascript').join(),
			/Line 2 compares/,
		);
		assert.match(
			review('def f(words):\n    for i in range(len(words)):\n        print(words[i])\n').join(),
			/enumerate/,
		);
	});

	it('says something about a name that is hard to remember or foreign', () => {
		const far = `def f(nums):\n    q = 0\n${'    nums.append(1)\n'.repeat(8)}    q += 1\n    return q\n`;
		assert.match(review(far).join(), /`q` is used from line 2 to line 12/);
		assert.match(review('def f(nums):\n    maxSoFar = 0\n    return maxSoFar\n').join(), /with_underscores/);
		assert.match(
			review('function f(a) {\n  let max_so_far = 0;\n  return max_so_far;\n}\n', 'javascript').join(),
			/inCamelCase/,
		);
	});

	it('finds nothing where there is nothing', () => {
		assert.deepEqual(review('def f(nums):\n    return max(nums) - min(nums)\n'), []);
	});
});
