import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { temporaryPath } from '#judge/files/temporaryPath.ts';
import { isReachableByOthers, type JudgeFolder, openJudgeFolder } from '#judge/sandboxes/judgeFolder.ts';
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
	it('below a private one is another, for root: the same at each start, and no one else’s', function () {
		if (process.getuid?.() !== 0) this.skip();
		const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-private-'));
		const wanted = path.join(folder, 'judge');
		const opened: JudgeFolder[] = [];
		const open = (): string => {
			const one = openJudgeFolder(wanted);
			opened.push(one);
			return one.path;
		};
		const standIn = open();
		try {
			assert.notEqual(standIn, wanted);
			assert.ok(isReachableByOthers(standIn));
			writeFileSync(path.join(standIn, 'kit'), 'compiled ahead');
			assert.equal(open(), standIn);

			chownSync(standIn, 65_534, 65_534);
			const temporary = open();
			assert.notEqual(temporary, standIn);
			assert.deepEqual(readdirSync(temporary), []);

			rmSync(standIn, { recursive: true });
			symlinkSync(folder, standIn);
			assert.notEqual(open(), standIn);
			assert.equal(statSync(folder).mode & 0o777, 0o700);
		} finally {
			for (const one of opened) one.release();
			for (const one of [standIn, folder]) rmSync(one, { recursive: true, force: true });
		}
	});

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
