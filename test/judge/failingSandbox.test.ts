import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { compileAndRun } from '#judge/compileAndRun.ts';
import { BoxExecutor } from '#judge/executor/boxExecutor.ts';
import type { JudgeResult } from '#judge/judge.ts';
import type { Toolchain } from '#judge/languages/language.ts';
import { python } from '#judge/languages/python.ts';
import { chooseSandbox } from '#judge/sandboxes/chooseSandbox.ts';
import type { Box, BoxRequest, Sandbox } from '#judge/sandboxes/sandbox.ts';
import { requestOf, testScratchFolder } from './judgeUnderTest.ts';
import { right, slow } from './solutions.ts';

/** A real sandbox in which some of the boxes start a program that is not there. */
class FailingSandbox implements Sandbox {
	readonly tier;
	readonly #real: Sandbox;
	readonly #fails: (number: number) => boolean;
	started = 0;

	constructor(real: Sandbox, fails: (number: number) => boolean) {
		this.tier = real.tier;
		this.#real = real;
		this.#fails = fails;
	}

	start(request: BoxRequest): Box {
		this.started++;
		return this.#real.start(this.#fails(this.started) ? { ...request, command: () => ['/nowhere/python3'] } : request);
	}

	close(): Promise<void> {
		return this.#real.close();
	}
}

describe('a sandbox that fails', () => {
	let real: Sandbox;
	let toolchain: Toolchain;

	before(async () => {
		const { sandbox } = await chooseSandbox('trusted', testScratchFolder());
		assert.ok(sandbox !== undefined);
		real = sandbox;
		const found = await python.findToolchains(undefined);
		assert.ok(found.kind === 'found' && found.toolchains[0] !== undefined);
		toolchain = found.toolchains[0];
	});

	after(() => real.close());

	async function judged(sandbox: Sandbox, source: string, timeMs = 1000): Promise<JudgeResult> {
		const folder = path.join(testScratchFolder(), 'python');
		mkdirSync(folder, { recursive: true });
		const limits = { timeMs, memoryMb: 128, outputKb: 64, processes: 16 };
		return await compileAndRun(
			{ executor: new BoxExecutor({ sandbox, language: python, toolchain, folder }), language: python },
			requestOf({ language: 'python', source, limits }),
			{ signal: undefined, onCompiling: () => undefined, onCase: () => undefined },
		);
	}

	it('once is tried again, and nobody notices', async () => {
		const sandbox = new FailingSandbox(real, (number) => number === 1);
		const result = await judged(sandbox, right.python);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		assert.equal(sandbox.started, 2);
	});

	it('twice is our failure and not the solution’s', async () => {
		const sandbox = new FailingSandbox(real, () => true);
		const result = await judged(sandbox, right.python);
		assert.equal(result.verdict, 'internalError');
		assert.match(result.message ?? '', /not the fault of this code/);
		assert.equal(sandbox.started, 2);
	});

	it('after some cases have run keeps what they gave', async () => {
		const sandbox = new FailingSandbox(real, (number) => number > 1);
		const result = await judged(sandbox, slow.python, 200);
		assert.equal(result.verdict, 'internalError');
		assert.deepEqual(
			result.cases.map(({ verdict }) => verdict),
			['accepted', 'timeLimitExceeded'],
		);
	});
});
