import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge, JudgeRequest } from '#judge/judge.ts';

describe('two windows that share a scratch folder', () => {
	let folder = '';
	const open: Judge[] = [];
	const start = async (): Promise<Judge> => {
		const judge = await createJudge({ scratchFolder: folder, tier: 'auto', consented: () => true, toolchains: {} });
		open.push(judge);
		return judge;
	};

	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'sensei-shared-'));
	});
	after(async () => {
		for (const judge of open) await judge.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('judge while others start and stop', async () => {
		const judge = await start();
		const request: JudgeRequest = {
			trust: 'learner',
			language: 'python',
			source: 'def twice(n):\n    return 2 * n\n',
			signature: { name: 'twice', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'int' } },
			limits: { timeMs: 2000, memoryMb: 128, outputKb: 64, processes: 16 },
			checker: { kind: 'exact' },
			cases: [{ name: 'one', input: [21], expected: { kind: 'value', value: 42 } }],
			stop: 'all',
		};
		await judge.judge(request);
		for (let round = 0; round < 8; round++) {
			const [mine, neighbour] = await Promise.all([judge.judge(request), start()]);
			assert.equal(mine.verdict, 'accepted', mine.message);
			assert.equal((await neighbour.judge(request)).verdict, 'accepted');
			await neighbour.close();
		}
		assert.deepEqual(
			(await readdir(folder)).filter((name) => name.includes('.bpf-')),
			[],
		);
	});
});
