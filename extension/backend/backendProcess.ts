import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { AppError } from '#contract/appError.ts';
import { StartAnswer, type StartOrder } from '#contract/start.ts';
import { backendEnvironment } from './backendEnvironment.ts';

/** A backend that said it is ready. */
export interface BackendProcess {
	port: number;
	token: string;
	version: string;
	pid: number | undefined;
	/** Settles when the process is gone, in whatever way. */
	ended: Promise<BackendEnding>;
	/** Asks it to finish what it does and end; ends it by force when it takes too long. */
	stop(): Promise<void>;
}

export interface BackendEnding {
	exitCode: number | null;
	signal: NodeJS.Signals | null;
}

const startTimeLimitMs = 30_000;
const stopTimeLimitMs = 5_000;

/**
 * Starts the solo backend as a child of this process, by this process's own Node. Token and port pass over the child's channel only.
 * @param entry absolute path of the bundled backend
 * @param onLine gets each line that it prints
 * @throws AppError `unexpected` when it does not become ready, in the backend's own words where it had some
 */
export async function startBackendProcess(
	entry: string,
	order: Omit<StartOrder, 'kind' | 'token'>,
	onLine: (line: string) => void,
): Promise<BackendProcess> {
	const child = fork(entry, ['solo'], {
		execArgv: [],
		env: backendEnvironment(process.env),
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', onLine);
	const ended = new Promise<BackendEnding>((resolve) => {
		child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
		// A program that could not be started never exits. Later errors (a message to a process just gone) must not end the extension host.
		child.on('error', (error) => {
			onLine(String(error));
			if (child.pid === undefined) resolve({ exitCode: null, signal: null });
		});
	});
	const token = randomBytes(32).toString('hex');
	try {
		const { port, version } = await handOver(child, { kind: 'start', token, ...order });
		return { port, token, version, pid: child.pid, ended, stop: () => stop(child, ended) };
	} catch (error) {
		child.kill('SIGKILL');
		throw error;
	}
}

function handOver(child: ChildProcess, order: StartOrder): Promise<{ port: number; version: string }> {
	return new Promise((resolve, reject) => {
		const fail = (message: string, cause?: unknown): void => {
			clearTimeout(timer);
			reject(new AppError('unexpected', message, { cause }));
		};
		const timer = setTimeout(() => fail('The backend did not start in time.'), startTimeLimitMs);
		child.once('error', (error) => fail('The backend could not be started.', error));
		child.once('exit', (exitCode, signal) => fail(`The backend ended at its start (${signal ?? exitCode ?? '?'}).`));
		child.once('message', (message) => {
			const answer = StartAnswer.safeParse(message);
			if (!answer.success) fail('The backend spoke another language than this version.', answer.error);
			else if (answer.data.kind === 'failed') fail(answer.data.message);
			else {
				clearTimeout(timer);
				resolve(answer.data);
			}
		});
		child.send(order, (error) => {
			if (error) fail('The backend could not be started.', error);
		});
	});
}

async function stop(child: ChildProcess, ended: Promise<BackendEnding>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	// On Windows a signal ends it at once; elsewhere the closed channel says the same as the signal.
	if (child.connected) child.disconnect();
	const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeLimitMs);
	await ended;
	clearTimeout(timer);
}
