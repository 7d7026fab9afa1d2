import { isFileError } from '../isFileError.ts';
import type { CommandIo } from '../proveCommand.ts';
import { previewChallenge } from './previewChallenge.ts';

export const previewUsage = `sensei preview <folder>

Prints what a learner would see of the challenge in a folder, proved or not, as one JSON object; editors show it. Nothing of it is run.

Exit code: 0 it can be shown, 1 its files do not make a challenge (the object has the findings), 2 the command makes no sense.
`;

/**
 * The command `sensei preview`.
 * @param args what follows `preview` on the command line
 * @returns the exit code
 * @throws only for bugs; what is foreseen is told on `io.err`.
 */
export async function previewCommand(args: readonly string[], io: CommandIo): Promise<number> {
	const [folder, ...rest] = args.filter((arg) => arg !== '--json');
	if (folder === undefined || rest.length > 0 || folder.startsWith('-')) {
		io.err(previewUsage);
		return 2;
	}
	try {
		const preview = await previewChallenge(folder);
		io.out(`${JSON.stringify(preview)}\n`);
		return preview.kind === 'shown' ? 0 : 1;
	} catch (error) {
		if (!isFileError(error)) throw error;
		io.err(`${error.path ?? 'A file'} can't be used (${error.code ?? 'unknown reason'}).\n`);
		return 2;
	}
}
