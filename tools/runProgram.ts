import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { ToolFailure } from './toolFailure.ts';

export interface ProgramOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Output is appended to this file as it comes. */
	logFile?: string;
	/** The program is killed after it. */
	timeLimitMs?: number;
}

export interface ProgramResult {
	exitCode: number | undefined;
	signal: string | undefined;
	/** Standard output and standard error in the order they came. */
	output: string;
	stdout: string;
}

/** Runs a program to its end without a terminal. A bad exit code is a value; a program that can't be started throws. */
export function runProgram(
	program: string,
	args: readonly string[],
	options: ProgramOptions = {},
): Promise<ProgramResult> {
	return new Promise((resolve, reject) => {
		const log = options.logFile === undefined ? undefined : openLog(options.logFile);
		const child = spawn(program, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: options.timeLimitMs,
			killSignal: 'SIGKILL',
		});
		let output = '';
		let stdout = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			stdout += text;
			output += text;
			log?.write(text);
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			log?.write(text);
		});
		child.once('error', (error) => {
			log?.close();
			reject(new ToolFailure(`${program} could not be started: ${error.message}`, { cause: error }));
		});
		child.once('close', (exitCode, signal) => {
			log?.close();
			resolve({ exitCode: exitCode ?? undefined, signal: signal ?? undefined, output, stdout });
		});
	});
}

/**
 * As `runProgram`, for programs that must succeed.
 * @throws ToolFailure with the end of the output.
 */
export async function runOrFail(
	program: string,
	args: readonly string[],
	options: ProgramOptions = {},
): Promise<ProgramResult> {
	const result = await runProgram(program, args, options);
	if (result.exitCode === 0) return result;
	const how =
		result.exitCode === undefined ? `was ended by ${result.signal ?? 'a signal'}` : `ended with ${result.exitCode}`;
	const where = options.logFile === undefined ? '' : ` (everything is in ${options.logFile})`;
	throw new ToolFailure(`${[program, ...args].join(' ')} ${how}${where}\n${lastLines(result.output, 30)}`);
}

/** The end of a text, for showing what a program said last. */
export function lastLines(text: string, count: number): string {
	return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Written at once, so that it is whole when the program has ended, and whoever waited for that may remove it. */
function openLog(file: string): { write: (text: string) => void; close: () => void } {
	mkdirSync(path.dirname(file), { recursive: true });
	let descriptor: number | undefined = openSync(file, 'a');
	return {
		write: (text) => {
			if (descriptor !== undefined) writeSync(descriptor, text);
		},
		// Twice for a program that could not be started: it fails, and then its pipes close.
		close: () => {
			if (descriptor !== undefined) closeSync(descriptor);
			descriptor = undefined;
		},
	};
}
