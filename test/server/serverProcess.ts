import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { processScratch } from '../processScratch.ts';

const root = path.join(import.meta.dirname, '../..');
const sources = path.join(root, 'backend/sensei.ts');
const startLimitMs = 60_000;

export interface ServerProcess {
	port: number;
	pid: number;
	/** Everything it has written so far, log and all. */
	output(): string;
	/** Asks it to stop. @returns its exit code; null when a signal ended it */
	stop(): Promise<number | null>;
	/** Ends it as a crash would. */
	kill(): Promise<void>;
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
	const child = start(entry, ['serve'], { CODE_SENSEI_PORT: '0', CODE_SENSEI_LOG: 'debug', ...environment });
	const output = collect(child);
	const exited = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
	const port = await new Promise<number>((resolve, reject) => {
		const fail = (why: string): void => reject(new Error(`The server did not start: ${why}\n${output()}`));
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			fail('it took too long');
		}, startLimitMs);
		child.stdout?.on('data', () => {
			const found = /^http:\/\/127\.0\.0\.1:(\d+)$/m.exec(output())?.[1];
			if (found === undefined) return;
			clearTimeout(limit);
			resolve(Number(found));
		});
		void exited.then((code) => {
			clearTimeout(limit);
			fail(`it ended with ${String(code)}`);
		});
	});
	// One that listens has been started.
	const pid = child.pid ?? 0;
	return {
		port,
		pid,
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
