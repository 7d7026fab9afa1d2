import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOnPath } from './findOnPath.ts';
import { runProgram } from './runProgram.ts';

/** How root runs a program as somebody without rights, from a checkout that this somebody can read. */
export interface OrdinaryUser {
	/** Comes before the program. */
	prefix: readonly string[];
	checkout: string;
	/** Belongs to the user; the report goes here. */
	home: string;
	env: NodeJS.ProcessEnv;
	remove(): void;
}

const userId = 1000;
const neededByTests = ['package.json', 'backend', 'test', 'tools', 'node_modules', 'dist', 'webview', 'extension'];

/** Prepares a home, and a copy of the checkout where the real one is closed to others (say, below /root). */
export async function prepareOrdinaryUser(checkout: string): Promise<OrdinaryUser> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-user-'));
	chmodSync(folder, 0o755);
	const home = path.join(folder, 'home');
	mkdirSync(home);
	chownSync(home, userId, userId);
	const prefix = ['setpriv', `--reuid=${userId}`, `--regid=${userId}`, '--clear-groups', '--inh-caps=-all', '--'];
	const env = (place: string, rust: readonly string[]): NodeJS.ProcessEnv => ({
		...process.env,
		HOME: home,
		// Root's own folders on the PATH are closed to this user.
		PATH: [path.join(place, 'node_modules/.bin'), ...rust, '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter),
	});
	const remove = () => rmSync(folder, { recursive: true, force: true });
	const node = path.relative(checkout, process.execPath);
	const rust = await rustWithinReach(prefix, folder);
	const place = (await canRead(prefix, checkout, node)) ? checkout : copyOf(checkout, folder);
	return { prefix, checkout: place, home, env: env(place, rust), remove };
}

/**
 * Rust is mostly installed by its own manager, in a home folder; root's is closed to others, but every file in it may be read. Links to those in the folder give this
 * user the same compiler. Where the system has one for all, or none, there is nothing to do.
 * @returns folders for the PATH
 */
async function rustWithinReach(prefix: readonly string[], folder: string): Promise<string[]> {
	const rustc = findOnPath(['rustc']);
	const asked = rustc === undefined ? undefined : await runProgram(rustc, ['--print', 'sysroot']);
	const root = asked?.exitCode === 0 ? asked.stdout.trim() : '';
	if (root === '' || (await canUse(prefix, path.join(root, 'bin/rustc')))) return [];
	const own = path.join(folder, 'rust');
	for (const part of ['bin/rustc', 'lib']) {
		mkdirSync(path.dirname(path.join(own, part)), { recursive: true });
		const [from, to] = [path.join(root, part), path.join(own, part)];
		const linked = await runProgram('cp', ['-aLl', from, to]);
		// Another disk.
		if (linked.exitCode !== 0) cpSync(from, to, { recursive: true, dereference: true });
	}
	return [path.join(own, 'bin')];
}

async function canUse([setpriv = 'setpriv', ...args]: readonly string[], program: string): Promise<boolean> {
	return (await runProgram(setpriv, [...args, 'test', '-x', program])).exitCode === 0;
}

async function canRead(prefix: readonly string[], checkout: string, node: string): Promise<boolean> {
	const [setpriv = 'setpriv', ...args] = prefix;
	const file = path.join(checkout, node);
	return (
		(await runProgram(setpriv, [...args, 'test', '-x', file, '-a', '-r', path.join(checkout, 'package.json')]))
			.exitCode === 0
	);
}

function copyOf(checkout: string, folder: string): string {
	const copy = path.join(folder, 'checkout');
	const e2ePackages = path.join(checkout, 'test/e2e/node_modules');
	for (const name of neededByTests)
		cpSync(path.join(checkout, name), path.join(copy, name), {
			recursive: true,
			verbatimSymlinks: true,
			filter: (source) => source !== e2ePackages,
		});
	return copy;
}
