import path from 'node:path';
import { SetFile, SetManifest, sourceOf } from '#contract/challengeSet.ts';
import { ChallengeId } from '#contract/ids.ts';
import type { CommandIo } from '#proof/proveCommand.ts';
import { authorCommand, type CommandForm, type CommandOutcome, type GivenArguments } from './authorCommand.ts';
import { firstChallenge, type NewSet, setFiles } from './setFiles.ts';
import { writeNewFolder } from './writeFolder.ts';

export const newSetUsage = `sensei new-set FOLDER --publisher P --name N --title T [--json]

Makes FOLDER, which is not there or empty, an extension that carries a challenge set with one proved challenge in it, ready
to be packed. CONTRIBUTING.md in it says how to go on.

  --publisher P  who publishes it on the marketplace: letters, digits and hyphens
  --name N       name of the extension: letters, digits and hyphens; it stays for ever, as the ids begin with publisher and name
  --title T      what learners see, 3 to 80 characters
  --json         print { folder, challenge }: the folders of the set and of its challenge; what is wrong as { message, findings }

Exit code: 0 done, 1 something is wrong with the folder, 2 the command makes no sense.
`;

const form: CommandForm = {
	usage: newSetUsage,
	positionals: ['FOLDER'],
	options: { publisher: 'needed', name: 'needed', title: 'needed' },
};

/**
 * The command `sensei new-set`.
 * @param templateFolder where the files of the template lie
 * @returns the exit code
 * @throws only for bugs
 */
export function newSetCommand(args: readonly string[], io: CommandIo, templateFolder: string): Promise<number> {
	return authorCommand(form, args, io, async ({ positionals, options }) => {
		const named = readNames(options);
		if (named.kind === 'senseless') return named;
		const folder = path.resolve(positionals[0] ?? '');
		await writeNewFolder(folder, await setFiles(templateFolder, named.set));
		const challenge = path.join(folder, ...firstChallenge.split('/'));
		const text = `${folder} is a challenge set now. CONTRIBUTING.md says how to go on; the first challenge is ${challenge}.\n`;
		return { kind: 'done', answer: { folder, challenge }, text };
	});
}

function readNames({
	publisher = '',
	name = '',
	title = '',
}: GivenArguments['options']): { kind: 'names'; set: NewSet } | Extract<CommandOutcome, { kind: 'senseless' }> {
	const clean = title.trim();
	const checks = [
		['publisher', SetManifest.shape.publisher.safeParse(publisher)],
		['name', SetManifest.shape.name.safeParse(name)],
		['title', SetFile.shape.title.safeParse(clean)],
	] as const;
	for (const [option, { error }] of checks) {
		const reason = error?.issues[0]?.message;
		if (reason !== undefined) return { kind: 'senseless', message: `--${option}: ${reason}.` };
	}
	if (/\p{Cc}/u.test(clean)) return { kind: 'senseless', message: '--title: it is one line of text.' };
	const id = `${sourceOf({ publisher, name })}.${path.posix.basename(firstChallenge)}`;
	if (!ChallengeId.safeParse(id).success) {
		const message = `--name: publisher and name are too long together; "${id}" has to be the id of a challenge, at most 120 characters.`;
		return { kind: 'senseless', message };
	}
	return { kind: 'names', set: { publisher, name, title: clean, year: new Date().getFullYear() } };
}
