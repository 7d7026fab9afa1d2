import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The first program of these names on the PATH (on Windows also with PATHEXT's endings), as an absolute path. */
export function findOnPath(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
	const endings = process.platform === 'win32' ? (env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
	const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
	for (const name of names)
		for (const folder of folders)
			for (const ending of endings) {
				const file = path.join(folder, name + ending);
				if (isProgram(file)) return file;
			}
	return undefined;
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		// Not there, or not ours to run: the next folder may have it.
		return false;
	}
}
