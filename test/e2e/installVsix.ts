import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installExtension } from '../../tools/codeServer.ts';

const vsixFile = path.join(import.meta.dirname, '../../code-sensei.vsix');

/** Installs the VSIX as a learner would. @returns the extensions folder; its parent is temporary and the caller's to remove. */
export async function installVsix(): Promise<string> {
	if (!existsSync(vsixFile)) throw new Error(`${vsixFile} is missing. Make it with: npm run package`);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-vsix-'));
	const extensionsFolder = path.join(folder, 'extensions');
	const profile = { userDataFolder: path.join(folder, 'vscode'), extensionsFolder };
	await installExtension(vsixFile, profile, { ...process.env, HOME: folder });
	return extensionsFolder;
}
