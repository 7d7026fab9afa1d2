import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { deepestFolder, foldersToWalk } from '../foldersToWalk.ts';
import { parseJsonText } from '../jsonText.ts';
import { readInside } from './readInside.ts';

/** Whatever else is wrong with it, its author means it to carry sets. */
const MeansSets = z.looseObject({ contributes: z.looseObject({ codeSensei: z.unknown() }) });

/**
 * The extensions at or below a folder that carry challenge sets or are meant to, in the order of their paths.
 * @throws whatever the file system throws for a folder that can't be read.
 */
export async function findSetFolders(folder: string, depth = 0): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = new Set(entries.map(({ name }) => name));
	if (names.has('package.json') && (names.has('set.json') || (await meansSets(folder)))) return [folder];
	if (depth >= deepestFolder) return [];
	const found = await Promise.all(foldersToWalk(folder, entries).map((below) => findSetFolders(below, depth + 1)));
	return found.flat();
}

/** A manifest that is no JSON still shows what it was to be. */
async function meansSets(folder: string): Promise<boolean> {
	const found = await readInside(path.resolve(folder), 'package.json');
	if (found.kind === 'refused') return false;
	const json = parseJsonText(found.text);
	if (json.kind === 'malformed') return found.text.includes('"challengeSets"');
	const means = MeansSets.safeParse(json.value);
	return means.success && means.data.contributes.codeSensei !== undefined;
}
