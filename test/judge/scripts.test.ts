import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { Judge, ScriptRequest, ScriptResult } from '#judge/judge.ts';
import { openJudgeInTier } from './judgeUnderTest.ts';

for (const tier of ['bubblewrap', 'piston', 'trusted'] as const) {
	describe(`scripts in the tier ${tier}`, () => {
		let judge: Judge;

		before(async function () {
			judge = await openJudgeInTier(tier, this);
		});

		after(async () => {
			// Not there when the suite was skipped.
			await (judge as Judge | undefined)?.close();
		});

		const run = (text: string, change: Partial<ScriptRequest> = {}): Promise<ScriptResult> =>
			judge.runScript({
				trust: 'author',
				files: { 'main.py': text },
				entry: 'main.py',
				stdin: '',
				timeMs: 2000,
				memoryMb: 128,
				outputBytes: 100_000,
				...change,
			});

		it('read their input, import the files beside them, and say everything', async () => {
			const result = await run('', {
				files: {
					'main.py':
						'import sys, json, random\nimport generator\nprint(generator.twice(sys.stdin.read()))\nsys.stderr.write("noted")\n',
					'generator.py': 'def twice(text):\n    return text * 2\n',
				},
				stdin: 'ä',
			});
			assert.ok(result.kind === 'finished', JSON.stringify(result));
			assert.deepEqual([result.exitCode, result.stdout, result.stderr], [0, 'ää\n', 'noted']);
		});

		it('that fail give their exit code and their last words', async () => {
			const result = await run('raise ValueError("no")\n');
			assert.ok(result.kind === 'finished', JSON.stringify(result));
			assert.equal(result.exitCode, 1);
			assert.match(result.stderr, /ValueError: no/);
			const killed = await run('import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n');
			assert.deepEqual([killed.kind, killed.kind === 'signalled' && killed.signal], ['signalled', 'SIGSEGV']);
		});

		it('are stopped at each of their limits', async () => {
			const stopped = async (text: string, change: Partial<ScriptRequest> = {}): Promise<string> => {
				const result = await run(text, change);
				return result.kind === 'stopped' ? result.limit : JSON.stringify(result).slice(0, 500);
			};
			assert.equal(await stopped('while True: pass\n', { timeMs: 300 }), 'time');
			assert.equal(await stopped('import time\ntime.sleep(60)\n', { timeMs: 300 }), 'time');
			assert.equal(await stopped('print("x" * 200000)\n'), 'output');
		});

		it('that want too much memory get none', async () => {
			const result = await run('x = [bytearray(b"x") * 1000000 for _ in range(1000)]\n');
			const ended = result.kind === 'stopped' ? result.limit : result.kind === 'finished' ? result.stderr : result.kind;
			assert.match(ended, /memory|MemoryError/);
		});

		it('take a large input and give a large output', async () => {
			const result = await run('import sys\nprint(sys.stdin.read()[::-1], end="")\n', {
				stdin: 'ab'.repeat(500_000),
				outputBytes: 1_000_000,
			});
			assert.ok(result.kind === 'finished', JSON.stringify(result).slice(0, 500));
			assert.equal(result.stdout, 'ba'.repeat(500_000));
		});

		it('are stopped when nobody wants them any more', async () => {
			const stop = new AbortController();
			const running = judge.runScript(
				{
					trust: 'author',
					files: { 'main.py': 'while True: pass\n' },
					entry: 'main.py',
					stdin: '',
					timeMs: 60_000,
					memoryMb: 64,
					outputBytes: 10,
				},
				stop.signal,
			);
			stop.abort();
			await assert.rejects(running, (error) => error instanceof AppError && error.code === 'cancelled');
		});

		it('have no files outside of their folder', async () => {
			for (const name of ['../main.py', 'a/b.py', '/main.py', '-c', '']) {
				await assert.rejects(
					run('', { files: { [name]: '' }, entry: name }),
					(error) => error instanceof AppError && error.code === 'badRequest',
					name,
				);
			}
		});
	});
}
