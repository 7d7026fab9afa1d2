import { type ChildProcess, spawn } from 'node:child_process';
import { AppError } from '#contract/appError.ts';
import { backendEnvironment } from '../backend/backendEnvironment.ts';
import { LineSplitter } from './lineSplitter.ts';

/** A command of the bundled backend, run by this process's own Node as a child, without a shell. */
export interface BundledCommand {
	/** Absolute path of the bundle. */
	entry: string;
	args: readonly string[];
	signal: AbortSignal;
	timeLimitMs: number;
	/** Each line of standard output, as it comes. */
	onLine: (line: string) => void;
	/** Each line of standard error, as it comes. */
	onErrorLine: (line: string) => void;
	/** Names of environment variables that it needs beside those of every backend. */
	needs?: RegExp | undefined;
	/** What it is told beside that; secrets too, since nobody else reads a child's environment. */
	environment?: Readonly<Record<string, string>> | undefined;
}

export type BundledEnding =
	/** `errors` is the end of what it said on standard error. */
	| { kind: 'exited'; exitCode: number; errors: string }
	/** Ended because somebody asked for it. */
	| { kind: 'cancelled'; pid: number }
	| { kind: 'tooLong'; pid: number }
	/** By a signal that was not ours. */
	| { kind: 'died'; signal: string };

/** After this it is killed: it had time to end its own children and to remove what is half written. */
const stopTimeLimitMs = 5_000;
/** A child of the child may hold the pipes open after it has ended. */
const closeTimeLimitMs = 2_000;
const errorLinesKept = 40;

/**
 * Runs a command to its end.
 * @throws AppError `unexpected` when it could not be started
 */
export async function runBundled(command: BundledCommand): Promise<BundledEnding> {
	const { entry, args, signal, timeLimitMs, onLine, onErrorLine, needs, environment } = command;
	if (signal.aborted) throw new AppError('cancelled', 'It was stopped before it began.');
	const child = spawn(process.execPath, [entry, ...args], {
		env: { ...needed(process.env, needs), ...environment, ...backendEnvironment(process.env) },
		stdio: ['ignore', 'pipe', 'pipe'],
		windowsHide: true,
	});
	const errors: string[] = [];
	const out = new LineSplitter(onLine);
	const err = new LineSplitter((line) => {
		errors.push(line);
		if (errors.length > errorLinesKept) errors.shift();
		onErrorLine(line);
	});
	child.stdout.setEncoding('utf8').on('data', (text: string) => out.take(text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => err.take(text));
	let stopped: 'cancelled' | 'tooLong' | undefined;
	let killing: NodeJS.Timeout | undefined;
	const stop = (why: 'cancelled' | 'tooLong'): void => {
		if (stopped !== undefined) return;
		stopped = why;
		child.kill('SIGTERM');
		killing = setTimeout(() => child.kill('SIGKILL'), stopTimeLimitMs);
	};
	const cancel = (): void => stop('cancelled');
	signal.addEventListener('abort', cancel);
	const limit = setTimeout(() => stop('tooLong'), timeLimitMs);
	try {
		const { exitCode, exitSignal } = await ended(child);
		out.end();
		err.end();
		if (stopped !== undefined) return { kind: stopped, pid: child.pid ?? 0 };
		if (exitCode === null) return { kind: 'died', signal: exitSignal ?? 'unknown' };
		return { kind: 'exited', exitCode, errors: errors.join('\n') };
	} finally {
		clearTimeout(limit);
		clearTimeout(killing);
		signal.removeEventListener('abort', cancel);
	}
}

/** Settles when it is gone and all that it wrote has been read. */
function ended(child: ChildProcess): Promise<{ exitCode: number | null; exitSignal: NodeJS.Signals | null }> {
	return new Promise((resolve, reject) => {
		let closing: NodeJS.Timeout | undefined;
		child.once('error', (cause) => {
			if (child.pid === undefined) reject(new AppError('unexpected', 'The command could not be started.', { cause }));
		});
		child.once('exit', () => {
			closing = setTimeout(() => {
				child.stdout?.destroy();
				child.stderr?.destroy();
			}, closeTimeLimitMs);
		});
		child.once('close', (exitCode, exitSignal) => {
			clearTimeout(closing);
			resolve({ exitCode, exitSignal });
		});
	});
}

function needed(own: NodeJS.ProcessEnv, names: RegExp | undefined): NodeJS.ProcessEnv {
	if (names === undefined) return {};
	return Object.fromEntries(Object.entries(own).filter(([name]) => names.test(name)));
}
