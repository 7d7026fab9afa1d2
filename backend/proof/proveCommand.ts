import { AppError } from '#contract/appError.ts';
import { createProofFormat } from './formats/createProofFormat.ts';
import { isFileError } from './isFileError.ts';
import { isProved } from './proofRun.ts';
import { findProvable, proveAll } from './proveAll.ts';
import { proveUsage, readProveOptions } from './proveOptions.ts';

export { proveUsage };

/** Where a command writes, and how it learns that it is to stop. */
export interface CommandIo {
	out: (text: string) => void;
	err: (text: string) => void;
	signal?: AbortSignal | undefined;
}

/**
 * The command `sensei prove`.
 * @param args what follows `prove` on the command line
 * @returns the exit code
 * @throws only for bugs; what is foreseen is told on `io.err`.
 */
export async function proveCommand(args: string[], io: CommandIo): Promise<number> {
	const options = readProveOptions(args);
	if (options.kind === 'help') {
		io.out(proveUsage);
		return 0;
	}
	if (options.kind === 'wrong') {
		io.err(`${options.reason}\n\n${proveUsage}`);
		return 2;
	}
	const format = createProofFormat(options.format, io.out);
	const fail = (exitCode: number, code: string, message: string): number => {
		format.failed(code, message);
		io.err(`${message}\n`);
		return exitCode;
	};
	try {
		const provable = await findProvable(options.folders);
		if (provable.challenges.length + provable.sets.length === 0)
			return fail(2, 'notFound', `There is no challenge in ${options.folders.join(', ')}.`);
		const run = await proveAll(provable, options, format, io.signal);
		format.ended(run);
		return isProved(run) ? 0 : 1;
	} catch (error) {
		if (error instanceof AppError) {
			const advice = error.code === 'consentNeeded' ? ' For your own challenges there is --without-sandbox.' : '';
			return fail(1, error.code, `${error.message}${advice}`);
		}
		if (isFileError(error)) {
			const code = error.code === 'ENOENT' ? 'notFound' : 'unreadable';
			return fail(2, code, `${error.path ?? 'A file'} can't be used (${error.code ?? 'unknown reason'}).`);
		}
		throw error;
	}
}
