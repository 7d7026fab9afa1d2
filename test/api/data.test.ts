import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'mocha';
import { submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const params = { challengeId: twoSum.id };

describe('data that is not as it was left', () => {
	let folder: string;
	let file: string;
	const running: SoloUnderTest[] = [];
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-data-'));
		file = path.join(folder, 'code-sensei.db');
	});
	afterEach(async () => {
		for (const solo of running.splice(0)) await solo.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const start = async (): Promise<SoloUnderTest> => {
		const solo = await startSoloForTest({ folder });
		running.push(solo);
		return solo;
	};
	const practised = async (): Promise<void> => {
		const solo = await startSoloForTest({ folder });
		await submitAndWait(solo, twoSum.right);
		await solo.stop();
	};
	const setSchema = (version: number): void => {
		const database = new DatabaseSync(file);
		database.exec(`PRAGMA user_version = ${version}`);
		database.close();
	};
	const refusesToWrite = async (solo: SoloUnderTest): Promise<void> => {
		const refused = withCode('storeReadOnly');
		await assert.rejects(submitAndWait(solo, twoSum.right), refused);
		await assert.rejects(solo.call('putCases', { params, body: { cases: [] } }), refused);
		await assert.rejects(solo.call('showHint', { params: { ...params, level: 1 }, body: { timeZone } }), refused);
		await assert.rejects(solo.call('eraseData', { body: { confirm: 'erase' } }), refused);
		const health = await solo.call('health', {});
		assert.equal(health.status, 'readOnly');
		assert.match(health.store.readOnlyReason ?? '', /Reload/);
	};

	it('by a newer Code Sensei can be read, and writing says to reload', async () => {
		await practised();
		setSchema(99);
		const solo = await start();
		assert.equal((await solo.call('getProgress', { query: {} })).solvedQuestions, 1);
		assert.equal((await solo.call('listSubmissions', { params, query: {} })).items[0]?.verdict, 'accepted');
		await refusesToWrite(solo);
	});

	it('by a newer Code Sensei in another window stops writing at once', async () => {
		await practised();
		const solo = await start();
		setSchema(99);
		await refusesToWrite(solo);
		assert.equal((await solo.call('getProgress', { query: {} })).solvedQuestions, 1);
	});

	const damages: [string, () => void][] = [
		['that is no database', () => writeFileSync(file, 'not a database, but long enough to be looked at'.repeat(100))],
		['with pages overwritten', () => overwriteMiddle(file)],
		['that was cut off', () => writeFileSync(file, readFileSync(file).subarray(0, 10_000))],
	];
	for (const [what, damage] of damages) {
		it(`${what} is kept aside, said so, and begun anew`, async () => {
			await practised();
			damage();
			const damaged = readFileSync(file);
			const solo = await start();
			const { store } = await solo.call('health', {});
			assert.ok(store.recoveredFrom);
			assert.deepEqual(readFileSync(store.recoveredFrom), damaged);
			assert.match(path.basename(store.recoveredFrom), /^code-sensei-damaged-\d{4}-\d\d-\d\dT/);
			assert.equal((await solo.call('getProgress', { query: {} })).submissions, 0);
			assert.equal((await submitAndWait(solo, twoSum.right)).verdict, 'accepted');
		});
	}

	it('that is damaged is kept aside once when two windows find it', async () => {
		await practised();
		overwriteMiddle(file);
		const both = await Promise.all([start(), start()]);
		assert.equal(readdirSync(folder).filter((name) => /damaged.*\.db$/.test(name)).length, 1);
		for (const solo of both) assert.equal((await submitAndWait(solo, twoSum.right)).verdict, 'accepted');
		const [one, other] = await Promise.all(both.map((solo) => solo.call('getProgress', { query: {} })));
		assert.equal(one?.submissions, 2);
		assert.deepEqual(one, other);
	});
});

describe('a full disk', () => {
	let folder = '';
	const running: SoloUnderTest[] = [];
	const start = async (): Promise<SoloUnderTest> => {
		const solo = await startSoloForTest({ folder });
		running.push(solo);
		return solo;
	};
	before(function () {
		if (process.platform !== 'linux' || process.getuid?.() !== 0) {
			console.log('A full disk is tried only by root on Linux, who may mount a small one.');
			this.skip();
		}
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-full-'));
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
	});
	after(async () => {
		for (const solo of running) await solo.stop();
		if (folder === '') return;
		execFileSync('umount', [folder]);
		rmSync(folder, { recursive: true });
	});

	it('is said so, loses nothing, and is over when there is room again', async () => {
		const solo = await start();
		await submitAndWait(solo, twoSum.right);
		fill(path.join(folder, 'filler'));
		const large = `${twoSum.right}#${'x'.repeat(100_000)}\n`;
		await assert.rejects(submitAndWait(solo, large), withCode('storeFull'));
		const full = await solo.call('health', {});
		assert.equal(full.status, 'readOnly');
		assert.match(full.store.readOnlyReason ?? '', /full/);
		await assert.rejects(solo.call('eraseData', { body: { confirm: 'erase' } }), withCode('storeFull'));
		assert.equal((await solo.call('listSubmissions', { params, query: {} })).items.length, 1, 'nothing half written');
		assert.equal((await solo.call('getProgress', { query: {} })).solvedQuestions, 1);

		rmSync(path.join(folder, 'filler'));
		assert.equal((await submitAndWait(solo, large)).verdict, 'accepted');
		assert.equal((await solo.call('health', {})).status, 'ok');
		await running.pop()?.stop();
	});

	it('at the start is said so, and the next start with room finds everything', async () => {
		fill(path.join(folder, 'filler'));
		await assert.rejects(start(), withCode('storeFull'));
		rmSync(path.join(folder, 'filler'));
		const solo = await start();
		assert.equal((await solo.call('getProgress', { query: {} })).solvedQuestions, 1);
	});
});

/** Writes until there is no room. */
function fill(file: string): void {
	const descriptor = openSync(file, 'w');
	try {
		for (const block of [65_536, 4_096, 512]) {
			const bytes = Buffer.alloc(block, 1);
			while (hasRoom(() => writeSync(descriptor, bytes))) assert.ok(statSync(file).size < 10_000_000);
		}
	} finally {
		closeSync(descriptor);
	}
}

function hasRoom(write: () => number): boolean {
	try {
		return write() > 0;
	} catch (error) {
		assert.ok(error instanceof Error && 'code' in error && error.code === 'ENOSPC', String(error));
		return false;
	}
}

function overwriteMiddle(file: string): void {
	const descriptor = openSync(file, 'r+');
	writeSync(descriptor, randomBytes(20_000), 0, 20_000, 4_096);
	closeSync(descriptor);
}
