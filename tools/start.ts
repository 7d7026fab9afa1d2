/** `npm start`: builds Code Sensei and opens it in VS Code. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type CodeServer, installExtensions, installedExtensions, startCodeServer } from './codeServer.ts';
import { areCodeServerPackagesInstalled, installCodeServerPackages } from './codeServerPackages.ts';
import { findDesktopCode } from './desktopCode.ts';
import { packageVsix } from './package.ts';
import { type Progress, createProgress } from './progress.ts';
import { runOrFail } from './runProgram.ts';
import { type StartOptions, parseStartOptions, startHelp } from './startOptions.ts';
import { cppNeed, mayInstallPackages, provideSystemPackages, pythonNeed, sandboxNeed } from './systemPackages.ts';
import { ToolFailure, runTool } from './toolFailure.ts';

const extensionId = 'code-sensei.code-sensei';
const artifacts = path.join(import.meta.dirname, '../artifacts');
const installLog = path.join(artifacts, 'install.log');

/** What a new learner's VS Code in the browser begins with; never written over once it is there. */
const firstSettings = {
	'telemetry.telemetryLevel': 'off',
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'extensions.ignoreRecommendations': true,
};

await runTool(async () => {
	const options = parseStartOptions(process.argv.slice(2));
	if (options.help) {
		process.stdout.write(startHelp);
		return 0;
	}
	const progress = createProgress();
	rmSync(installLog, { force: true });
	await provideSystemPackages([sandboxNeed, pythonNeed, cppNeed], {
		mayInstall: mayInstallPackages(options.yes),
		progress,
		logFile: installLog,
	});
	const vsix = await progress.step('Building and packaging Code Sensei', () => packageVsix({ build: true }));
	const desktop = findDesktopCode();
	if (desktop === undefined) return await openInBrowser(vsix, options, progress);
	return await openOnDesktop(desktop, vsix, options, progress);
});

async function openOnDesktop(code: string, vsix: string, options: StartOptions, progress: Progress): Promise<number> {
	await progress.step(`Installing it in VS Code (${code})`, () =>
		runCode(code, ['--install-extension', vsix, '--force']),
	);
	const listed = await runCode(code, ['--list-extensions']);
	if (!listed.split(/\s+/).includes(extensionId))
		throw new ToolFailure(`VS Code does not list ${extensionId} after installing ${vsix}.`);
	if (options.check) {
		progress.say('Code Sensei is installed in VS Code.');
		return 0;
	}
	await runCode(code, []);
	progress.say('VS Code is open. Click the Code Sensei icon on the left, then "Solve your first challenge".');
	return 0;
}

async function runCode(code: string, args: readonly string[]): Promise<string> {
	// code.cmd is a batch file, which Windows starts only through cmd.exe.
	const viaShell = process.platform === 'win32';
	const [program, first] = viaShell ? ['cmd.exe', ['/d', '/c', code]] : [code, []];
	return (await runOrFail(program, [...first, ...args], { timeLimitMs: 120_000 })).stdout;
}

async function openInBrowser(vsix: string, options: StartOptions, progress: Progress): Promise<number> {
	if (!areCodeServerPackagesInstalled())
		await progress.step('Fetching VS Code for the browser (about 600 MB, once)', () =>
			installCodeServerPackages(installLog),
		);
	const folder = learnerFolder();
	const profile = { userDataFolder: path.join(folder, 'vscode'), extensionsFolder: path.join(folder, 'extensions') };
	writeFirstSettings(profile.userDataFolder);
	await progress.step('Installing Code Sensei in it', () => installExtensions([vsix], profile, process.env));
	const port = (await isFree(options.port)) ? options.port : 0;
	// Listened for before there is a server, so that Ctrl-C at any later moment ends it too.
	const told = untilToldToStop();
	const server = await progress.step('Starting VS Code', () =>
		startCodeServer({ ...profile, port, env: process.env, workspaceTrust: true, testDriver: false }),
	);
	try {
		await checkWorkbench(server, profile);
		progress.say(`Code Sensei is ready: open ${server.origin}/ in a browser on this machine.`);
		progress.say('Click the Code Sensei icon on the left, then "Solve your first challenge".');
		progress.say(`What you do is kept in ${folder} and in the folder of your solutions.`);
		if (options.check) return 0;
		progress.say('Ctrl-C stops it.');
		const why = await Promise.race([told, server.ended.then(() => 'ended' as const)]);
		if (why === 'stop') return 0;
		throw new ToolFailure(`VS Code's server ended by itself.\n${server.log()}`);
	} finally {
		await server.stop();
		progress.say('VS Code is stopped.');
	}
}

async function checkWorkbench(server: CodeServer, profile: { userDataFolder: string; extensionsFolder: string }) {
	const page = await fetch(server.origin);
	if (!page.ok) throw new ToolFailure(`VS Code answers with status ${page.status}.\n${server.log()}`);
	if (!(await installedExtensions(profile, process.env)).includes(extensionId))
		throw new ToolFailure(`VS Code does not list ${extensionId} as installed.\n${server.log()}`);
}

/** Where a learner's VS Code in the browser lives: it stays from one start to the next. */
function learnerFolder(): string {
	const home = os.homedir();
	const data =
		process.platform === 'darwin'
			? path.join(home, 'Library/Application Support')
			: (process.env.XDG_DATA_HOME ?? path.join(home, '.local/share'));
	return path.join(data, 'code-sensei');
}

function writeFirstSettings(userDataFolder: string): void {
	const file = path.join(userDataFolder, 'User/settings.json');
	if (existsSync(file)) return;
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(firstSettings, null, '\t')}\n`);
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}

function untilToldToStop(): Promise<'stop'> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('stop'));
	});
}
