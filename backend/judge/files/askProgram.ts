import { execFile } from 'node:child_process';

export type ProgramAnswer = { kind: 'answered'; stdout: string; stderr: string } | { kind: 'failed'; reason: string };

const maxBuffer = 1024 * 1024;

/**
 * Runs a program of this system (never a learner's code) to ask it something, e.g. its version.
 * @param environment added to this process's own
 */
export function askProgram(
	path: string,
	args: readonly string[],
	timeLimitMs = 10_000,
	environment: Readonly<Record<string, string>> = {},
): Promise<ProgramAnswer> {
	const options = { timeout: timeLimitMs, windowsHide: true, maxBuffer, env: { ...process.env, ...environment } };
	return new Promise((resolve) => {
		execFile(path, args, options, (error, stdout, stderr) => {
			if (error === null) resolve({ kind: 'answered', stdout, stderr });
			else resolve({ kind: 'failed', reason: stderr.trim() || error.message });
		});
	});
}
