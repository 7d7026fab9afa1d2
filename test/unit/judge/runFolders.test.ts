import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { temporaryPath } from '#judge/files/temporaryPath.ts';
import { openJudgeFolder } from '#judge/sandboxes/judgeFolder.ts';
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
		const orphan = path.join(parent, `run.${ended}-01234567-0123456789ab`);
		const sameNumber = path.join(parent, `run.${process.pid}-01234567-0123456789ab`);
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

describe('the folder of a judge', () => {
	it('is rid of what a killed backend was writing, wherever in it that was', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-folder-'));
		try {
			const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
			const orphan = `.${ended}-01234567-0123456789ab`;
			mkdirSync(path.join(folder, 'c/programs'), { recursive: true });
			mkdirSync(path.join(folder, `c/kit-0.making${orphan}/inside`), { recursive: true });
			for (const name of [`seccomp.bpf${orphan}`, `c/programs/00.bin${orphan}`, 'c/programs/00.bin'])
				writeFileSync(path.join(folder, name), 'x');
			const living = temporaryPath(path.join(folder, 'c/programs/00.txt'));
			writeFileSync(living, 'x');
			openJudgeFolder(folder).release();
			assert.deepEqual(readdirSync(folder), ['c']);
			assert.deepEqual(readdirSync(path.join(folder, 'c')), ['programs']);
			assert.deepEqual(readdirSync(path.join(folder, 'c/programs')).sort(), ['00.bin', path.basename(living)]);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
