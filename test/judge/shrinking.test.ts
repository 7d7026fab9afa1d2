import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readProvedChallenge } from '#backend/challenges/readProvedChallenge.ts';
import type { JudgedChallenge } from '#backend/submissions/judgedChallenge.ts';
import { checkerOf } from '#backend/submissions/judgedChallenge.ts';
import { judgeSubmission } from '#backend/submissions/judgeSubmission.ts';
import { shrinkFailing } from '#backend/submissions/shrinkFailing.ts';
import type { Judge } from '#judge/judge.ts';
import { compareInputs } from '#judge/shrink/inputSize.ts';
import type { Failure } from '#judge/shrink/shrinkFailure.ts';
import { inputTypes } from '#judge/signature/valueType.ts';
import { askOracle } from '#proof/askOracle.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';
import { openJudge } from './judgeUnderTest.ts';

const bank = path.join(import.meta.dirname, '../../backend/bank');
const never = new AbortController().signal;

/** Wrong in each language, in several shapes of input; each with how many scalars are left at most. */
const wrong = [
	['arrays/board-effects', 'lastTileLeftOut.py'],
	['arrays/two-sum', 'indexZeroIsFalse.js'],
	['graphs/fragile-roads', 'deadEndsOnly.py'],
	['strings/shortest-roller', 'untilTheFirstLetterReturns.js'],
	['two-pointers/largest-banner', 'wholeMetres.cpp'],
	['stack/first-broken-bracket', 'popsEmptyStack.py'],
	['linked-list/turned-wagons', 'oldFront.cpp'],
	['trees/fallen-apples', 'heapsAsTheyCome.js'],
	['trees/fireflies-at-dusk', 'homeBeforeDark.py'],
	['graphs/second-hand-news', 'zeroForNever.cpp'],
	['graphs/one-way-districts', 'bothWays.py'],
	['arrays/settling-snow', 'oneStepOnly.py'],
] as const;

describe('shrinking what the bank knows to be wrong', () => {
	let judge: Judge;
	before(async () => {
		judge = await openJudge();
	});
	after(() => judge.close());

	const load = async (folder: string): Promise<JudgedChallenge> => {
		const read = await readProvedChallenge(path.join(bank, folder));
		assert.ok(read.kind === 'proved', folder);
		return read.challenge;
	};

	for (const [folder, file] of wrong) {
		it(`${folder} ${file}: fails in the same way on a valid input that is not larger, and the answer is right`, async () => {
			const language = languageOfFile(file);
			assert.ok(language);
			const solution = { language, source: readFileSync(path.join(bank, folder, 'wrong', file), 'utf8') };
			// As if it were not known: what is found is found by shrinking alone.
			const challenge = { ...(await load(folder)), small: [] };
			const { failure, report } = await judgeSubmission(judge, challenge, solution, {});
			assert.ok(failure, report.verdict);
			const found = await shrinkFailing(judge, challenge, solution, failure, never);
			const { signature, limits } = challenge.file;
			const checker = checkerOf(challenge);
			const types = inputTypes(signature);
			assert.ok(compareInputs(found.input, failure.input, types) <= 0);
			assert.equal(found.result.verdict, failure.result.verdict);
			const programs = { signature, files: challenge.programs };
			const [answered] = await askOracle({ judge, trust: 'bank' }, programs, { inputs: [found.input], forMs: 5_000 });
			assert.deepEqual(answered, { input: found.input, output: found.output });
			const again = await judge.judge({
				...{ trust: 'learner', ...solution, signature, limits, checker, stop: 'all' },
				cases: [{ name: 'again', input: found.input, expected: { kind: 'value', value: answered.output } }],
			});
			assert.equal(again.verdict, found.result.verdict);
		});
	}

	it('stops at once when it is told to, with what is known', async () => {
		const challenge = { ...(await load('arrays/two-sum')), small: [] };
		const solution = { language: 'python', source: 'def two_sum(nums, target):\n    return [0, 0]\n' } as const;
		const { failure } = await judgeSubmission(judge, challenge, solution, {});
		assert.ok(failure);
		assert.equal(await shrinkFailing(judge, challenge, solution, failure, AbortSignal.abort()), failure);
	});

	it('is content with the inputs known to be small when it has to hurry', async () => {
		const challenge = await load('arrays/two-sum');
		const solution = { language: 'python', source: 'def two_sum(nums, target):\n    return [0, 0]\n' } as const;
		const { failure } = await judgeSubmission(judge, challenge, solution, {});
		assert.ok(failure);
		const found = await shrinkFailing(judge, challenge, solution, failure, never, AbortSignal.abort());
		assert.deepEqual(found.input, challenge.small[0]?.input);
	});

	it('keeps what is known where a stranger wrote the programs and nothing fences them in', async () => {
		const bare = await openJudge({ tier: 'trusted' });
		try {
			const own = { ...(await load('arrays/two-sum')), small: [] };
			const challenge = { ...own, file: { ...own.file, id: 'forge.two-sum' } };
			const solution = { language: 'python', source: 'def two_sum(nums, target):\n    return [0, 0]\n' } as const;
			const { failure } = await judgeSubmission(bare, challenge, solution, {});
			assert.ok(failure);
			const found: Failure = await shrinkFailing(bare, challenge, solution, failure, never);
			assert.equal(found, failure);
		} finally {
			await bare.close();
		}
	});

	it('tells what the validator refuses from what is valid, and leaves out what the generator can not make', async () => {
		const { file, programs } = await load('arrays/two-sum');
		const broken = {
			...programs,
			'generator.py': 'def generate(seed, size):\n    return [[1, size], 1 + size] if size else 1 // 0\n',
		};
		const answers = await askOracle(
			{ judge, trust: 'bank' },
			{ signature: file.signature, files: broken },
			{
				inputs: [
					[[1, 2], 4],
					[[2, 2], 4],
				],
				draws: [
					[1, 0],
					[1, 9],
				],
				forMs: 5_000,
			},
		);
		assert.deepEqual(answers, [
			{ input: [[2, 2], 4], output: [0, 1] },
			{ input: [[1, 9], 10], output: [0, 1] },
		]);
	});
});
