import { execFile } from 'node:child_process';

export interface CompilerRun {
	ok: boolean;
	/** Everything that it printed, its messages first. */
	words: string;
}

const timeLimitMs = 60_000;
const maxBuffer = 4 * 1024 * 1024;

/** Runs a compiler of this system, as the person at this computer. @param environment added to this process's own */
export function runCompiler(
	program: string,
	args: readonly string[],
	folder: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<CompilerRun> {
	// Plain quotes in messages.
	const env = { ...process.env, ...environment, LC_ALL: 'C' };
	const options = { cwd: folder, env, timeout: timeLimitMs, windowsHide: true, maxBuffer };
	return new Promise((resolve) => {
		execFile(program, args, options, (error, stdout, stderr) => {
			const said = stderr + stdout;
			const hasEnded = error === null || typeof error.code === 'number';
			resolve({ ok: error === null, words: hasEnded ? said : `${said}\n${error.message}` });
		});
	});
}
