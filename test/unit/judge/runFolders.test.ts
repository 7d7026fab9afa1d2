import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { RunFolders } from '#judge/sandboxes/runFolders.ts';

describe('the folders of runs', () => {
	let parent: string;

	beforeEach(() => {
		parent = mkdtempSync(path.join(tmpdir(), 'code-sensei-runs-'));
	});

	afterEach(() => {
		rmSync(parent, { recursive: true, force: true });
	});

	it('that a killed backend left are removed at the next start, those of a living one are not', () => {
		const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
		const orphan = path.join(parent, `${ended}-0123456789ab`);
		const sameNumber = path.join(parent, `${process.pid}-01234567-0123456789ab`);
		const living = new RunFolders(parent).make();
		const other = path.join(parent, 'something else');
		for (const folder of [orphan, sameNumber, other]) mkdirSync(folder);
		writeFileSync(path.join(orphan, 'file'), 'x');
		new RunFolders(parent);
		assert.deepEqual([orphan, sameNumber, living, other].map(existsSync), [false, false, true, true]);
	});

	it('are removed without following the links that a program left', async () => {
		const precious = path.join(parent, 'precious');
		mkdirSync(precious);
		writeFileSync(path.join(precious, 'file'), 'x');
		const folders = new RunFolders(path.join(parent, 'runs'));
		const folder = folders.make();
		symlinkSync(precious, path.join(folder, 'link'));
		await folders.remove(folder);
		assert.ok(!existsSync(folder) && existsSync(path.join(precious, 'file')));
	});
});
