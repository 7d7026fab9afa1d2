import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { ErrorCode } from '#contract/problem.ts';
import { checkPiston } from '#judge/piston/checkPiston.ts';
import { openJudge, requestOf } from '../judgeUnderTest.ts';
import { right } from '../solutions.ts';
import { openPiston, type OpenPiston } from './openPiston.ts';
import { PistonStandIn } from './pistonStandIn.ts';

const request = requestOf({ language: 'python', source: right.python });
const identity = {
	signature: { name: 'same', parameters: [{ name: 'text', type: 'string' }], returns: { type: 'string' } },
	source: 'def same(text):\n    return text\n',
};

function fails(code: ErrorCode, says: RegExp): (error: unknown) => boolean {
	return (error) => {
		assert.ok(error instanceof AppError, String(error));
		assert.equal(error.code, code, error.message);
		assert.match(error.message, says);
		return true;
	};
}

describe('a Piston server', () => {
	const open: { close: () => Promise<void> }[] = [];
	const start = async (...wishes: Parameters<typeof openPiston>): Promise<OpenPiston> => {
		const opened = await openPiston(...wishes);
		open.push(opened);
		return opened;
	};

	afterEach(async () => {
		await Promise.all(open.splice(0).map((one) => one.close()));
	});

	it('is a tier of its own, named with its host, and runs a stranger’s code', async () => {
		const { judge, standIn } = await start();
		const host = `127.0.0.1:${standIn.port}`;
		const reason = `Code runs on the Piston server at ${host}.`;
		assert.deepEqual(judge.tier(), { tier: 'piston', reason, consented: true });
		assert.equal((await judge.judge({ ...request, trust: 'stranger' })).verdict, 'accepted');
		const script = {
			files: { 'a.py': 'print(1)' },
			entry: 'a.py',
			stdin: '',
			timeMs: 2000,
			memoryMb: 64,
			outputBytes: 99,
		};
		const ran = await judge.runScript({ trust: 'stranger', ...script });
		assert.deepEqual([ran.kind, ran.kind === 'finished' && ran.stdout], ['finished', '1\n']);
	});

	it('gets as many cases in a request as it takes, and never a larger one', async () => {
		const { judge, standIn } = await start();
		await judge.judge(request);
		const before = standIn.asked.length;
		const cases = Array.from({ length: 40 }, (_, index) => {
			const text = `${index} "ä" `.repeat(1200);
			return { name: `case ${index}`, input: [text], expected: { kind: 'value', value: text } as const };
		});
		const result = await judge.judge({ ...request, ...identity, cases });
		assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
		const asked = standIn.asked.slice(before);
		assert.ok(asked.every(({ bytes, path }) => bytes <= 100 * 1024 && path === '/api/v2/execute'));
		assert.ok(asked.length >= 6 && asked.length <= 16, String(asked.length));
		const few = standIn.asked.length;
		await judge.judge({ ...request, cases: Array.from({ length: 20 }, (_, n) => ({ name: 'own', input: [n] })) });
		assert.equal(standIn.asked.length - few, 1, 'twenty small cases go in one request');
	});

	it('gets a case that no request holds over its WebSocket, and where that is closed the reason is told', async () => {
		const text = 'abc "ä" '.repeat(40_000);
		const large = {
			...request,
			...identity,
			cases: [{ name: 'large', input: [text], expected: { kind: 'value', value: text } as const }],
		};
		const { judge, standIn } = await start(
			{ header: { name: 'X-Key', value: 'k' } },
			{ header: { name: 'X-Key', value: 'k' } },
		);
		const result = await judge.judge(large);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
		assert.equal(standIn.asked.at(-1)?.path, '/api/v2/connect');
		const { judge: other } = await start({ hasSocket: false });
		const refused = await other.judge(large);
		assert.equal(refused.verdict, 'internalError');
		assert.match(refused.message ?? '', /more than 100 kB only over a WebSocket/);
	});

	it('gets several such cases together, so that what is compiled is not compiled for each', async () => {
		const { judge, standIn } = await start();
		await judge.judge(request);
		const before = standIn.asked.length;
		const cases = ['x', 'long '.repeat(50_000), 'y', 'longer '.repeat(50_000), 'z'].map((text) => ({
			name: 'own',
			input: [text],
			expected: { kind: 'value', value: text } as const,
		}));
		const result = await judge.judge({ ...request, ...identity, cases });
		assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
		assert.deepEqual(
			standIn.asked.slice(before).map(({ path }) => path),
			['/api/v2/execute', '/api/v2/connect'],
		);
	});

	it('tells over its WebSocket of crashes, endless loops, too much memory and errors of a compiler', async () => {
		const { judge } = await start();
		const filler = 'x'.repeat(120_000);
		const sources = [
			['import os\nos.abort()', 'runtimeError'],
			['while True:\n        pass', 'timeLimitExceeded'],
			['import time\n    time.sleep(60)', 'timeLimitExceeded'],
			['kept = []\n    while True:\n        kept.append(bytearray(b"x") * 1000000)', 'memoryLimitExceeded'],
			['return text +', 'compileError'],
		];
		for (const [body = '', verdict] of sources) {
			const source = `def same(text):\n    ${body.replace(/^import os\n/, 'import os\n    ')}\n`;
			const limits = { ...request.limits, timeMs: 400 };
			const result = await judge.judge({
				...request,
				...identity,
				limits,
				source,
				cases: [{ name: 'own', input: [filler] }],
			});
			assert.equal(result.verdict, verdict, `${body}: ${JSON.stringify(result)}`);
		}
		const cpp = await judge.judge(
			requestOf({
				language: 'cpp',
				signature: identity.signature,
				source: '#include <string>\nstd::string same(std::string text) {\n\treturn text + ;\n}\n',
				cases: [{ name: 'own', input: [filler] }],
			}),
		);
		assert.deepEqual([cpp.verdict, cpp.compile.diagnostics[0]?.line], ['compileError', 3], JSON.stringify(cpp));
	});

	it('that is too busy to compile in time says so over its WebSocket by the time alone, and is asked once more', async () => {
		const { judge, standIn } = await start({ compileTimeout: 3_000 });
		const filler = 'x'.repeat(120_000);
		const asked = requestOf({
			language: 'c',
			signature: identity.signature,
			source: 'char* same(char* text) {\n\treturn text;\n}\n',
			cases: [{ name: 'own', input: [filler], expected: { kind: 'value', value: filler } as const }],
		});
		assert.equal((await judge.judge(asked)).verdict, 'accepted');
		standIn.faults.push('falseCompileTimeout');
		const result = await judge.judge(asked);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
		assert.deepEqual(standIn.faults, []);
	});

	it('never sees a right answer', async () => {
		const { judge, standIn } = await start();
		const secret = 'the-right-answer-of-this-case';
		const cases = [{ name: 'named', input: ['x'], expected: { kind: 'value', value: secret } as const }];
		assert.equal((await judge.judge({ ...request, ...identity, cases })).verdict, 'wrongAnswer');
		const files = standIn.asked.flatMap(({ body }) => body?.files ?? []);
		assert.ok(files.length > 0);
		for (const { content, encoding } of files) {
			assert.ok(!Buffer.from(content, encoding).toString('utf8').includes(secret));
		}
	});

	it('is asked for its runtimes, and never for its packages', async () => {
		const { judge, standIn } = await start();
		await judge.languages();
		await judge.languages(true);
		const paths = new Set(standIn.asked.map(({ path }) => path));
		assert.deepEqual([...paths].sort(), ['/api/v2/execute', '/api/v2/runtimes']);
	});

	it('without a language says so, and does not take another program of the same name for it', async () => {
		const { judge, standIn } = await start({ languages: ['python', 'deno'] });
		const languages = await judge.languages();
		assert.deepEqual(
			languages.map(({ available }) => available),
			LanguageId.options.map((id) => id === 'python'),
			JSON.stringify(languages),
		);
		await assert.rejects(
			judge.judge(requestOf({ language: 'cpp', source: right.cpp })),
			fails('languageMissing', new RegExp(`127.0.0.1:${standIn.port} has no g\\+\\+ 9.0 or newer`)),
		);
		await assert.rejects(
			judge.judge(requestOf({ language: 'javascript', source: right.javascript })),
			fails('languageMissing', /no Node.js 18/),
		);
	});

	it('with a door gets its key with every request; without it nobody is let in, and the key is in no message', async () => {
		const header = { name: 'X-Piston-Key', value: 'sesame-4711' };
		const { judge } = await start({ header }, { header });
		assert.equal((await judge.judge(request)).verdict, 'accepted');
		const { judge: stranger } = await start({ header }, { header: { ...header, value: 'guess-4712' } });
		await assert.rejects(stranger.judge(request), (error) => {
			fails('notReady', /does not let us in \(401\)/)(error);
			assert.doesNotMatch(JSON.stringify(error, Object.getOwnPropertyNames(error)), /guess-4712/);
			return true;
		});
		assert.match(stranger.tier().reason, /does not let us in/);
	});

	it('that is gone is said to be gone, and is used again when it is back', async () => {
		const { judge, standIn } = await start();
		const { port } = standIn;
		assert.equal((await judge.judge(request)).verdict, 'accepted');
		await standIn.close();
		const gone = await judge.judge(request);
		assert.equal(gone.verdict, 'internalError');
		assert.match(gone.message ?? '', /can't be reached \(ECONNREFUSED\)/);
		assert.match(judge.tier().reason, /ECONNREFUSED/);
		await assert.rejects(
			judge.judge(requestOf({ language: 'javascript', source: right.javascript })),
			fails('notReady', /ECONNREFUSED/),
		);
		open.push(await PistonStandIn.open({}, port));
		assert.equal(
			(await judge.judge(requestOf({ language: 'javascript', source: right.javascript }))).verdict,
			'accepted',
		);
		assert.doesNotMatch(judge.tier().reason, /ECONNREFUSED/);
	});

	it('that is not there is never replaced by another tier when it was asked for', async () => {
		const judge = await openJudge({ tier: 'piston', piston: { url: 'http://127.0.0.1:9' } });
		open.push(judge);
		assert.equal(judge.tier().tier, 'piston');
		assert.match(judge.tier().reason, /can't be reached/);
		await assert.rejects(judge.judge(request), fails('notReady', /can't be reached/));
		await assert.rejects(
			judge.runScript({
				trust: 'author',
				files: { 'a.py': '' },
				entry: 'a.py',
				stdin: '',
				timeMs: 1000,
				memoryMb: 64,
				outputBytes: 9,
			}),
			fails('notReady', /can't be reached/),
		);
	});

	it('is seen to be well, or not, without anything being run', async () => {
		const { standIn } = await start({ languages: ['c++'] });
		const well = await checkPiston({ url: `${standIn.url}/api/v2/` });
		assert.deepEqual(well, { state: 'ok', detail: `127.0.0.1:${standIn.port}: c++ 12.2.0` });
		assert.equal(standIn.jobsAsked, 0);
		const { url } = standIn;
		await standIn.close();
		const gone = await checkPiston({ url });
		assert.equal(gone.state, 'down');
		assert.match(gone.detail, /can't be reached/);
	});

	it('gives way to bubblewrap where the tier is left open', async function () {
		const alone = await openJudge();
		open.push(alone);
		if (alone.tier().tier !== 'bubblewrap') this.skip();
		const { standIn } = await start();
		const judge = await openJudge({ piston: { url: standIn.url } });
		open.push(judge);
		assert.deepEqual(judge.tier(), { tier: 'bubblewrap', reason: '', consented: true });
	});
});
