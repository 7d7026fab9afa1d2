import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installExtensions } from '../../tools/codeServer.ts';
import { runOrFail } from '../../tools/runProgram.ts';

const root = path.join(import.meta.dirname, '../..');
const vsixFile = path.join(root, 'code-sensei.vsix');

/**
 * Installs the VSIX as a learner would.
 * @param others extensions to install beside it: a VSIX, or the folder of one for tests, which is packed
 * @returns the extensions folder; its parent is temporary and the caller's to remove.
 */
export async function installVsix(others: readonly string[] = []): Promise<string> {
	if (!existsSync(vsixFile)) throw new Error(`${vsixFile} is missing. Make it with: npm run package`);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-vsix-'));
	const extensionsFolder = path.join(folder, 'extensions');
	const profile = { userDataFolder: path.join(folder, 'vscode'), extensionsFolder };
	const env = { ...process.env, HOME: folder };
	const packed = await Promise.all(
		others.map(async (other) => (other.endsWith('.vsix') ? other : packExtension(other, folder))),
	);
	await installExtensions([vsixFile, ...packed], profile, env);
	return extensionsFolder;
}

/** Packs an extension of a test's as its author would. @returns the VSIX, in that folder */
export async function packExtension(extension: string, folder: string): Promise<string> {
	const vsix = path.join(folder, `${path.basename(extension)}.vsix`);
	const program = path.join(root, 'node_modules/@vscode/vsce/vsce');
	const args = ['package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', vsix];
	await runOrFail(process.execPath, [program, ...args], { cwd: extension, timeLimitMs: 60_000 });
	return vsix;
}
