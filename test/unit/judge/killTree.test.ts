import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'mocha';
import { killWithChildren } from '#judge/sandboxes/killTree.ts';
import { readLinuxChildren } from '#judge/sandboxes/linuxProcessTree.ts';

describe('ending a process with what it started', () => {
	before(function () {
		if (process.platform !== 'linux') this.skip();
	});

	it('ends a child that would stay, and hold the pipes, when its parent alone is killed', async () => {
		const parent = spawn('/bin/sh', ['-c', 'sleep 1000 & echo started; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
		assert.ok(parent.pid !== undefined);
		await once(parent.stdout, 'data');
		const [child] = readLinuxChildren(parent.pid);
		assert.ok(child !== undefined);
		killWithChildren(parent.pid);
		// Only after the last who holds the pipe is gone.
		await once(parent, 'close');
		assert.equal(parent.signalCode, 'SIGKILL');
	});

	it('takes a process that is gone for ended', () => {
		assert.deepEqual(readLinuxChildren(2 ** 22 + 1), []);
		assert.doesNotThrow(() => killWithChildren(2 ** 22 + 1));
	});
});
