import assert from 'node:assert/strict';
import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { backendEnvironment } from '#extension/backend/backendEnvironment.ts';
import { type BackendProcess, startBackendProcess } from '#extension/backend/backendProcess.ts';
import { LocalBackend } from '#extension/backend/localBackend.ts';
import { restartDelayMs } from '#extension/backend/restartDelay.ts';

const entry = path.join(import.meta.dirname, 'smallBackend.mjs');
const order = {
	dataFolder: '/data',
	scratchFolder: '/scratch',
	bankFolder: '/bank',
	tier: 'auto' as const,
	toolchains: {},
};

function start(how: string, onLine: (line: string) => void = () => undefined): Promise<BackendProcess> {
	return startBackendProcess(entry, { ...order, toolchains: { how } }, onLine);
}

describe('the process of a backend', () => {
	it('gives its port and version, and gets a token that is in no argument', async () => {
		const lines: string[] = [];
		const backend = await start('live', (line) => lines.push(line));
		try {
			const answer = await fetch(`http://127.0.0.1:${backend.port}/`);
			const seen = (await answer.json()) as { argv: string[]; environment: Record<string, string> };
			assert.equal(backend.version, '1.2.3');
			assert.match(backend.token, /^[0-9a-f]{64}$/);
			assert.equal(JSON.stringify(seen).includes(backend.token), false);
			assert.equal(seen.argv.at(-1), 'solo');
			assert.equal(seen.environment['ELECTRON_RUN_AS_NODE'], '1');
			assert.deepEqual(lines, ['{"level":30,"msg":"ready"}']);
		} finally {
			await backend.stop();
		}
	});

	it('fails to start with its own words, or when it dies or speaks another protocol', async () => {
		await assert.rejects(start('refuse'), { code: 'unexpected', message: 'The data folder is locked.' });
		await assert.rejects(start('die'), { code: 'unexpected' });
		await assert.rejects(start('babble'), { code: 'unexpected' });
	});

	it('fails to start from a file that is not there', async () => {
		await assert.rejects(
			startBackendProcess('/nowhere/backend.mjs', order, () => undefined),
			{ code: 'unexpected' },
		);
	});

	it('is gone after it was stopped', async () => {
		const backend = await start('live');
		await backend.stop();
		assert.equal((await backend.ended).exitCode, 0);
		await backend.stop();
	});

	it('gets what a program needs to be found, and nothing else of the environment', () => {
		const own = {
			PATH: '/bin',
			Path: 'C:\\bin',
			HOME: '/home/me',
			SECRET: 'x',
			NODE_OPTIONS: '--inspect',
			VSCODE_PID: '1',
		};
		assert.deepEqual(backendEnvironment(own), {
			ELECTRON_RUN_AS_NODE: '1',
			PATH: '/bin',
			Path: 'C:\\bin',
			HOME: '/home/me',
		});
		assert.deepEqual(backendEnvironment({}), { ELECTRON_RUN_AS_NODE: '1' });
	});
});

describe('the backend of a window', () => {
	let backend: LocalBackend | undefined;
	const events = new EventEmitter();
	const started: BackendProcess[] = [];
	function window(...how: string[]): LocalBackend {
		backend = new LocalBackend(() => start(how.shift() ?? 'live'), {
			running: (_, running) => {
				started.push(running);
				events.emit('running');
			},
			died: (ending, restarts) => events.emit('died', ending, restarts),
			startFailed: (error) => events.emit('startFailed', error),
		});
		return backend;
	}
	afterEach(async () => {
		await backend?.close();
		started.length = 0;
		events.removeAllListeners();
	});

	it('starts once, however many ask for it at the same time', async () => {
		const own = window();
		const [one, other] = await Promise.all([own.client(), own.client()]);
		assert.equal(one, other);
		assert.equal(started.length, 1);
	});

	it('is started again when it dies, and then gives another client', async () => {
		const own = window();
		const before = await own.client();
		const died = once(events, 'died');
		const runs = once(events, 'running');
		process.kill(started[0]?.pid ?? 0, 'SIGKILL');
		const [, restarts] = (await died) as [unknown, boolean];
		assert.equal(restarts, true);
		await runs;
		assert.notEqual(await own.client(), before);
		assert.equal(started.length, 2);
	});

	it('tries anew after a start that failed', async () => {
		const own = window('refuse', 'live');
		const failed = once(events, 'startFailed');
		await assert.rejects(own.client(), { message: 'The data folder is locked.' });
		await failed;
		await own.client();
		assert.equal(started.length, 1);
	});

	it('is another process after a restart, and that is no death', async () => {
		const own = window();
		await own.client();
		let deaths = 0;
		events.on('died', () => deaths++);
		await own.restart();
		await started[0]?.ended;
		assert.equal(started.length, 2);
		assert.equal(deaths, 0);
	});

	it('stays closed, and its process is gone', async () => {
		const own = window();
		await own.client();
		await own.close();
		assert.equal((await started[0]?.ended)?.exitCode, 0);
		assert.equal(started.length, 1);
	});
});

describe('the wait before a backend is started again', () => {
	it('is none the first time and grows, until it is no use', () => {
		const deaths = [0, 1_000, 5_000, 12_000, 13_000];
		const waits = deaths.map((now, index) => restartDelayMs(deaths.slice(0, index + 1), now));
		assert.deepEqual(waits, [0, 1_000, 4_000, 10_000, undefined]);
	});

	it('forgets what is a minute ago', () => {
		assert.equal(restartDelayMs([0, 1, 2, 3, 100_000], 100_000), 0);
	});
});
