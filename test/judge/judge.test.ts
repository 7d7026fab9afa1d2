import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { ErrorCode } from '#contract/problem.ts';
import type { JudgeOptions } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';
import { right, slow } from './solutions.ts';
import { openJudgeFolder } from '#judge/sandboxes/judgeFolder.ts';

const request = requestOf({ language: 'python', source: right.python });

function fails(code: ErrorCode, says?: RegExp): (error: unknown) => boolean {
	return (error) => {
		assert.ok(error instanceof AppError, String(error));
		assert.equal(error.code, code);
		if (says !== undefined) assert.match(error.message, says);
		return true;
	};
}

describe('a judge', () => {
	const open: Judge[] = [];

	async function make(options: Partial<JudgeOptions> = {}): Promise<Judge> {
		const judge = await openJudge(options);
		open.push(judge);
		return judge;
	}

	afterEach(async () => {
		await Promise.all(open.splice(0).map((judge) => judge.close()));
	});

	it('in the best tier gives no reason, and needs no consent', async function () {
		const judge = await make({ consented: () => false });
		const { tier, reason } = judge.tier();
		if (tier === 'none') {
			if (process.env['CI'] === 'true') throw new Error(reason);
			console.log(`      not run: ${reason}`);
			this.skip();
		}
		assert.deepEqual(judge.tier(), { tier, reason: '', consented: false });
		for (const trust of ['learner', 'bank', 'author', 'stranger'] as const) {
			assert.equal((await judge.judge({ ...request, trust })).verdict, 'accepted');
		}
	});

	it('without a sandbox runs nothing before consent, and the learner’s code as soon as it is given', async () => {
		const answers = { consented: false };
		const judge = await make({ tier: 'trusted', consented: () => answers.consented });
		assert.deepEqual([judge.tier().tier, judge.tier().consented], ['none', false]);
		assert.notEqual(judge.tier().reason, '');
		await assert.rejects(judge.judge(request), fails('consentNeeded'));
		const script = {
			trust: 'author',
			files: { 'a.py': '' },
			entry: 'a.py',
			stdin: '',
			timeMs: 1000,
			memoryMb: 64,
			outputBytes: 10,
		} as const;
		await assert.rejects(judge.runScript(script), fails('consentNeeded'));
		answers.consented = true;
		assert.deepEqual([judge.tier().tier, judge.tier().consented], ['trusted', true]);
		for (const trust of ['learner', 'bank', 'author'] as const) {
			assert.equal((await judge.judge({ ...request, trust })).verdict, 'accepted');
		}
		assert.equal((await judge.runScript(script)).kind, 'finished');
	});

	it('without a sandbox refuses a stranger’s code, with the reason and the way out', async () => {
		const judge = await make({ tier: 'trusted' });
		await assert.rejects(
			judge.judge({ ...request, trust: 'stranger' }),
			fails('sandboxRefused', /without a sandbox.*Piston/),
		);
		const script = {
			trust: 'stranger',
			files: { 'a.py': '' },
			entry: 'a.py',
			stdin: '',
			timeMs: 1000,
			memoryMb: 64,
			outputBytes: 10,
		} as const;
		await assert.rejects(judge.runScript(script), fails('sandboxRefused'));
	});

	it('never takes another tier than the one that was set', async () => {
		for (const tier of ['piston', 'sandbox-exec', 'none'] as const) {
			if (tier === 'sandbox-exec' && process.platform === 'darwin') continue;
			const judge = await make({ tier });
			assert.equal(judge.tier().tier, 'none');
			assert.notEqual(judge.tier().reason, '');
			await assert.rejects(judge.judge(request), fails('sandboxRefused'));
		}
	});

	it('says which languages it has, and of which version', async () => {
		const judge = await make();
		const languages = await judge.languages();
		assert.deepEqual(
			languages.map(({ language }) => language),
			LanguageId.options,
		);
		for (const one of languages) {
			assert.ok(one.available, JSON.stringify(one));
			assert.match(one.detail, /\d+\.\d+(\.\d+)?$/);
		}
	});

	it('says what is missing and how to get it, and sees it when asked again', async () => {
		const toolchains: JudgeOptions['toolchains'] = { python: '/nowhere/python3' };
		const judge = await make({ toolchains });
		await assert.rejects(judge.judge(request), fails('languageMissing', /\/nowhere\/python3/));
		const missing = (await judge.languages()).find(({ language }) => language === 'python');
		assert.equal(missing?.available, false);
		assert.ok(missing.install === undefined || missing.install.includes('python'));
		delete toolchains.python;
		await assert.rejects(judge.judge(request), fails('languageMissing'));
		assert.equal((await judge.languages(true)).find(({ language }) => language === 'python')?.available, true);
		assert.equal((await judge.judge(request)).verdict, 'accepted');
	});

	it('does not take a program for a toolchain that is none', async () => {
		const programs = ['/bin/true', '/bin/false', '/bin/echo'];
		const toolchains = LanguageId.options.map((id, index) => [id, programs[index % programs.length] ?? ''] as const);
		const judge = await make({ toolchains: Object.fromEntries(toolchains) });
		for (const one of await judge.languages()) assert.equal(one.available, false, JSON.stringify(one));
	});

	it('refuses an input that is not of the signature', async () => {
		const judge = await make();
		const cases = [{ name: 'own case', input: ['x'] }];
		await assert.rejects(
			judge.judge({ ...request, cases }),
			fails('badRequest', /own case: givenNumber is the string "x", int was expected/),
		);
	});

	it('refuses what was stopped before it began', async () => {
		const judge = await make();
		await assert.rejects(judge.judge(request, { signal: AbortSignal.abort() }), fails('cancelled'));
	});

	it('that closes stops what runs and takes nothing new', async () => {
		const judge = await make();
		assert.equal((await judge.judge(request)).verdict, 'accepted');
		const { promise: running, resolve: runs } = Promise.withResolvers<undefined>();
		const limits = { timeMs: 20_000, memoryMb: 64, outputKb: 64, processes: 4 };
		const looping = judge.judge(requestOf({ language: 'python', source: slow.python, limits }), {
			onCase: () => {
				runs(undefined);
			},
		});
		const stopped = assert.rejects(looping, fails('cancelled'));
		await running;
		await judge.close();
		await stopped;
		await assert.rejects(judge.judge(request), fails('stopping'));
	});

	it('judges many at once, within its bound, each by its own cases', async () => {
		const judge = await make({ parallel: 2 });
		const results = await Promise.all(
			Array.from({ length: 8 }, (_, index) =>
				judge.judge({
					...request,
					cases: [{ name: 'own', input: [index], expected: { kind: 'value', value: index % 2 === 0 ? index + 1 : 0 } }],
				}),
			),
		);
		assert.deepEqual(
			results.map(({ verdict }) => verdict),
			Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? 'accepted' : 'wrongAnswer')),
		);
	});

	it('works with a scratch folder that other users can not enter', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-private-'));
		try {
			const judge = await make({ scratchFolder: path.join(folder, 'judge') });
			assert.equal((await judge.judge(request)).verdict, 'accepted');
		} finally {
			// As root the judge was at work in another folder.
			for (const used of [openJudgeFolder(path.join(folder, 'judge')).path, folder])
				rmSync(used, { recursive: true, force: true });
		}
	});
});
