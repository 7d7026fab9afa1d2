import { existsSync } from 'node:fs';
import { findOnPath } from './findOnPath.ts';

const macOsApplication = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/** The command line of the VS Code on this desktop, or undefined. Inside VS Code's own remote terminals `code` only talks to that window, so it does not count. */
export function findDesktopCode(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const found = findOnPath(['code'], env);
	if (found !== undefined && !found.includes('/remote-cli/')) return found;
	return process.platform === 'darwin' && existsSync(macOsApplication) ? macOsApplication : undefined;
}
