import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeServerBuiltin, codeServerEntry } from './codeServerPackages.ts';
import { freePort } from './freePort.ts';
import { runOrFail } from './runProgram.ts';
import { ToolFailure } from './toolFailure.ts';

/** Where a VS Code keeps what it knows: settings and storage of extensions, and the extensions themselves. */
export interface CodeServerProfile {
	userDataFolder: string;
	extensionsFolder: string;
}

export interface CodeServerOptions extends CodeServerProfile {
	/** 0 or absent: any free one. */
	port?: number;
	/** The environment of the server and so of the extension host. */
	env: NodeJS.ProcessEnv;
	/** Ask whether folders are to be trusted, as the desktop does. */
	workspaceTrust: boolean;
	/** VS Code's own driver for tests; without it `extensionTestsPath` is ignored. */
	testDriver: boolean;
	/** Names of built-in extensions to leave out. */
	without?: readonly string[];
}

export interface CodeServer {
	/** e.g. http://127.0.0.1:41234 */
	origin: string;
	processId: number;
	/** What the server has printed so far. */
	log(): string;
	/** Resolves when the server ended, by `stop` or by itself. */
	ended: Promise<void>;
	/** Ends the server and every process that it started; resolves when they are gone. */
	stop(): Promise<void>;
}

const startLimitMs = 60_000;
const stopLimitMs = 5_000;

/**
 * Starts VS Code's server on loopback, without a password. It serves one page: the workbench.
 * @throws ToolFailure with the server's log when it does not answer within a minute.
 */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
	const temporary = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-server-'));
	const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
	const origin = `http://127.0.0.1:${port}`;
	const child = spawn(
		process.execPath,
		[
			codeServerEntry,
			...profileArguments(options),
			...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--app-name', 'Code Sensei'],
			...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy'],
			...['--vscode-option', 'disable-experiments'],
			...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
			...(options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
			...builtinArguments(options.without ?? [], temporary),
		],
		// A group of its own, so that `stop` reaches the extension hosts too and Ctrl-C reaches only us.
		{ env: withoutForeignSettings(options.env), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
	);
	let log = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			log = (log + text).slice(-1_000_000);
		});
	const ended = new Promise<void>((resolve) => {
		child.once('error', (error) => {
			log += error.message;
			resolve();
		});
		child.once('exit', () => resolve());
	});
	const stop = async () => {
		await endGroup(child, ended);
		rmSync(temporary, { recursive: true, force: true });
	};
	const answer = await Promise.race([
		waitForAnswer(`${origin}/healthz`, startLimitMs),
		ended.then(() => 'the server ended' as const),
	]);
	if (answer !== 'answered') {
		await stop();
		throw new ToolFailure(`VS Code's server did not start: ${answer}.\n${log}`);
	}
	return { origin, processId: child.pid ?? 0, log: () => log, ended, stop };
}

/** Installs VSIX files as a user would. @throws ToolFailure with what the installer said. */
export async function installExtensions(
	vsixFiles: readonly string[],
	profile: CodeServerProfile,
	env: NodeJS.ProcessEnv,
): Promise<void> {
	await codeServerCommand([...vsixFiles.flatMap((vsix) => ['--install-extension', vsix]), '--force'], profile, env);
}

/** Ids of the installed extensions, e.g. `code-sensei.code-sensei`. */
export async function installedExtensions(profile: CodeServerProfile, env: NodeJS.ProcessEnv): Promise<string[]> {
	const stdout = await codeServerCommand(['--list-extensions'], profile, env);
	return stdout.split('\n').filter((line) => /^[\w-]+\.[\w-]+$/.test(line));
}

/** The workbench on a folder. `payload` are settings of VS Code's web page, e.g. `extensionTestsPath`. */
export function workbenchUrl(
	origin: string,
	folder: string | undefined,
	payload: readonly [string, string][] = [],
): string {
	const url = new URL(origin);
	if (folder === undefined) url.searchParams.set('ew', 'true');
	else url.searchParams.set('folder', folder);
	if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
	return url.href;
}

async function codeServerCommand(
	args: readonly string[],
	profile: CodeServerProfile,
	env: NodeJS.ProcessEnv,
): Promise<string> {
	const all = [codeServerEntry, ...profileArguments(profile), ...args];
	return (await runOrFail(process.execPath, all, { env: withoutForeignSettings(env), timeLimitMs: 120_000 })).stdout;
}

function profileArguments(profile: CodeServerProfile): string[] {
	mkdirSync(profile.extensionsFolder, { recursive: true });
	mkdirSync(profile.userDataFolder, { recursive: true });
	const config = path.join(profile.userDataFolder, 'code-server.yaml');
	// Without a file of ours code-server would write one, with a password, into the user's configuration folder.
	writeFileSync(config, 'auth: none\n');
	return [
		...['--config', config],
		...['--user-data-dir', profile.userDataFolder, '--extensions-dir', profile.extensionsFolder],
	];
}

/** A folder of links to the built-in extensions that stay. */
function builtinArguments(without: readonly string[], temporary: string): string[] {
	if (without.length === 0) return [];
	const folder = path.join(temporary, 'builtin');
	mkdirSync(folder);
	for (const entry of readdirSync(codeServerBuiltin, { withFileTypes: true }))
		if (entry.isDirectory() && !without.includes(entry.name))
			symlinkSync(path.join(codeServerBuiltin, entry.name), path.join(folder, entry.name));
	return ['--vscode-option', `builtin-extensions-dir=${folder}`];
}

/** A terminal inside VS Code, or npm, leaves settings that would make this server another one's client. */
function withoutForeignSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const foreign = /^(VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$|npm_)/;
	return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

async function waitForAnswer(url: string, limitMs: number): Promise<'answered' | 'it did not answer'> {
	const end = performance.now() + limitMs;
	while (performance.now() < end) {
		try {
			if ((await fetch(url)).ok) return 'answered';
		} catch (error) {
			// fetch says TypeError for a refused connection: the server is not listening yet.
			if (!(error instanceof TypeError)) throw error;
		}
		await delay(100);
	}
	return 'it did not answer';
}

async function endGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
	if (child.pid === undefined) return;
	signalGroup(child.pid, 'SIGTERM');
	const limit = new AbortController();
	await Promise.race([ended, delay(stopLimitMs, undefined, { signal: limit.signal }).catch(() => undefined)]);
	limit.abort();
	// What did not follow, and whatever it left behind in its group.
	signalGroup(child.pid, 'SIGKILL');
	await ended;
}

function signalGroup(processId: number, signal: NodeJS.Signals): void {
	try {
		process.kill(-processId, signal);
	} catch (error) {
		// ESRCH: everything in the group has ended already.
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
