import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'mocha';

const repository = path.join(import.meta.dirname, '..', '..');

/** Judges a solution that reads every descriptor it finds, and prints what it returned. */
const program = `
import { createJudge } from '#judge/createJudge.ts';
const source = \`
import os
def attack(n):
    found = []
    for name in os.listdir('/proc/self/fd'):
        try:
            found.append(os.pread(int(name), 100, 0).decode())
        except (OSError, UnicodeDecodeError):
            pass
    return [text for text in found if 'secret' in text]
\`;
const judge = await createJudge({ scratchFolder: process.argv[1], tier: 'bubblewrap', consented: () => true, toolchains: {} });
const result = await judge.judge({
	trust: 'stranger', language: 'python', source, stop: 'all', checker: { kind: 'exact' },
	signature: { name: 'attack', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'string[]' } },
	limits: { timeMs: 2000, memoryMb: 64, outputKb: 64, processes: 4 },
	cases: [{ name: 'only', input: [1] }],
});
console.log(JSON.stringify(result.cases[0]?.actual ?? result));
await judge.close();
`;

describe('descriptors that whoever started us left open', () => {
	let folder: string;

	before(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'sensei-inherited-'));
	});

	after(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('are not passed on into a box, near or far', async function () {
		if (process.platform !== 'linux') this.skip();
		const secret = path.join(folder, 'secret.txt');
		writeFileSync(secret, 'a secret');
		const descriptor = openSync(secret, 'r');
		try {
			// Node closes the first ones by itself, but stops at a gap: the last one gets through.
			const places = Array.from({ length: 60 }, (_, place) =>
				place === 5 || place === 59 ? descriptor : ('ignore' as const),
			);
			const child = spawn(process.execPath, ['--input-type=module', '-e', program, path.join(folder, 'judge')], {
				cwd: repository,
				stdio: ['ignore', 'pipe', 'pipe', ...places],
			});
			assert.ok(child.stdout !== null && child.stderr !== null);
			const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
			assert.equal(said.trim(), '[]', complained);
		} finally {
			closeSync(descriptor);
		}
	});
});
