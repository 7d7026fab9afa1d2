import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOrFail } from './runProgram.ts';
import { ToolFailure } from './toolFailure.ts';

const e2eFolder = path.join(import.meta.dirname, '../test/e2e');
const codeServerFolder = path.join(e2eFolder, 'node_modules/code-server');
const stampFile = path.join(e2eFolder, 'node_modules/.installed');

/** Where the packages of test/e2e are: code-server (a real VS Code) and the browser's driver. */
export const codeServerEntry: string = path.join(codeServerFolder, 'out/node/entry.js');
export const codeServerBuiltin: string = path.join(codeServerFolder, 'lib/vscode/extensions');

/** Whether what package-lock.json of test/e2e names is installed, whole. */
export function areCodeServerPackagesInstalled(): boolean {
	try {
		return readFileSync(stampFile, 'utf8') === lockHash();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
		throw error;
	}
}

/**
 * Installs code-server and the browser's driver into test/e2e: about 600 MB, half a minute.
 * Install scripts stay off: code-server's would compile native modules (two minutes, Kerberos headers) that nothing here uses.
 * @throws ToolFailure when npm fails.
 */
export async function installCodeServerPackages(logFile: string): Promise<void> {
	if (process.platform === 'win32')
		throw new ToolFailure(
			'VS Code in the browser does not run on Windows. Install VS Code and put `code` on the PATH.',
		);
	rmSync(stampFile, { force: true });
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
	await npm(['ci', ...quiet], e2eFolder, logFile);
	// `npm ci` refuses the shrinkwraps that come with code-server (out of step with their package.json); install keeps to them too.
	for (const folder of ['lib/vscode', 'lib/vscode/extensions'])
		await npm(['install', '--omit=dev', '--no-save', ...quiet], path.join(codeServerFolder, folder), logFile);
	writeFileSync(stampFile, lockHash());
}

function lockHash(): string {
	return createHash('sha256')
		.update(readFileSync(path.join(e2eFolder, 'package-lock.json')))
		.digest('hex');
}

async function npm(args: readonly string[], cwd: string, logFile: string): Promise<void> {
	// Set by the npm that started us, and about its package, not about the one here.
	const foreign = /^npm_(config_local_prefix|package_|lifecycle_)/;
	const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
	const cli = process.env.npm_execpath;
	const program = cli === undefined ? 'npm' : process.execPath;
	const all = cli === undefined ? args : [cli, ...args];
	await runOrFail(program, all, { cwd, env, logFile, timeLimitMs: 15 * 60_000 });
}

if (import.meta.main && !areCodeServerPackagesInstalled())
	await installCodeServerPackages(path.join(import.meta.dirname, '../artifacts/install.log'));
