import { type ChildProcess, spawn } from 'node:child_process';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { deadDuplex } from './deafDuplex.ts';

/** What is common to every way of starting a program: its pipes, and how it ended. */
export interface SpawnedProcess {
	/** Undefined when it could not be started. */
	pid: number | undefined;
	stdin: Writable;
	stdout: Readable;
	stderr: Readable;
	/** One for each 'pipe' among the descriptors, in their order. */
	pipes: readonly Duplex[];
	/** Whether the process itself has ended, so that its number may be somebody else's. */
	hasEnded: () => boolean;
	/** When the process itself ended; something it started may still hold its pipes. Never rejects. */
	exited: Promise<void>;
	/** After the process ended and all its pipes closed, so that nothing of its last words is lost. Never rejects. */
	closed: Promise<ProcessEnd>;
	/** Ends the process itself, not what it started. */
	kill: () => void;
	/** Lets go of the pipes, whoever else still holds them. */
	letGo: () => void;
}

export type ProcessEnd =
	{ kind: 'exited'; exitCode: number } | { kind: 'signalled'; signal: string } | { kind: 'notStarted'; reason: string };

export interface SpawnOptions {
	environment: Readonly<Record<string, string>>;
	folder?: string | undefined;
	userId?: number | undefined;
	/** A process group of its own, so that the group can be killed. */
	detached: boolean;
	/** After stdin, stdout and stderr: a pipe, a descriptor of ours that the program gets there, or nothing. */
	descriptors: readonly ('pipe' | 'ignore' | number)[];
}

/** Starts a program without a shell. A program that can't be started ends as `notStarted`; nothing is thrown. */
export function spawnProcess(command: readonly string[], options: SpawnOptions): SpawnedProcess {
	const child = startChild(command, options);
	if (child instanceof Error) return neverStarted(child, options);
	const closed = new Promise<ProcessEnd>((resolve) => {
		child.once('error', (error) => {
			resolve({ kind: 'notStarted', reason: error.message });
		});
		child.once('close', (exitCode, signal) => {
			resolve(signal === null ? { kind: 'exited', exitCode: exitCode ?? -1 } : { kind: 'signalled', signal });
		});
	});
	const exited = new Promise<void>((resolve) => {
		child.once('error', () => {
			resolve();
		});
		child.once('exit', () => {
			resolve();
		});
	});
	const streams = child.stdio.filter((stream) => stream !== null && stream !== undefined);
	for (const stream of streams) ignoreBrokenPipe(stream);
	return {
		pid: child.pid,
		stdin: child.stdin ?? deadDuplex(),
		stdout: child.stdout ?? deadDuplex(),
		stderr: child.stderr ?? deadDuplex(),
		pipes: streams.slice(3).filter((stream) => stream instanceof Duplex),
		hasEnded: () => child.exitCode !== null || child.signalCode !== null,
		exited,
		closed,
		kill: () => {
			child.kill('SIGKILL');
		},
		letGo: () => {
			for (const stream of streams) stream.destroy();
		},
	};
}

/** Node reports some failures by an event and others (no descriptors left, no right to change the user) by throwing. */
function startChild([program = '', ...args]: readonly string[], options: SpawnOptions): ChildProcess | Error {
	try {
		return spawn(program, args, {
			cwd: options.folder,
			env: { ...options.environment },
			detached: options.detached,
			windowsHide: true,
			stdio: ['pipe', 'pipe', 'pipe', ...options.descriptors],
			...(options.userId === undefined ? {} : { uid: options.userId, gid: options.userId }),
		});
	} catch (error) {
		if (error instanceof Error) return error;
		throw error;
	}
}

/** That a program has ended is told by `closed`; that a pipe to it broke for this reason is no news. */
function ignoreBrokenPipe(stream: Readable | Writable): void {
	stream.on('error', () => undefined);
}

function neverStarted(error: Error, options: SpawnOptions): SpawnedProcess {
	return {
		pid: undefined,
		stdin: deadDuplex(),
		stdout: deadDuplex(),
		stderr: deadDuplex(),
		pipes: options.descriptors.filter((kind) => kind === 'pipe').map(deadDuplex),
		hasEnded: () => true,
		exited: Promise.resolve(),
		closed: Promise.resolve({ kind: 'notStarted', reason: error.message }),
		kill: () => undefined,
		letGo: () => undefined,
	};
}
