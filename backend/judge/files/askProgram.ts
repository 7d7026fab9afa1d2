import { execFile } from 'node:child_process';

export type ProgramAnswer = { kind: 'answered'; stdout: string; stderr: string } | { kind: 'failed'; reason: string };

const maxBuffer = 1024 * 1024;
const reasonCharsMax = 400;

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
			else resolve({ kind: 'failed', reason: firstParagraph(stderr) || error.message });
		});
	});
}

/** What a program says of its own failure comes first; a trace of its stack, which helps nobody here, comes behind an empty line. */
function firstParagraph(text: string): string {
	const [first = ''] = text.trim().split(/\r?\n\s*\n/, 1);
	return first.length > reasonCharsMax ? `${first.slice(0, reasonCharsMax)} ...` : first;
}
