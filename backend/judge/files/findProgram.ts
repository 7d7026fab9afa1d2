import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Looked into after the PATH, because an editor started from a desktop may have an empty one. */
const standardFolders = process.platform === 'win32' ? [] : ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin'];

/**
 * Every program of these names that can be executed: all of the first name in the order of the PATH, then of the usual folders, then those of the next; absolute paths. What
 * leads to the same file is one program: under another name it would say the same again.
 */
export function findPrograms(...names: readonly string[]): string[] {
	const folders = [
		...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
		...standardFolders,
	];
	const ending = process.platform === 'win32' ? '.exe' : '';
	const paths = names.flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)));
	const byFile = new Map<string, string>();
	for (const path of paths.filter(isExecutable)) {
		const file = realpathSync(path);
		if (!byFile.has(file)) byFile.set(file, path);
	}
	return [...byFile.values()];
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		// Missing, not ours to execute, or a folder on the PATH that is none: not a program either way.
		return false;
	}
}
