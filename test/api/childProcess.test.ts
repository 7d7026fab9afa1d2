import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { StartAnswer } from '#contract/start.ts';
import { type SoloBackend, startSoloBackend } from '#tools/soloBackend.ts';
import { soloClient } from '#tools/soloClient.ts';
import { submitAndWait } from './practise.ts';
import { realBank } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';
import { processScratch } from '../processScratch.ts';

const entry = path.join(import.meta.dirname, '../../backend/main.ts');

describe('the solo backend as a child process', () => {
	let folder: string;
	let backend: SoloBackend | undefined;
	let child: ChildProcess | undefined;
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-child-'));
	});
	afterEach(async () => {
		await backend?.kill();
		child?.kill('SIGKILL');
		backend = undefined;
		child = undefined;
		rmSync(folder, { recursive: true, force: true });
	});

	const options = (log: string[] = []) => ({
		entry,
		dataFolder: path.join(folder, 'data'),
		scratchFolder: processScratch(),
		bankFolder: realBank,
		onLog: (text: string) => void log.push(text),
	});

	it('starts by its parent’s order, judges, and stops cleanly when the channel closes', async () => {
		const log: string[] = [];
		backend = await startSoloBackend(options(log));
		assert.equal((await submitAndWait(backend, twoSum.right)).verdict, 'accepted');
		assert.equal(await backend.stop(), 0);
		assert.match(log.join(''), /"msg":"stopped"/);
		assert.ok(!existsSync(path.join(folder, 'data/code-sensei.db-wal')), 'the store was closed');
	});

	it('stops cleanly on SIGTERM', async () => {
		backend = await startSoloBackend(options());
		const { pid } = backend;
		const end = waitForEnd(pid);
		process.kill(pid, 'SIGTERM');
		await end;
		assert.ok(!existsSync(path.join(folder, 'data/code-sensei.db-wal')), 'the store was closed');
	});

	it('shows neither token nor port in its command line, and writes the token nowhere', async () => {
		backend = await startSoloBackend(options());
		await submitAndWait(backend, twoSum.right);
		if (process.platform === 'linux') {
			const shown = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${backend?.pid ?? 0}/${file}`, 'latin1'));
			assert.doesNotMatch(shown.join(''), new RegExp(`${backend.token}|${backend.port}`));
		}
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		assert.ok(files.length > 0);
		for (const { parentPath, name } of files) {
			assert.ok(!readFileSync(path.join(parentPath, name)).includes(backend.token), name);
		}
	});

	it('ends by itself when its parent was killed', async () => {
		// The parent forks a backend, tells its process id, and is then killed.
		const parent = path.join(folder, 'parent.mjs');
		writeFileSync(
			parent,
			`import { fork } from 'node:child_process';
			const child = fork(${JSON.stringify(entry)}, ['solo'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
			child.once('message', () => process.send(child.pid));
			child.send(${JSON.stringify({
				kind: 'start',
				token: '0'.repeat(64),
				dataFolder: path.join(folder, 'data'),
				scratchFolder: processScratch(),
				bankFolder: realBank,
				tier: 'auto',
				toolchains: {},
			})});`,
		);
		child = fork(parent, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
		const pid = z.int().parse((await once(child, 'message')).at(0));
		const end = waitForEnd(pid);
		child.kill('SIGKILL');
		await end;
	});

	it('answers with what is wrong when it can not start', async () => {
		writeFileSync(path.join(folder, 'data'), 'this is a file, no folder');
		await assert.rejects(startSoloBackend(options()), /could not start/);
		child = fork(entry, ['solo'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
		const exit = once(child, 'exit');
		child.send({ kind: 'start', token: 'too short' });
		const answer = StartAnswer.parse((await once(child, 'message')).at(0));
		assert.equal(answer.kind, 'failed');
		assert.deepEqual(await exit, [1, null]);
	});

	it('started by hand prints its address and token to the terminal alone', async () => {
		child = spawn(process.execPath, [entry, 'solo', '--data', path.join(folder, 'data'), '--bank', realBank], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let printed = '';
		const { stdout } = child;
		assert.ok(stdout);
		while (!/Bearer [0-9a-f]{64}\n/.test(printed)) printed += String((await once(stdout, 'data')).at(0));
		const [, port, token] = /^http:\/\/127\.0\.0\.1:(\d+)\nAuthorization: Bearer ([0-9a-f]{64})\n$/.exec(printed) ?? [];
		const health = await soloClient(Number(port), token ?? '').call('health', {});
		assert.equal(health.status, 'ok');
		const exit = once(child, 'exit');
		child.kill('SIGINT');
		assert.deepEqual(await exit, [0, null]);
	});

	it('explains its commands', async () => {
		for (const [args, expected] of [
			[['--help'], /solo .*\n.*preview .*\n.*prove /],
			[['solo', '--help'], /--data DIR/],
			[['prove', '--help'], /--check/],
		] as const) {
			const { code, text } = await printed([...args]);
			assert.equal(code, 0);
			assert.match(text, expected);
		}
		const unknown = await printed(['constructor']);
		assert.equal(unknown.code, 2);
		assert.match(unknown.text, /no command "constructor"/);
	});
});

async function printed(args: string[]): Promise<{ code: unknown; text: string }> {
	const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
	const closed = await once(child, 'close');
	return { code: closed.at(0), text };
}

/** Resolves when the process is gone. Somebody else's child sends no event, so it is asked for again and again. */
async function waitForEnd(pid: number): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const timer = setInterval(() => {
		try {
			process.kill(pid, 0);
		} catch {
			clearInterval(timer);
			resolve(undefined);
		}
	}, 50);
	await promise;
}
