import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Any of these makes a folder a challenge, so that a missing challenge.json is found and not overlooked. */
const marks = ['challenge.json', 'statement.md', 'reference.py'];

/** Deeper than any set of challenges is laid out; keeps a wrong argument from walking through a whole disk. */
const deepest = 6;

/**
 * The challenge folders at or below a folder, in the order of their paths.
 * @throws whatever the file system throws for a folder that can't be read.
 */
export async function findChallengeFolders(folder: string, depth = 0): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	if (entries.some((entry) => entry.isFile() && marks.includes(entry.name))) return [folder];
	if (depth >= deepest) return [];
	const inside = entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
		.map((entry) => path.join(folder, entry.name))
		.sort();
	const found = await Promise.all(inside.map((below) => findChallengeFolders(below, depth + 1)));
	return found.flat();
}
