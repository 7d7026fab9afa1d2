import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { StartAnswer, type StartOrder } from '#contract/start.ts';
import { type SoloClient, soloClient } from './soloClient.ts';

export interface SoloOptions {
	/** The bundle, or backend/main.ts itself. */
	entry: string;
	dataFolder: string;
	scratchFolder: string;
	bankFolder: string;
	tier?: StartOrder['tier'];
	env?: NodeJS.ProcessEnv;
	/** Who makes challenges; nobody unless given. */
	ai?: StartOrder['ai'];
	/** Arguments of Node's own. */
	execArgv?: string[];
	/** Where the backend's log goes; it is thrown away otherwise. */
	onLog?: (text: string) => void;
}

export interface SoloBackend extends SoloClient {
	pid: number;
	/** Asks it to stop and waits until it has. @returns its exit code; null when a signal ended it. */
	stop(): Promise<number | null>;
	/** Ends it the hard way, at once. */
	kill(): Promise<void>;
}

/** Starts a solo backend as the extension does: a child process that gets its orders, and answers, over its channel. */
export async function startSoloBackend(options: SoloOptions): Promise<SoloBackend> {
	const child = fork(options.entry, ['solo'], {
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		execArgv: options.execArgv ?? [],
		...(options.env === undefined ? {} : { env: options.env }),
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (data: Buffer) => {
			log = (log + data.toString()).slice(-20_000);
			options.onLog?.(data.toString());
		});
	}
	// Not 'close': after our own disconnect() Node never sends it.
	const exited = once(child, 'exit');
	const token = randomBytes(32).toString('hex');
	const order: StartOrder = {
		kind: 'start',
		token,
		dataFolder: options.dataFolder,
		scratchFolder: options.scratchFolder,
		bankFolder: options.bankFolder,
		tier: options.tier ?? 'auto',
		toolchains: {},
		...(options.ai === undefined ? {} : { ai: options.ai }),
	};
	child.send(order);
	const answer = await Promise.race([
		once(child, 'message').then(([message]) => StartAnswer.parse(message)),
		exited.then(([code]) => ({ kind: 'failed' as const, message: `it ended with ${String(code)}\n${log}` })),
	]);
	if (answer.kind === 'failed') {
		child.kill('SIGKILL');
		throw new Error(`The backend did not start: ${answer.message}`);
	}
	return {
		...soloClient(answer.port, token),
		pid: child.pid ?? 0,
		async stop() {
			child.disconnect();
			const code: unknown = (await exited)[0];
			return typeof code === 'number' ? code : null;
		},
		async kill() {
			child.kill('SIGKILL');
			await exited;
		},
	};
}
