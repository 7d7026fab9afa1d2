import { existsSync } from 'node:fs';
import { findOnPath } from './findOnPath.ts';
import type { Progress } from './progress.ts';
import { runOrFail } from './runProgram.ts';

/** A program of the system that Code Sensei or its tests use, and where it comes from. */
export interface SystemNeed {
	name:
		| 'sandbox'
		| 'python'
		| 'cpp'
		| 'c'
		| 'go'
		| 'rust'
		| 'browser'
		| 'setpriv'
		| 'gdb'
		| 'debugpy'
		| 'java'
		| 'maven'
		| 'redis'
		| 'caddy'
		| 'shellcheck'
		| 'faketime';
	/** Any of these programs will do. */
	programs: readonly string[];
	/** For what brings no program: a folder of its own. */
	folder?: string;
	why: string;
	/** Systems that can't have it do without. */
	only?: NodeJS.Platform;
	/** The package that brings it, by package manager. */
	packages: Readonly<Partial<Record<PackageManager, string>>>;
}

export type PackageManager = 'apt-get' | 'dnf' | 'pacman' | 'brew' | 'winget';

/** How each package manager is called; only apt-get is ever called by us, the others are named. */
const installers: Readonly<Record<PackageManager, string>> = {
	'apt-get': 'apt-get install -y --no-install-recommends',
	dnf: 'dnf install -y',
	pacman: 'pacman -S --needed --noconfirm',
	brew: 'brew install',
	winget: 'winget install',
};

export const sandboxNeed: SystemNeed = {
	name: 'sandbox',
	programs: ['bwrap'],
	why: 'the sandbox in which solutions run',
	only: 'linux',
	packages: { 'apt-get': 'bubblewrap', dnf: 'bubblewrap', pacman: 'bubblewrap' },
};
export const pythonNeed: SystemNeed = {
	name: 'python',
	programs: ['python3', 'python'],
	why: 'solutions in Python',
	packages: { 'apt-get': 'python3', dnf: 'python3', pacman: 'python', brew: 'python', winget: 'Python.Python.3.13' },
};
export const cppNeed: SystemNeed = {
	name: 'cpp',
	programs: ['g++', 'clang++'],
	why: 'solutions in C++',
	packages: {
		'apt-get': 'g++',
		dnf: 'gcc-c++',
		pacman: 'gcc',
		brew: 'gcc',
		winget: 'BrechtSanders.WinLibs.POSIX.UCRT',
	},
};
export const cNeed: SystemNeed = {
	name: 'c',
	programs: ['gcc', 'clang'],
	why: 'solutions in C',
	packages: {
		'apt-get': 'gcc',
		dnf: 'gcc',
		pacman: 'gcc',
		brew: 'gcc',
		winget: 'BrechtSanders.WinLibs.POSIX.UCRT',
	},
};
export const goNeed: SystemNeed = {
	name: 'go',
	programs: ['go'],
	why: 'solutions in Go',
	packages: { 'apt-get': 'golang-go', dnf: 'golang', pacman: 'go', brew: 'go' },
};
export const rustNeed: SystemNeed = {
	name: 'rust',
	programs: ['rustc'],
	why: 'solutions in Rust',
	packages: { 'apt-get': 'rustc', dnf: 'rust', pacman: 'rust', brew: 'rust' },
};
export const browserNeed: SystemNeed = {
	name: 'browser',
	// The first one is the same browser without its own windows, and starts with a quarter less work.
	programs: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
	why: 'tests in a browser',
	packages: { 'apt-get': 'chromium-headless-shell', dnf: 'chromium', pacman: 'chromium', brew: 'chromium' },
};
export const gdbNeed: SystemNeed = {
	name: 'gdb',
	programs: ['gdb'],
	why: 'tests of what is debugged',
	only: 'linux',
	packages: { 'apt-get': 'gdb', dnf: 'gdb', pacman: 'gdb' },
};
export const debugpyNeed: SystemNeed = {
	name: 'debugpy',
	programs: [],
	folder: '/usr/lib/python3/dist-packages/debugpy',
	why: 'the debugger of Python in tests',
	only: 'linux',
	packages: { 'apt-get': 'python3-debugpy' },
};
export const setprivNeed: SystemNeed = {
	name: 'setpriv',
	programs: ['setpriv'],
	why: 'tests as an ordinary user',
	only: 'linux',
	packages: { 'apt-get': 'util-linux', dnf: 'util-linux', pacman: 'util-linux' },
};

export const javaNeed: SystemNeed = {
	name: 'java',
	programs: ['javac'],
	why: "solutions in Java, and tests with a server that speaks MongoDB's protocol",
	packages: {
		'apt-get': 'default-jdk-headless',
		dnf: 'java-latest-openjdk-devel',
		pacman: 'jdk-openjdk',
		brew: 'openjdk',
		winget: 'EclipseAdoptium.Temurin.21.JDK',
	},
};
export const mavenNeed: SystemNeed = {
	name: 'maven',
	programs: ['mvn'],
	why: 'fetching that server',
	packages: { 'apt-get': 'maven', dnf: 'maven', pacman: 'maven', brew: 'maven', winget: 'Apache.Maven' },
};
export const redisNeed: SystemNeed = {
	name: 'redis',
	programs: ['redis-server'],
	why: 'tests with Redis',
	packages: { 'apt-get': 'redis-server', dnf: 'redis', pacman: 'redis', brew: 'redis' },
};
export const caddyNeed: SystemNeed = {
	name: 'caddy',
	programs: ['caddy'],
	why: 'tests of the proxy',
	only: 'linux',
	packages: { 'apt-get': 'caddy', dnf: 'caddy', pacman: 'caddy' },
};
export const shellcheckNeed: SystemNeed = {
	name: 'shellcheck',
	programs: ['shellcheck'],
	why: 'tests of the scripts for operators',
	only: 'linux',
	packages: { 'apt-get': 'shellcheck', dnf: 'ShellCheck', pacman: 'shellcheck' },
};
export const faketimeNeed: SystemNeed = {
	name: 'faketime',
	programs: ['faketime'],
	why: 'tests with clocks that differ',
	only: 'linux',
	packages: { 'apt-get': 'faketime', dnf: 'libfaketime', pacman: 'libfaketime' },
};

/** Which of these this system lacks. */
export function missingNeeds(needs: readonly SystemNeed[], env: NodeJS.ProcessEnv = process.env): SystemNeed[] {
	return needs
		.filter((need) => need.only === undefined || need.only === process.platform)
		.filter((need) => !isThere(need, env));
}

function isThere({ programs, folder }: SystemNeed, env: NodeJS.ProcessEnv): boolean {
	return folder === undefined ? findOnPath(programs, env) !== undefined : existsSync(folder);
}

/** The one command that installs them, e.g. `sudo apt-get install -y --no-install-recommends g++`; undefined when no package of a known package manager brings them. */
export function installCommand(
	missing: readonly SystemNeed[],
	env: NodeJS.ProcessEnv = process.env,
): string | undefined {
	const manager = packageManager(env);
	if (manager === undefined) return undefined;
	const packages = missing.flatMap((need) => need.packages[manager] ?? []);
	if (packages.length === 0) return undefined;
	const asRoot = manager !== 'brew' && manager !== 'winget' && process.getuid?.() !== 0 ? 'sudo ' : '';
	return `${asRoot}${installers[manager]} ${packages.join(' ')}`;
}

export interface ProvideOptions {
	/** Install without being asked: `--yes`, CI=true or root. */
	mayInstall: boolean;
	progress: Progress;
	logFile: string;
	env?: NodeJS.ProcessEnv;
}

/**
 * Makes sure that the system has what is needed: installs it where that is allowed and possible, else names the one command. Never asks.
 * @returns what is still missing.
 * @throws ToolFailure when installing failed.
 */
export async function provideSystemPackages(
	needs: readonly SystemNeed[],
	{ mayInstall, progress, logFile, env = process.env }: ProvideOptions,
): Promise<SystemNeed[]> {
	const missing = missingNeeds(needs, env);
	if (missing.length === 0) return [];
	const what = missing.map((need) => `${need.programs[0] ?? need.name} (${need.why})`).join(', ');
	const command = installCommand(missing, env);
	if (!mayInstall || packageManager(env) !== 'apt-get') {
		progress.say(`This system lacks ${what}.`);
		progress.say(command === undefined ? 'Install it with your package manager.' : `Install it with: ${command}`);
		return missing;
	}
	const packages = missing.flatMap((need) => need.packages['apt-get'] ?? []);
	await progress.step(
		`Installing ${packages.join(', ')} from the system's packages, because ${what} is missing`,
		async () => {
			await aptGet(['update', '-q'], logFile, env);
			await aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages], logFile, env);
		},
	);
	return missingNeeds(needs, env);
}

/** Whether packages may be installed without asking anybody. */
export function mayInstallPackages(yes: boolean, env: NodeJS.ProcessEnv = process.env): boolean {
	return yes || env.CI === 'true' || process.getuid?.() === 0;
}

function packageManager(env: NodeJS.ProcessEnv): PackageManager | undefined {
	const order: PackageManager[] = ['apt-get', 'dnf', 'pacman', 'brew', 'winget'];
	return order.find((manager) => findOnPath([manager], env) !== undefined);
}

async function aptGet(args: readonly string[], logFile: string, env: NodeJS.ProcessEnv): Promise<void> {
	// sudo -n fails at once where a password would be asked for: nobody may be there to type it.
	const isRoot = process.getuid?.() === 0;
	await runOrFail(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['-n', 'apt-get']), ...args], {
		env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
		logFile,
		timeLimitMs: 15 * 60_000,
	});
}
