import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'mocha';
import type { Judge } from '#judge/judge.ts';
import { openJudgeInTier, requestOf } from './judgeUnderTest.ts';
import { right, slow } from './solutions.ts';

describe('a judge on a machine whose processors are all taken', () => {
	let judge: Judge;
	let others: ChildProcess[] = [];
	const alone: unknown[] = [];

	before(async function () {
		judge = await openJudgeInTier('bubblewrap', this, {
			log: (message, fields) => {
				if (message.includes('ran alone')) alone.push(fields['verdict']);
			},
		});
		others = Array.from({ length: 3 * availableParallelism() }, () =>
			spawn(process.execPath, ['-e', 'process.stdout.write("x"); for (;;);'], { stdio: ['ignore', 'pipe', 'ignore'] }),
		);
		for (const { stdout } of others) if (stdout !== null) await once(stdout, 'data');
	});
	after(async () => {
		for (const other of others) {
			const exited = once(other, 'exit');
			other.kill('SIGKILL');
			await exited;
		}
		// Not there when the suite was skipped.
		await (judge as Judge | undefined)?.close();
	});

	it('runs what was too slow once more alone before it says so', async () => {
		const result = await judge.judge(requestOf({ language: 'python', source: slow.python, retrySlow: true }));
		assert.equal(result.verdict, 'timeLimitExceeded');
		assert.deepEqual(
			result.cases.map(({ verdict }) => verdict),
			['accepted', 'timeLimitExceeded', 'accepted'],
		);
		assert.deepEqual(alone.splice(0), ['timeLimitExceeded']);
	});

	it('runs once what only waits, what is right, and what nobody is told of', async () => {
		const waiting = 'import time\ndef add_one(n):\n    time.sleep(60 if n == 2 else 0)\n    return n + 1\n';
		for (const [source, retrySlow, verdict] of [
			[waiting, true, 'timeLimitExceeded'],
			[right.python, true, 'accepted'],
			[slow.python, false, 'timeLimitExceeded'],
		] as const) {
			const limits = { ...requestOf({ language: 'python', source }).limits, timeMs: 300 };
			const result = await judge.judge(requestOf({ language: 'python', source, retrySlow, limits }));
			assert.equal(result.verdict, verdict, JSON.stringify(result));
		}
		assert.deepEqual(alone, []);
	});
});
