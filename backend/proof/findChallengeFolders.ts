import { readdir } from 'node:fs/promises';
import { deepestFolder, foldersToWalk } from './foldersToWalk.ts';

/** Any of these makes a folder a challenge, so that a missing challenge.json is found and not overlooked. */
const marks = ['challenge.json', 'statement.md', 'reference.py'];

/**
 * The challenge folders at or below a folder, in the order of their paths.
 * @throws whatever the file system throws for a folder that can't be read.
 */
export async function findChallengeFolders(folder: string, depth = 0): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	if (entries.some((entry) => entry.isFile() && marks.includes(entry.name))) return [folder];
	if (depth >= deepestFolder) return [];
	const found = await Promise.all(
		foldersToWalk(folder, entries).map((below) => findChallengeFolders(below, depth + 1)),
	);
	return found.flat();
}
