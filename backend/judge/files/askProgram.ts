import { execFile } from 'node:child_process';

export type ProgramAnswer = { kind: 'answered'; stdout: string; stderr: string } | { kind: 'failed'; reason: string };

/** Runs a program of this system (never a learner's code) to ask it something, e.g. its version. */
export function askProgram(path: string, args: readonly string[], timeLimitMs = 10_000): Promise<ProgramAnswer> {
	return new Promise((resolve) => {
		execFile(path, args, { timeout: timeLimitMs, windowsHide: true }, (error, stdout, stderr) => {
			if (error === null) resolve({ kind: 'answered', stdout, stderr });
			else resolve({ kind: 'failed', reason: stderr.trim() || error.message });
		});
	});
}
