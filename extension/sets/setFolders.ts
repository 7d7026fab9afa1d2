import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { foldersIn, jsonAt, sourceOfSet } from './challengesFolder.ts';

/** A set that an author works on. */
export interface SetFolder {
	path: string;
	title: string;
}

/** Any of these makes a folder a challenge, so that one without challenge.json is one too. */
const challengeMarks = ['challenge.json', 'statement.md', 'reference.py'];
/** From a file of a challenge up to its set, and a few more. */
const levelsMax = 6;
/** Looked at in a workspace folder that is no set itself. */
const insideMax = 100;

const SetTitle = z.looseObject({ title: z.string().min(1).max(200) });

/** The challenge folder that a file or folder is or lies in, as `wrong/greedy.py` does; undefined where there is none. */
export async function challengeFolderAbove(place: string): Promise<string | undefined> {
	// Of a challenge only `wrong/` is a folder, so two levels are enough.
	for (const folder of await foldersAbove(place, 2)) {
		if (path.basename(folder) === 'wrong') continue;
		for (const mark of challengeMarks) if (await isFile(path.join(folder, mark))) return folder;
	}
	return undefined;
}

/** The set that a file or folder is or lies in. */
export async function setFolderAbove(place: string): Promise<string | undefined> {
	for (const folder of await foldersAbove(place, levelsMax))
		if ((await sourceOfSet(folder)) !== undefined) return folder;
	return undefined;
}

/** The sets among folders and the folders directly in them, each once. */
export async function setsIn(roots: readonly string[]): Promise<SetFolder[]> {
	const sets: SetFolder[] = [];
	for (const root of roots) {
		const inside = (await foldersIn(root)).filter((name) => name !== 'node_modules').slice(0, insideMax);
		for (const folder of [root, ...inside.map((name) => path.join(root, name))])
			if ((await sourceOfSet(folder)) !== undefined && !sets.some((known) => known.path === folder))
				sets.push({ path: folder, title: await titleOfSet(folder) });
	}
	return sets;
}

/** What set.json says, else the folder's name. */
export async function titleOfSet(folder: string): Promise<string> {
	return SetTitle.safeParse(await jsonAt(path.join(folder, 'set.json'))).data?.title ?? path.basename(folder);
}

/** The folder itself first, if the place is one. */
async function foldersAbove(place: string, levels: number): Promise<string[]> {
	const isFolder = await stat(place).then(
		(found) => found.isDirectory(),
		() => false,
	);
	const folders: string[] = [];
	let folder = isFolder ? place : path.dirname(place);
	while (folders.length < levels && folders.at(-1) !== folder) {
		folders.push(folder);
		folder = path.dirname(folder);
	}
	return folders;
}

async function isFile(file: string): Promise<boolean> {
	return stat(file).then(
		(found) => found.isFile(),
		() => false,
	);
}
