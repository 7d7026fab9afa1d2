import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { PistonClient } from '#judge/piston/pistonClient.ts';
import type { JudgeResult } from '#judge/judge.ts';
import { requestOf } from '../judgeUnderTest.ts';
import { right, wrong } from '../solutions.ts';
import { openPiston, type OpenPiston } from './openPiston.ts';
import { asItComes, type Fault } from './standInFaults.ts';

const request = requestOf({ language: 'python', source: right.python });

const smallLimits = {
	run_timeout: 100,
	run_cpu_time: 100,
	run_memory_limit: 1e9,
	compile_timeout: 100,
	compile_cpu_time: 100,
	compile_memory_limit: 1e9,
};

describe('a Piston server that misbehaves', () => {
	const open: OpenPiston[] = [];
	const start = async (...wishes: Parameters<typeof openPiston>): Promise<OpenPiston> => {
		const opened = await openPiston(...wishes);
		open.push(opened);
		return opened;
	};
	const verdicts = (result: JudgeResult): string[] => result.cases.map(({ verdict }) => verdict);

	afterEach(async () => {
		await Promise.all(open.splice(0).map(({ close }) => close()));
	});

	const faults: [Fault, RegExp][] = [
		['cut', /can't be reached/],
		['emptyError', /status 500/],
		['page', /something that Piston does not say/],
		['nothing', /something that Piston does not say/],
		['oversized', /too much/],
		['notFound', /status 404/],
		['unsupported', /status 415/],
		['emptyRefusal', /status 400/],
		['stack', /status 400/],
		['sandbox', /own sandbox failed: Cannot run proxy/],
	];
	it('once is asked again, and nobody notices; twice is not the fault of the code', async () => {
		const { judge, standIn } = await start();
		assert.equal((await judge.judge(request)).verdict, 'accepted');
		for (const [fault, reason] of faults) {
			standIn.faults.push(fault);
			const once = await judge.judge(request);
			assert.equal(once.verdict, 'accepted', `${fault}: ${JSON.stringify(once)}`);
			standIn.faults.push(fault, fault);
			const twice = await judge.judge(request);
			assert.equal(twice.verdict, 'internalError', `${fault}: ${JSON.stringify(twice)}`);
			assert.match(twice.message ?? '', /not the fault of this code/);
			assert.match(twice.message ?? '', reason);
			assert.deepEqual(standIn.faults, [], fault);
		}
	});

	it('by never ending its answer is left alone after a time', async () => {
		const { standIn } = await start();
		const client = new PistonClient({ url: standIn.url }, { askMs: 5_000, slackMs: 100 });
		const job = { language: 'python', version: '3', files: [], limits: smallLimits };
		for (const fault of ['hang', 'trickle'] as const) {
			standIn.faults.push(fault);
			const answer = await client.execute(job, undefined);
			assert.deepEqual(
				[answer.kind, answer.kind === 'failed' && answer.reason],
				['failed', `The Piston server at ${client.host} did not answer within 0.3 s`],
			);
		}
	});

	it('by ending a job by the clock gets it once more, alone', async () => {
		const { judge, standIn } = await start();
		await judge.judge(request);
		standIn.faults.push('falseTimeout');
		const before = standIn.jobsAsked;
		const result = await judge.judge(request);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		assert.ok(standIn.jobsAsked - before >= 2);
	});

	it('when busy by ending what waits is not asked for more at once than it has cores', async () => {
		const { judge, standIn } = await start({ falseTimeoutsAbove: 2 }, { parallel: 2 });
		const results = await Promise.all(
			Array.from({ length: 8 }, (_, index) =>
				judge.judge({ ...request, source: index % 2 === 0 ? right.python : wrong.python }),
			),
		);
		assert.deepEqual(
			results.map(({ verdict }) => verdict),
			results.map((_, index) => (index % 2 === 0 ? 'accepted' : 'wrongAnswer')),
		);
		assert.equal(standIn.mostAtOnce, 2);
	});

	// A server as it comes gives three seconds and one kilobyte. Of that Java's start alone takes half, on a busy machine all of it.
	for (const language of ['python', 'javascript', 'typescript', 'cpp', 'c'] as const) {
		it(`and is set up as it comes judges ${language}, and says what it allows less of`, async () => {
			const { judge } = await start(asItComes);
			const limits = { timeMs: 5_000, memoryMb: 128, outputKb: 64, processes: 16 };
			const result = await judge.judge(requestOf({ language, source: wrong[language], limits }));
			assert.deepEqual(verdicts(result), ['accepted', 'wrongAnswer', 'accepted'], JSON.stringify(result));
			assert.match(
				result.message ?? '',
				/allows less .*: 2\.7 s instead of 5 s for a case, 1 kB of prints instead of 64 kB/,
			);
		});
	}

	// Go compiles its library anew for each request, and rustc says more than that kilobyte.
	for (const language of ['go', 'rust'] as const) {
		it(`and is set up as it comes has no ${language}, and says why`, async () => {
			const { judge } = await start(asItComes);
			const status = await judge.language(language);
			assert.equal(status.available, false, JSON.stringify(status));
			assert.match(status.detail, /PISTON_(?:RUN_TIMEOUT|OUTPUT_MAX_SIZE)/);
		});
	}

	it('by losing the piece that crosses its limit of output blames the case that printed it', async () => {
		const { judge } = await start({ outputMaxSize: 9_000 });
		for (const printed of [9_100, 70_000, 300_000]) {
			// It lives until the server has seen what it printed; one that ends before is told its verdict as if nothing had been too much.
			const source = `import time\ndef add_one(n):\n    print("n", n)\n    if n == 2:\n        print("x" * ${printed}, flush=True)\n        time.sleep(0.5)\n    return n + 1\n`;
			const result = await judge.judge({ ...request, source });
			assert.deepEqual(
				verdicts(result),
				['accepted', 'outputLimitExceeded', 'accepted'],
				JSON.stringify(result).slice(0, 900),
			);
			assert.match(result.cases[1]?.message ?? '', /Printed more than 4 kB/);
			assert.equal(result.cases[0]?.prints, 'n 1\n');
		}
	});

	it('by cutting results off is told by what would not fit, and is asked for fewer at once', async () => {
		const { judge, standIn } = await start({ outputMaxSize: 9_000 });
		const cases = (length: number, count: number) =>
			Array.from({ length: count }, (_, index) => ({
				name: `case ${index}`,
				input: [length],
				expected: { kind: 'value', value: 'x'.repeat(length) } as const,
			}));
		const source = 'def repeat(n):\n    return "x" * n\n';
		const signature = { name: 'repeat', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'string' } };
		const before = standIn.jobsAsked;
		const many = await judge.judge({ ...request, signature, source, cases: cases(800, 12) });
		assert.equal(many.verdict, 'accepted', JSON.stringify(many).slice(0, 900));
		assert.equal(many.cases.length, 12);
		assert.ok(standIn.jobsAsked - before > 3);
		const large = await judge.judge({ ...request, signature, source, cases: cases(20_000, 2) });
		assert.equal(large.verdict, 'internalError');
		assert.match(large.message ?? '', /a result of 20 kB does not fit .* 4 kB; PISTON_OUTPUT_MAX_SIZE/);
	});

	it('by breaking letters in large outputs harms no result', async () => {
		const { judge, standIn } = await start();
		const client = new PistonClient({ url: standIn.url });
		const runtimes = await client.runtimes(undefined);
		assert.ok(runtimes.kind === 'answered');
		const version = runtimes.value.findLast(({ language }) => language === 'python')?.version ?? '';
		const printing = await client.execute(
			{
				language: 'python',
				version,
				files: [{ name: 'main.py', content: 'print("x" + "é" * 100000)', encoding: 'utf8' }],
				limits: { ...smallLimits, run_timeout: 10_000, run_cpu_time: 10_000 },
			},
			undefined,
		);
		assert.ok(printing.kind === 'answered', JSON.stringify(printing));
		assert.match(printing.value.run.stdout, /\ufffd/, 'the defect is there');
		const text = 'äé日\u{1F600}'.repeat(20_000);
		const result = await judge.judge({
			...request,
			limits: { ...request.limits, outputKb: 1024 },
			signature: { name: 'echo', parameters: [{ name: 'text', type: 'string' }], returns: { type: 'string' } },
			source: 'def echo(text):\n    print("é" * 100000)\n    return text\n',
			cases: [{ name: 'all', input: [text], expected: { kind: 'value', value: text } }],
		});
		assert.equal(result.verdict, 'accepted', JSON.stringify(result).slice(0, 500));
	});

	for (const memoryKills of ['largest', 'box'] as const) {
		it(`by ending the ${memoryKills} without a word when memory is short is understood`, async () => {
			const { judge } = await start({ memoryKills });
			const result = await judge.judge(
				requestOf({
					language: 'javascript',
					// Outside of the heap that Node watches.
					source:
						'const kept = [];\nfunction addOne(n) { while (n === 2) kept.push(Buffer.alloc(1e6, 1)); return n + 1; }\n',
					limits: { timeMs: 10_000, memoryMb: 64, outputKb: 64, processes: 16 },
				}),
			);
			assert.deepEqual(verdicts(result), ['accepted', 'memoryLimitExceeded', 'accepted'], JSON.stringify(result));
		});
	}
});
