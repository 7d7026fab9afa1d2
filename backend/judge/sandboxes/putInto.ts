import { accessSync, constants, copyFileSync, linkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../files/isMissing.ts';
import type { BoxFile } from './sandbox.ts';

/**
 * Puts a file into a folder of which a box sees a read-only view. A file of ours is linked to, which takes no time whatever its size.
 * @throws what the file system says, also where it would not run a program that lies there.
 */
export function putInto(folder: string, file: BoxFile): void {
	const path = join(folder, file.name);
	if (file.kind === 'bytes') writeFileSync(path, file.bytes, { mode: file.executable ? 0o755 : 0o644 });
	else linkOrCopy(file.path, path);
	// Refused where the file system is mounted for data alone.
	if (file.executable) accessSync(path, constants.X_OK);
}

function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch (error) {
		if (isMissing(error)) throw error;
		// Not every file system has links.
		copyFileSync(from, to);
	}
}
