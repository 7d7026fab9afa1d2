import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { findJavaToolchains } from '#judge/languages/javaToolchain.ts';
import { driverCommand, openJavaKit } from '#judge/languages/javaKit.ts';
import { ProcessSandbox } from '#judge/sandboxes/processSandbox.ts';
import { RunFolders } from '#judge/sandboxes/runFolders.ts';
import type { BoxRequest } from '#judge/sandboxes/sandbox.ts';
import { testScratchFolder } from './judgeUnderTest.ts';

const request: Omit<BoxRequest, 'command'> = {
	environment: {},
	files: [],
	mounts: [],
	limits: { cpuSeconds: 10, tasks: 64, fileBytes: 1024 * 1024 },
	mergePrints: false,
	channelIsStandard: true,
};

describe('a program that has the channel as its standard streams, as Java on Windows', () => {
	let folder: string;
	let sandbox: ProcessSandbox;

	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'sensei-streams-'));
		sandbox = new ProcessSandbox({
			tier: 'trusted',
			folders: new RunFolders(folder),
			wrap: (command) => command,
		});
	});

	after(async () => {
		await sandbox.close();
		await rm(folder, { recursive: true, force: true });
	});

	async function converse(command: readonly string[], words: string): Promise<{ told: string; printed: string }> {
		const box = sandbox.start({ ...request, command: () => command });
		const [told, printed]: [Buffer[], Buffer[]] = [[], []];
		box.channel.on('data', (chunk: Buffer) => told.push(chunk));
		box.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
		box.stdout.resume();
		box.stdin.end();
		box.channel.end(words);
		await box.ended;
		return { told: Buffer.concat(told).toString(), printed: Buffer.concat(printed).toString() };
	}

	it('reads from it and writes to it, and its prints are apart', async () => {
		const heard = await converse(['/bin/sh', '-c', 'cat; echo printed >&2'], 'words\n');
		assert.deepEqual(heard, { told: 'words\n', printed: 'printed\n' });
	});

	it('may be gone before everything was said to it', async () => {
		const heard = await converse(['/bin/true'], 'x'.repeat(1 << 20));
		assert.deepEqual(heard, { told: '', printed: '' });
	});

	it('may be the driver for Java', async function () {
		const found = await findJavaToolchains(undefined);
		if (found.kind === 'missing') {
			if (process.env['CI'] === 'true') throw new Error(found.reason);
			this.skip();
		}
		const [toolchain] = found.toolchains;
		assert.ok(toolchain !== undefined);
		const kit = await openJavaKit(toolchain, path.join(testScratchFolder(), 'java'));
		assert.ok(kit.kind === 'ready', JSON.stringify(kit));
		const command = driverCommand(kit.toolchain, { heapMb: 64, stackBytes: 1 << 20, channel: 'apart' });
		const { told } = await converse(
			command,
			'nonce\n{"first":0,"solution":"Solution","parameters":[],"returns":"int","classes":"AAAAAA=="}\n',
		);
		assert.match(told, /^\nnonce {"kind":"ready","memory":\d+}\n\nnonce {"kind":"loadFailed",.*Solution.*}\n$/);
	});
});
