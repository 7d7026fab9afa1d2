import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askProgram } from '#judge/files/askProgram.ts';

describe('a program that is asked something', () => {
	let folder: string;
	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'code-sensei-ask-'));
	});
	after(() => rm(folder, { recursive: true }));

	async function program(script: string): Promise<string> {
		const file = path.join(folder, 'program');
		await writeFile(file, `#!/bin/sh\n${script}\n`);
		await chmod(file, 0o755);
		return file;
	}

	it('is told with what it says of its own failure, without the trace of its stack', async () => {
		const asked = await program(
			`printf 'error: no toolchain\\nhelp: install one\\n\\nStack backtrace:\\n  0: main\\n' >&2; exit 1`,
		);
		assert.deepEqual(await askProgram(asked, []), { kind: 'failed', reason: 'error: no toolchain\nhelp: install one' });
	});

	it('is told in a few words where it says very much, and in our words where it says nothing', async () => {
		const loud = await askProgram(await program('head -c 100000 /dev/zero | tr "\\\\0" x >&2; exit 1'), []);
		assert.ok(
			loud.kind === 'failed' && loud.reason.startsWith('xxx') && loud.reason.length < 500,
			JSON.stringify(loud),
		);
		const silent = await askProgram(await program('exit 3'), []);
		assert.match(silent.kind === 'failed' ? silent.reason : '', /Command failed/);
	});
});
