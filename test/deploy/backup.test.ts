import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { type StandIns, startStandIns } from './standIns.ts';

const deploy = path.join(import.meta.dirname, '../../deploy');
const [backup, restore] = ['backup.sh', 'restore.sh'].map((name) => path.join(deploy, name)) as [string, string]; // of two, two
/** An archive of tar with nothing in it. */
const emptyTar = Buffer.alloc(10_240);

describe('backup and restore', () => {
	let programs: StandIns;
	let folder = '';
	let dump: Buffer;
	/** What was put back, by the program that took it. */
	let taken: Record<string, Buffer>;
	beforeEach(async () => {
		dump = gzipSync('everything');
		taken = {};
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-backup-'));
		programs = await startStandIns(['docker'], ({ words, input }) => {
			const line = words.join(' ');
			if (line.includes('mongodump')) return { code: 0, out: dump };
			if (line.endsWith('-cf - .')) return { code: 0, out: emptyTar };
			if (line.includes('mongorestore')) taken['mongorestore'] = input;
			if (line.endsWith('-xf -')) taken['tar'] = input;
			return { code: 0, out: '' };
		});
	});
	afterEach(async () => {
		await programs.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('write what only its maker can read, and put it back into a server that nobody reaches meanwhile', async () => {
		const file = path.join(folder, 'b.gz');
		const written = await programs.run(backup, [file]);
		assert.equal(written.code, 0, written.said);
		assert.deepEqual(readFileSync(file), dump);
		for (const name of [file, `${file}.blobs.tar`]) assert.equal(statSync(name).mode & 0o077, 0, name);
		const restored = await programs.run(restore, ['--yes', file]);
		assert.equal(restored.code, 0, restored.said);
		assert.deepEqual(taken, { mongorestore: dump, tar: emptyTar });
		const steps = programs.calls().map((call) => /(stop|mongorestore|-xf|flushall|migrate|up) ?/.exec(call)?.[1]);
		assert.deepEqual(steps.slice(-6), ['stop', 'mongorestore', '-xf', 'flushall', 'migrate', 'up']);
	});

	it('leave nothing that passes for a backup when it broke off, and write over none', async () => {
		const file = path.join(folder, 'b.gz');
		dump = dump.subarray(0, 8);
		const broken = await programs.run(backup, [file]);
		assert.equal(broken.code, 1, broken.said);
		for (const name of ['', '.part', '.blobs.tar', '.blobs.tar.part']) assert.ok(!existsSync(file + name), name);
		writeFileSync(file, 'older');
		assert.equal((await programs.run(backup, [file])).code, 1);
		assert.equal(readFileSync(file, 'utf8'), 'older');
	});

	it('stop nothing for a file that is no backup, nor without being told that it is meant', async () => {
		const file = path.join(folder, 'b.gz');
		writeFileSync(file, 'no backup');
		writeFileSync(`${file}.blobs.tar`, emptyTar);
		assert.equal((await programs.run(restore, ['--yes', file])).code, 1);
		writeFileSync(file, dump);
		assert.equal((await programs.run(restore, [file])).code, 1, 'nobody is there to answer');
		assert.equal((await programs.run(restore, [])).code, 2);
		assert.deepEqual(programs.calls(), []);
	});
});
