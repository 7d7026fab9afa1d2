import { existsSync } from 'node:fs';
import path from 'node:path';
import { findPrograms } from '#judge/files/findProgram.ts';

/** How vsce is started here. */
export interface Vsce {
	/** For the person who waits. */
	how: string;
	program: string;
	args: readonly string[];
	/** Windows starts a .cmd by its shell only; none of the arguments comes from anybody. */
	shell: boolean;
}

/** Said where nothing here can make a VSIX. */
export const vsceAdvice =
	'A VSIX is made by vsce, and neither vsce nor npx is here. Install Node.js with npm (https://nodejs.org), and npx gets vsce; or run: npm install --global @vscode/vsce';

/** The one of the set's own repository, one on the PATH, or one that npx gets from the npm registry. undefined where there is none of them. */
export function findVsce(folder: string): Vsce | undefined {
	for (const root of repositoryFolders(folder)) {
		const script = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
		if (existsSync(script)) return { how: script, program: process.execPath, args: [script], shell: false };
	}
	const vsce = onPath('vsce');
	if (vsce !== undefined) return { how: vsce.program, ...vsce, args: [] };
	const npx = onPath('npx');
	return npx && { how: 'npx @vscode/vsce', ...npx, args: ['--yes', '@vscode/vsce@4'] };
}

/** The set's folder and those above it, up to that of its repository. Without a repository only its own: what lies above may be anybody's. */
function repositoryFolders(folder: string): string[] {
	const folders = [folder];
	for (let at = folder; !existsSync(path.join(at, '.git')); folders.push(at)) {
		const above = path.dirname(at);
		if (above === at) return [folder];
		at = above;
	}
	return folders;
}

function onPath(name: string): { program: string; shell: boolean } | undefined {
	if (process.platform !== 'win32') {
		const [program] = findPrograms(name);
		return program === undefined ? undefined : { program, shell: false };
	}
	const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
	return folders.some((folder) => existsSync(path.join(folder, `${name}.cmd`)))
		? { program: name, shell: true }
		: undefined;
}
