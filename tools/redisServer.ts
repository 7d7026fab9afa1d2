import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endWithUs, stopChild } from './childServer.ts';
import { freePort } from './freePort.ts';
import { ToolFailure } from './toolFailure.ts';

const startLimitMs = 20_000;

export interface RedisServer {
	/** e.g. redis://127.0.0.1:41234 */
	url: string;
	port: number;
	processId: number;
	/** Ends it, `SIGKILL` as a crash would. Start one with the same port to have it back. */
	stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface RedisServerOptions {
	/** Any free one unless given. */
	port?: number;
	/** Keeps what is written there, each second; otherwise nothing outlives the server. */
	dataFolder?: string;
}

/** Debian's redis-server on loopback. It ends with the process that started it. @throws ToolFailure when it is missing or does not start. */
export async function startRedisServer(options: RedisServerOptions = {}): Promise<RedisServer> {
	const port = options.port ?? (await freePort());
	const scratch = options.dataFolder ?? mkdtempSync(path.join(os.tmpdir(), 'code-sensei-redis-'));
	mkdirSync(scratch, { recursive: true });
	const child = spawn(
		'redis-server',
		[
			...['--bind', '127.0.0.1', '--port', String(port), '--dir', scratch, '--save', ''],
			...['--appendonly', options.dataFolder === undefined ? 'no' : 'yes', '--daemonize', 'no'],
		],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	endWithUs(child);
	let log = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			log = (log + text).slice(-10_000);
		});
	const removeScratch = () => {
		if (options.dataFolder === undefined) rmSync(scratch, { recursive: true, force: true });
	};
	const gone = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? String(code)}`));
	});
	const answer = await Promise.race([waitForPong(port), gone]);
	if (answer !== 'answered' || child.pid === undefined) {
		child.kill('SIGKILL');
		removeScratch();
		throw new ToolFailure(`redis-server did not start: ${answer}\n${log}`);
	}
	return {
		url: `redis://127.0.0.1:${port}`,
		port,
		processId: child.pid,
		async stop(signal) {
			await stopChild(child, signal);
			removeScratch();
		},
	};
}

async function waitForPong(port: number): Promise<'answered' | 'it did not answer'> {
	const end = performance.now() + startLimitMs;
	while (performance.now() < end) {
		if (await answersPing(port)) return 'answered';
		await delay(20);
	}
	return 'it did not answer';
}

function answersPing(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		const end = (answered: boolean) => {
			socket.destroy();
			resolve(answered);
		};
		socket.setTimeout(1_000, () => end(false));
		socket.once('error', () => end(false));
		socket.once('connect', () => socket.write('PING\r\n'));
		// `-LOADING` comes while it still reads its data.
		socket.once('data', (answer) => end(answer.toString().startsWith('+PONG')));
	});
}
