import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFileLock } from '#extension/account/fileLock.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const waitMs = 10_000;

describe('a lock between windows', () => {
	const folder = temporaryFolder();
	const lock = (): string => path.join(folder(), 'a.lock');

	it('lets one do it after the other, and leaves nothing behind', async () => {
		let inside = 0;
		let most = 0;
		const one = (): Promise<void> =>
			withFileLock(lock(), waitMs, async () => {
				most = Math.max(most, ++inside);
				await new Promise((resolve) => setImmediate(resolve));
				inside--;
			});
		await Promise.all(Array.from({ length: 8 }, one));
		assert.equal(most, 1);
		assert.deepEqual(readdirSync(folder()), []);
	});

	it('is free again when the work fails, and the failure is the one of the work', async () => {
		await assert.rejects(
			withFileLock(lock(), waitMs, () => Promise.reject(new RangeError('mine'))),
			{ message: 'mine' },
		);
		assert.equal(existsSync(lock()), false);
	});

	it('is busy for somebody who does not want to wait', async () => {
		await withFileLock(lock(), waitMs, async () => {
			await assert.rejects(
				withFileLock(lock(), 0, () => Promise.resolve()),
				{ code: 'busy' },
			);
		});
	});

	it('is taken over from a process that has died, and from one that hangs', async () => {
		const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
		writeFileSync(lock(), `${dead} x`);
		assert.equal(await withFileLock(lock(), 0, () => Promise.resolve('mine')), 'mine');
		writeFileSync(lock(), `${process.pid} x`);
		const longAgo = Date.now() / 1_000 - 120;
		utimesSync(lock(), longAgo, longAgo);
		assert.equal(await withFileLock(lock(), 0, () => Promise.resolve('mine')), 'mine');
		assert.deepEqual(readdirSync(folder()), []);
	});
});
