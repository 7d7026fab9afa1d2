import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Judge } from '#judge/judge.ts';
import { openJudge, requestOf, testScratchFolder } from './judgeUnderTest.ts';
import { right } from './solutions.ts';

/** The toolchain of another may be larger than the disk. */
const languages = ['python', 'javascript', 'cpp'] as const;

describe('a judge whose disk is full', () => {
	let folder: string;
	let judge: Judge | undefined;

	before(async function () {
		if (process.platform !== 'linux' || process.getuid?.() !== 0) {
			// Only root may mount a disk of a fixed size; the suites run as root in CI.
			console.log('    not run: a small disk can be mounted by root alone');
			this.skip();
		}
		// The shared folder has the compiled driver; a copy spares compiling it again.
		const shared = await openJudge();
		for (const language of languages) await shared.language(language);
		await shared.close();
		folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-disk-'));
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=768m', 'tmpfs', folder]);
		const scratch = path.join(folder, 'judge');
		mkdirSync(scratch);
		cpSync(path.join(testScratchFolder(), 'cpp'), path.join(scratch, 'cpp'), {
			recursive: true,
			filter: (source) => !source.endsWith('.bin'),
		});
		judge = await openJudge({ scratchFolder: scratch });
		for (const language of languages) await judge.language(language);
		fill(path.join(folder, 'filler'));
	});

	after(async () => {
		await judge?.close();
		if (existsSync(folder)) {
			execFileSync('umount', ['-l', folder]);
			rmSync(folder, { recursive: true, force: true });
		}
	});

	for (const language of languages) {
		it(`goes on judging ${language}`, async () => {
			assert.ok(judge !== undefined);
			const source = `${right[language]}${language === 'python' ? '#' : '//'} not compiled before\n`;
			const result = await judge.judge(requestOf({ language, source }));
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});
	}

	it('has left no half-written program behind', () => {
		const programs = readdirSync(path.join(folder, 'judge', 'cpp', 'programs'));
		assert.deepEqual(
			programs.filter((name) => !/^[0-9a-f]{64}\.(bin|txt)$/.test(name)),
			[],
		);
	});
});

function fill(file: string): void {
	const block = Buffer.alloc(1 << 20);
	for (let size = block.length; size > 0;) {
		try {
			writeFileSync(file, block.subarray(0, size), { flag: 'a' });
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
			size = Math.floor(size / 2);
		}
	}
}
