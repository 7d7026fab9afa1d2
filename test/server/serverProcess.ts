import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { processScratch } from '../processScratch.ts';

const root = path.join(import.meta.dirname, '../..');
const sources = path.join(root, 'backend/sensei.ts');
const startLimitMs = 60_000;

/** A process of a server. */
export interface RunningProcess {
	/** Everything it has written so far, log and all. */
	output(): string;
	/** Asks it to stop. @returns its exit code; null when a signal ended it */
	stop(): Promise<number | null>;
	/** Ends it as a crash would. */
	kill(): Promise<void>;
}

export interface ServerProcess extends RunningProcess {
	port: number;
}

/** Runs a command of the sources to its end. */
export async function runCommand(
	args: readonly string[],
	environment: NodeJS.ProcessEnv,
	{ input = '', entry = sources } = {},
): Promise<{ code: number | null; output: string }> {
	const child = start(entry, args, environment);
	const output = collect(child);
	child.stdin?.end(input);
	const [code] = (await once(child, 'close')) as [number | null]; // as Node's documents say
	return { code, output: output() };
}

/** Starts `serve` on a port that the system chooses and waits until it listens. @throws Error with its output when it ends instead */
export async function startServerProcess(environment: NodeJS.ProcessEnv, entry = sources): Promise<ServerProcess> {
	const started = await startProcess('serve', { CODE_SENSEI_PORT: '0', ...environment }, entry, listeningAt);
	return { ...started, port: Number(started.word) };
}

/** Starts `worker` and waits until it takes turns. @throws Error with its output when it ends instead */
export function startWorkerProcess(environment: NodeJS.ProcessEnv, entry = sources): Promise<RunningProcess> {
	return startProcess('worker', environment, entry, /^(working)$/m);
}

const listeningAt = /^http:\/\/127\.0\.0\.1:(\d+)$/m;

/** @param isThere what it says when it has started; `word` is what is in its brackets */
async function startProcess(
	command: string,
	environment: NodeJS.ProcessEnv,
	entry: string,
	isThere: RegExp,
): Promise<RunningProcess & { word: string }> {
	const child = start(entry, [command], { CODE_SENSEI_LOG: 'debug', ...environment });
	const output = collect(child);
	const exited = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
	const word = await new Promise<string>((resolve, reject) => {
		const fail = (why: string): void => reject(new Error(`${command} did not start: ${why}\n${output()}`));
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			fail('it took too long');
		}, startLimitMs);
		child.stdout?.on('data', () => {
			const found = isThere.exec(output())?.[1];
			if (found === undefined) return;
			clearTimeout(limit);
			resolve(found);
		});
		void exited.then((code) => {
			clearTimeout(limit);
			fail(`it ended with ${String(code)}`);
		});
	});
	return {
		word,
		output,
		async stop() {
			child.kill('SIGTERM');
			return exited;
		},
		async kill() {
			child.kill('SIGKILL');
			await exited;
		},
	};
}

/** Nothing of this process's environment but what a program needs to run: no key of the person who runs the tests may come in. */
function start(entry: string, args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
	const { PATH, HOME, TMPDIR } = process.env;
	return spawn(process.execPath, [entry, ...args], {
		cwd: root,
		// Node keeps what it made of the sources, or every start would take twice the time.
		env: { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE: path.join(processScratch(), 'sources'), ...environment },
		stdio: ['pipe', 'pipe', 'pipe'],
	});
}

function collect(child: ChildProcess): () => string {
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (data: string) => (text += data));
	}
	return () => text;
}
