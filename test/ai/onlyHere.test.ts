import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import type { AiOrder, ForgeEvent } from '#contract/forge.ts';
import { type SoloBackend, startSoloBackend } from '#tools/soloBackend.ts';
import { submitAndWait, timeZone } from '../api/practise.ts';
import { realBank } from '../api/soloUnderTest.ts';
import { twoSum } from '../api/twoSum.ts';
import { AiStandIn } from './aiStandIn.ts';
import { processScratch } from '../processScratch.ts';

const root = path.join(import.meta.dirname, '../..');
const guard = path.join(import.meta.dirname, 'loopbackGuard.ts');
const params = { challengeId: twoSum.id };
const hint =
	'You fill the whole map before you look anything up. In the failing case, whom does the first payment find?';
const review = {
	growth: 'One pass over the numbers decides it, so time grows with their count.',
	simplify: 'Nothing is longer than it has to be; the map is what makes it simple.',
	naming: 'The name seen says that a number was met before, and place where.',
};

describe('AI on this machine only', () => {
	let standIn: AiStandIn;
	let folder: string;
	let backend: SoloBackend | undefined;
	before(async () => {
		standIn = await AiStandIn.start();
	});
	after(() => standIn.stop());
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-only-here-'));
		writeFileSync(traffic(), '');
	});
	afterEach(async () => {
		await backend?.kill();
		backend = undefined;
		standIn.reset();
		rmSync(folder, { recursive: true, force: true });
	});

	const traffic = (): string => path.join(folder, 'traffic');
	const seen = (what: 'here' | 'left'): string[] =>
		readFileSync(traffic(), 'utf8')
			.split('\n')
			.filter((line) => line.startsWith(`${what} `));
	const env = (): NodeJS.ProcessEnv => ({ ...process.env, LOOPBACK_GUARD_FILE: traffic() });
	const start = (ai: AiOrder): Promise<SoloBackend> =>
		startSoloBackend({
			entry: path.join(root, 'backend/main.ts'),
			dataFolder: path.join(folder, 'data'),
			scratchFolder: processScratch(),
			bankFolder: realBank,
			ai,
			// Keys that lie about for something else.
			env: { ...env(), GEMINI_API_KEY: 'planted', OPENAI_API_KEY: 'planted', OLLAMA_HOST: 'http://192.0.2.7:11434' },
			execArgv: ['--import', guard],
		});

	it('sends nothing further than that while a challenge is asked for, a hint is made and a solution is reviewed', async () => {
		backend = await start({ order: ['ollama'], providers: { ollama: { baseUrl: standIn.proxy.url } }, onlyHere: true });
		const says = (answer: unknown): void => standIn.setAnswer('ollama', { content: JSON.stringify(answer) });

		says({ title: 'No challenge' });
		const { id } = await backend.call('startForge', {
			body: { id: randomUUID(), topic: 'arrays', difficulty: 'hard', timeZone },
		});
		const events: ForgeEvent[] = [];
		for await (const event of backend.watch('watchForge', { params: { forgeId: id } })) events.push(event);
		const done = events.at(-1);
		assert.ok(done?.kind === 'done' && done.servedBy === 'bank', JSON.stringify(done));
		assert.match(done.message, /Ollama: the answer did not have the form/);

		says({ hint });
		for (const level of [1, 2, 3]) await backend.call('showHint', { params: { ...params, level }, body: { timeZone } });
		const body = { id: randomUUID(), language: 'python' as const, source: twoSum.pairsWithItself, timeZone };
		const made = await backend.call('makeHint', { params, body });
		assert.ok(made.kind === 'made' && made.hint.text === hint, JSON.stringify(made));

		says(review);
		const report = await submitAndWait(backend, twoSum.right);
		const { right: source } = twoSum;
		const reviewed = await backend.call('reviewSolution', { params, body: { language: 'python', source, report } });
		assert.equal(reviewed.kind, 'written');

		assert.deepEqual(seen('left'), []);
		const { port } = new URL(standIn.proxy.url);
		assert.ok(seen('here').includes(`here 127.0.0.1:${port}`));
		assert.ok(standIn.proxy.recorded.length >= 3);
		assert.ok(standIn.proxy.recorded.every(({ provider }) => provider === 'ollama'));

		const { month, budget } = await backend.call('getAiUsage', {});
		assert.deepEqual(
			month.byPurpose.map(({ purpose, served }) => [purpose, served]),
			[
				['forge', 0],
				['hint', 1],
				['review', 1],
			],
		);
		assert.deepEqual(
			month.byModel.map(({ provider, pricing, costUsd }) => [provider, pricing, costUsd]),
			[['ollama', 'free', 0]],
		);
		assert.equal(month.failures[0]?.reason, 'misfit');
		assert.equal(budget.state, 'within');
	});

	it('is refused at the start by the name of whoever is elsewhere', async () => {
		const order = {
			order: [],
			providers: { gemini: { key: 'planted' }, ollama: { baseUrl: 'http://192.0.2.7:11434' } },
		};
		await assert.rejects(start({ ...order, onlyHere: true }), (error: Error) => {
			assert.match(
				error.message,
				/Gemini is not on it; the address of Ollama, http:\/\/192\.0\.2\.7:11434, is not one/,
			);
			assert.doesNotMatch(error.message, /planted/);
			return true;
		});
	});

	it('is watched by a guard that sees whoever would leave', async () => {
		const tries = ['http://192.0.2.7:8009/', 'http://code-sensei.invalid/', 'https://192.0.2.8/'];
		const program = `await Promise.allSettled(${JSON.stringify(tries)}.map((url) => fetch(url)))`;
		const args = ['--import', guard, '--input-type=module', '-e', program];
		await promisify(execFile)(process.execPath, args, { env: env() });
		const expected = [
			'left connect 192.0.2.7:8009',
			'left connect 192.0.2.8:443',
			'left connect code-sensei.invalid:80',
		];
		assert.deepEqual(seen('left').sort(), expected);
	});
});
