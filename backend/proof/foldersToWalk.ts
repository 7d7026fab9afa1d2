import type { Dirent } from 'node:fs';
import path from 'node:path';

/** Deeper than any set of challenges is laid out; keeps a wrong argument from walking through a whole disk. */
export const deepestFolder = 6;

/** The folders in which challenges and sets are looked for, in the order of their paths. Links are not followed. */
export function foldersToWalk(folder: string, entries: readonly Dirent[]): string[] {
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
		.map((entry) => path.join(folder, entry.name))
		.sort();
}
