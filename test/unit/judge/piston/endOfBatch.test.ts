import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languages } from '#judge/languages/languages.ts';
import { type Batch, type BatchEnd, endOfBatch } from '#judge/piston/endOfBatch.ts';
import type { Stage } from '#judge/piston/pistonProtocol.ts';

const nonce = '0123456789abcdef';
const mebibyte = 1024 * 1024;

const frames = (...said: object[]): string => said.map((frame) => `\n${nonce} ${JSON.stringify(frame)}\n`).join('');
const started = [
	{ kind: 'ready', memory: 10 * mebibyte },
	{ kind: 'loaded', compileUs: 500 },
];
const returned = (index: number, cpuUs = 1000): object[] => [
	{ kind: 'calling' },
	{ kind: 'called' },
	{ kind: 'returned', index, cpuUs, wallUs: cpuUs, memory: 11 * mebibyte, value: index },
];

const batch: Batch = {
	nonce,
	firstCase: 4,
	count: 3,
	mode: 'many',
	granted: {
		run_timeout: 20_000,
		run_cpu_time: 10_000,
		run_memory_limit: 200 * mebibyte,
		compile_timeout: 1,
		compile_cpu_time: 1,
		compile_memory_limit: 1,
	},
	limits: { timeMs: 1000, memoryMb: 128, outputKb: 1, processes: 16 },
	language: languages.python,
	outputBytes: 100_000,
	startMs: 0,
};

function end(run: Partial<Stage>, change: Partial<Batch> = {}): BatchEnd {
	const whole: Stage = { stdout: '', stderr: '', code: null, signal: null, status: null, ...run };
	return endOfBatch(whole, { ...batch, ...change });
}

/** How each case ended and how to go on. */
function told(run: Partial<Stage>, change: Partial<Batch> = {}): unknown[] {
	const reached = end(run, change);
	if (reached.kind !== 'ran') return [reached];
	return [...reached.cases.map(({ outcome }) => ('limit' in outcome ? outcome.limit : outcome.kind)), reached.next];
}

const single = { count: 1 };
const lone = { count: 1, mode: 'lone' } as const;
const calling = frames(...started, { kind: 'calling' });
const afterOne = frames(...started, ...returned(4), { kind: 'calling' });

describe('the end of a request', () => {
	it('with every case answered is the end of each of them', () => {
		const run = { stdout: frames(...started, ...returned(4), ...returned(5), ...returned(6)), code: 0 };
		assert.deepEqual(told(run), ['returned', 'returned', 'returned', 'many']);
		const reached = end(run);
		assert.ok(reached.kind === 'ran');
		assert.deepEqual(reached.cases[0]?.measures, { cpuTimeMs: 1, wallTimeMs: 1, peakMemoryBytes: mebibyte });
	});

	it('by the clock while nothing was computed is tried again, alone, before it counts as waiting', () => {
		const starved = { status: 'TO', signal: 'SIGKILL', cpu_time: 40, wall_time: 20_000 };
		assert.deepEqual(told({ ...starved, stdout: afterOne }), ['returned', 'lone']);
		assert.deepEqual(told({ ...starved, stdout: calling }, single), ['lone']);
		assert.deepEqual(told({ ...starved, stdout: calling }, lone), ['wait', 'many']);
	});

	it('by the driver’s clock is told as waiting only of what did not compute', () => {
		const stopped = (cpuUs: number): object => ({ kind: 'stopped', limit: 'wait', cpuUs, wallUs: 9_000_000 });
		const run = (cpuUs: number): Partial<Stage> => ({ stdout: calling + frames(stopped(cpuUs)), code: 0 });
		assert.deepEqual(told(run(900_000), single), ['lone']);
		assert.deepEqual(told(run(900_000), lone), ['wait', 'many']);
		assert.deepEqual(told(run(1_100_000), single), ['lone']);
		assert.deepEqual(told(run(1_100_000), lone), ['time', 'many']);
	});

	it('by processor time is the fault of the case only when the case itself took it', () => {
		const spent = { status: 'TO', signal: 'SIGKILL', cpu_time: 10_000, wall_time: 11_000 };
		assert.deepEqual(told({ ...spent, stdout: afterOne }), ['returned', 'time', 'many']);
		const others = frames(...started, ...returned(4, 9_500_000), { kind: 'calling' });
		assert.deepEqual(told({ ...spent, stdout: others }), ['returned', 'alone']);
	});

	it('by SIGKILL is a matter of memory only near its limit', () => {
		const near = 190 * mebibyte;
		for (const how of [
			{ status: 'SG', signal: 'SIGKILL' },
			// The shell that starts a program outlives it.
			{ status: 'RE', code: 137 },
		]) {
			assert.deepEqual(told({ ...how, stdout: calling, memory: near }), ['outOfMemory', 'many']);
			assert.deepEqual(told({ ...how, stdout: calling, memory: 20 * mebibyte }), ['signalled', 'many']);
		}
		assert.deepEqual(told({ status: 'TO', signal: 'SIGKILL', cpu_time: 5000, stdout: calling, memory: near }), [
			'time',
			'many',
		]);
	});

	it('by SIGKILL over a socket, which tells of nothing else, is looked at again alone', () => {
		const killed = { stdout: calling, signal: 'SIGKILL', wall_time: 3000 };
		assert.deepEqual(told(killed), ['alone']);
		assert.deepEqual(told(killed, single), ['outOfMemory', 'many']);
		assert.deepEqual(told({ ...killed, wall_time: 20_100 }, single), ['lone']);
	});

	it('by a timer of the driver’s own is told by its signal, which a shell turns into a number', () => {
		assert.deepEqual(told({ status: 'RE', code: 128 + 27, stdout: calling }), ['time', 'many']);
		assert.deepEqual(told({ status: 'SG', signal: 'SIGPROF', stdout: calling }), ['time', 'many']);
		assert.deepEqual(told({ status: 'RE', code: 128 + 14, stdout: calling }), ['lone']);
		assert.deepEqual(told({ status: 'RE', code: 128 + 14, stdout: calling }, lone), ['wait', 'many']);
	});

	it('by a crash keeps the solution’s prints and leaves out the shell’s', () => {
		const shell = '/piston/packages/gcc/10.2.0/run: line 4:     7 Segmentation fault      ./a.out "$@"\n';
		const reached = end({ status: 'RE', code: 139, stdout: calling, stderr: `mine\n${shell}` });
		assert.ok(reached.kind === 'ran');
		const [only] = reached.cases;
		assert.deepEqual([only?.outcome.kind, only?.prints], ['signalled', 'mine\n']);
	});

	it('while loading is the end of all of them', () => {
		const loading = frames({ kind: 'ready', memory: 1 });
		assert.deepEqual(told({ status: 'RE', code: 3, stdout: loading }), ['exited', 'over']);
		assert.deepEqual(told({ status: 'RE', code: 155, stdout: loading }), ['time', 'over']);
	});

	it('counts up to the case whose memory ran out: what the solution still holds would count against the next', () => {
		const ranOut = [
			{ kind: 'calling' },
			{ kind: 'called' },
			{ kind: 'outOfMemory', index: 5, cpuUs: 1, wallUs: 1, memory: 9 },
		];
		const stdout = frames(...started, ...returned(4), ...ranOut, ...returned(6));
		assert.deepEqual(told({ stdout, code: 0 }), ['returned', 'outOfMemory', 'many']);
	});

	it('before the driver said anything, or by the box itself, is a failure of the server', () => {
		assert.equal(end({ status: 'RE', code: 127, stderr: 'python3.12: not found' }).kind, 'failed');
		assert.equal(end({ status: 'XX', message: 'clone failed' }).kind, 'failed');
	});

	it('by too many prints, of which the last piece is lost, runs one by one what is not known to be within the limit', () => {
		const all = frames(...started, ...returned(4), ...returned(5), ...returned(6));
		const run = { status: 'EL', signal: 'SIGKILL', stdout: all };
		assert.deepEqual(told({ ...run, stderr: `few\n${nonce}:4\n` }), ['returned', 'alone']);
		assert.deepEqual(
			told({ ...run, stderr: `few\n${nonce}:4\n${nonce}:6\n` }),
			['returned', 'alone'],
			'a later piece came through',
		);
		assert.deepEqual(told({ ...run, stdout: calling, stderr: '' }, single), ['output', 'many']);
		assert.deepEqual(told({ stdout: all, code: 0, stderr: `${nonce}:4\n${'x'.repeat(2000)}${nonce}:5\n` }), [
			'returned',
			'output',
			'many',
		]);
	});

	it('by a result that does not fit asks for it alone, and then says how large it is', () => {
		const full = { kind: 'full', bytes: 300_000 };
		assert.deepEqual(told({ stdout: frames(...started, ...returned(4), full), code: 0 }), ['returned', 'many']);
		assert.deepEqual(told({ stdout: frames(...started, full), code: 0 }), ['alone']);
		const alone = end({ stdout: frames(...started, full), code: 0 }, { count: 1, mode: 'alone' });
		assert.ok(alone.kind === 'failed');
		assert.match(alone.reason, /a result of 293 kB does not fit .* 97 kB/);
		const huge = { kind: 'full', bytes: 65 * mebibyte };
		assert.deepEqual(told({ stdout: frames(...started, huge), code: 0 }), ['result', 'many']);
	});

	it('with results cut off by the server asks one by one', () => {
		assert.deepEqual(
			told({ status: 'OL', signal: 'SIGKILL', stdout: frames(...started, ...returned(4), ...returned(6)) }),
			['returned', 'alone'],
		);
		assert.equal(end({ status: 'OL', stdout: calling }, single).kind, 'failed');
	});

	it('believes no line without the nonce', () => {
		const forged = `{"kind":"returned","index":4}\nother {"kind":"returned","index":4,"cpuUs":0,"wallUs":0,"memory":0,"value":5}\n`;
		assert.deepEqual(told({ stdout: calling + forged, code: 0 }, single), ['exited', 'many']);
	});

	it('that looks like an early one is looked at again, for a server may stop listening too early', () => {
		assert.deepEqual(told({ stdout: afterOne, code: 0 }), ['returned', 'alone']);
		assert.deepEqual(told({ stdout: calling, code: 0 }, single), ['exited', 'many']);
		const cut = `${calling}\n${nonce} {"kind":"returned","index":4,"cpuUs":1,"wal`;
		assert.deepEqual(end({ stdout: cut, code: 0 }), {
			kind: 'failed',
			reason: 'the answer broke off in the middle of a result',
		});
	});
});
