import { sep } from 'node:path';

/** Every box has these. */
const systemFolders = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];

/** Those of the paths that a box would not have anyway, none inside another. */
export function mountsBeyondSystem(paths: readonly string[]): string[] {
	const beyond = [...new Set(paths)].filter((path) => !systemFolders.some((folder) => isWithin(path, folder)));
	return beyond.filter((path) => !beyond.some((other) => other !== path && isWithin(path, other)));
}

function isWithin(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder + sep);
}
