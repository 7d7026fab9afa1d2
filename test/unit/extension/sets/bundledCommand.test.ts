import assert from 'node:assert/strict';
import path from 'node:path';
import { type BundledCommand, type BundledEnding, runBundled } from '#extension/sets/bundledCommand.ts';

const entry = path.join(import.meta.dirname, 'smallCommand.mjs');

interface Ran {
	ending: BundledEnding;
	lines: string[];
	errors: string[];
}

async function run(args: string[], changes: Partial<BundledCommand> = {}): Promise<Ran> {
	const lines: string[] = [];
	const errors: string[] = [];
	const ending = await runBundled({
		...{ entry, args, signal: new AbortController().signal, timeLimitMs: 60_000 },
		onLine: (line) => lines.push(line),
		onErrorLine: (line) => errors.push(line),
		...changes,
	});
	return { ending, lines, errors };
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

describe('a command of the bundled backend', () => {
	it('is run without a shell, and its lines come whole', async () => {
		const { ending, lines } = await run(['echo', '$HOME; "quoted" & more', 'zwei']);
		assert.deepEqual(lines, ['$HOME; "quoted" & more', 'zwei']);
		assert.deepEqual(ending, { kind: 'exited', exitCode: 0, errors: '' });
	});

	it('tells its exit code and what it said on standard error', async () => {
		const { ending, errors } = await run(['fail']);
		assert.deepEqual(ending, { kind: 'exited', exitCode: 1, errors: 'The folder is not empty.\nChoose another one.' });
		assert.equal(errors.length, 2);
	});

	it("gets of the editor's environment only what it needs", async () => {
		process.env['CODE_SENSEI_TEST_SECRET'] = 'x';
		process.env['npm_config_sensei_test'] = 'y';
		try {
			const [plain = ''] = (await run(['environment'])).lines;
			assert.match(plain, /ELECTRON_RUN_AS_NODE/);
			assert.doesNotMatch(plain, /CODE_SENSEI_TEST_SECRET|npm_config_sensei_test/);
			const [more = ''] = (await run(['environment'], { needs: /^npm_config_/ })).lines;
			assert.match(more, /npm_config_sensei_test/);
			assert.doesNotMatch(more, /CODE_SENSEI_TEST_SECRET/);
		} finally {
			delete process.env['CODE_SENSEI_TEST_SECRET'];
			delete process.env['npm_config_sensei_test'];
		}
	});

	it('is gone when it was cancelled, also one that does not listen', async () => {
		for (const how of ['wait', 'deaf']) {
			const stop = new AbortController();
			const { ending, lines } = await run([how], { signal: stop.signal, onLine: () => stop.abort() });
			assert.ok(ending.kind === 'cancelled');
			assert.equal(isRunning(ending.pid), false);
			assert.deepEqual(lines, []);
		}
	});

	it('is ended when it takes too long', async () => {
		const { ending } = await run(['wait'], { timeLimitMs: 1 });
		assert.ok(ending.kind === 'tooLong');
		assert.equal(isRunning(ending.pid), false);
	});

	it('says that it died, and does not begin when it was stopped before', async () => {
		assert.deepEqual((await run(['die'])).ending, { kind: 'died', signal: 'SIGKILL' });
		await assert.rejects(run(['echo'], { signal: AbortSignal.abort() }), { code: 'cancelled' });
	});
});
