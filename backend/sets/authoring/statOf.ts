import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { isFileError } from '#proof/isFileError.ts';

/** What lies at a path, a link as such; undefined: nothing. @throws what the file system throws otherwise */
export async function statOf(file: string): Promise<Stats | undefined> {
	try {
		return await lstat(file);
	} catch (error) {
		if (isFileError(error) && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
