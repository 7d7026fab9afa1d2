import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { importProblemCommand } from '#backend/sets/authoring/importProblemCommand.ts';
import { newChallengeCommand } from '#backend/sets/authoring/newChallengeCommand.ts';
import { newSetCommand } from '#backend/sets/authoring/newSetCommand.ts';
import { packSetCommand } from '#backend/sets/authoring/packSetCommand.ts';
import type { CommandIo } from '#proof/proveCommand.ts';

export const templateFolder = path.join(import.meta.dirname, '../../../../backend/setTemplate');

export interface Said {
	exitCode: number;
	out: string;
	err: string;
	/** What was printed, with `--json`. */
	json: () => unknown;
}

const commands = {
	'new-set': (args: string[], io: CommandIo) => newSetCommand(args, io, templateFolder),
	'new-challenge': newChallengeCommand,
	'import-problem': importProblemCommand,
	'pack-set': packSetCommand,
};

/** Runs a command as the command line does, and keeps what it says. */
export async function say(command: keyof typeof commands, ...args: string[]): Promise<Said> {
	return sayUntil(undefined, command, ...args);
}

/** The same for a command that is told to end as soon as it says something on standard error that fits. */
export async function sayUntil(
	ending: RegExp | undefined,
	command: keyof typeof commands,
	...args: string[]
): Promise<Said> {
	const said = { out: '', err: '' };
	const stop = new AbortController();
	const io = {
		out: (text: string) => void (said.out += text),
		err: (text: string) => {
			said.err += text;
			if (ending?.test(text) === true) stop.abort();
		},
		signal: stop.signal,
	};
	const exitCode = await commands[command](args, io);
	return { exitCode, ...said, json: () => JSON.parse(said.out) as unknown };
}

/** A folder for one test, gone after it. */
export async function inScratch(use: (scratch: string) => Promise<void>): Promise<void> {
	const scratch = await mkdtemp(path.join(os.tmpdir(), 'sensei-author-'));
	try {
		await use(scratch);
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

/** A new set in a scratch folder. */
export async function inNewSet(use: (set: string, scratch: string) => Promise<void>): Promise<void> {
	await inScratch(async (scratch) => {
		const set = path.join(scratch, 'set');
		const said = await say('new-set', set, '--publisher', 'Ada-L', '--name', 'week-one', '--title', 'Week One');
		if (said.exitCode !== 0) throw new Error(said.err);
		await use(set, scratch);
	});
}

/** Every file below a folder with its text, by its path. */
export async function textsIn(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	const texts = files.map(async (file): Promise<[string, string]> => [
		path.relative(folder, file).replaceAll(path.sep, '/'),
		await readFile(file, 'utf8'),
	]);
	return new Map((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
