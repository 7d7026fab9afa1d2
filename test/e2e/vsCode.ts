import { rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { type CodeServer, startCodeServer, workbenchUrl } from '../../tools/codeServer.ts';
import { type WindowSize, launchProfile } from './browser.ts';
import { anyPort, BrowserCache } from './browserCache.ts';
import { installVsix } from './installVsix.ts';
import { type LearnerMachine, makeLearnerMachine } from './learnerMachine.ts';
import { waitForWorkbench } from './workbench.ts';

/** A running VS Code with Code Sensei from the VSIX, on a fresh machine. */
export interface VsCode {
	machine: LearnerMachine;
	server: CodeServer;
	context: BrowserContext;
	page: Page;
	/** What the workbench wrote to its console as errors. */
	consoleErrors: readonly string[];
	/** One more window on the same machine. */
	openWindow: (folder?: string) => Promise<Page>;
	/** Ends everything and removes the machine. */
	stop: () => Promise<void>;
}

export interface VsCodeOptions {
	settings?: Readonly<Record<string, unknown>>;
	size?: WindowSize;
	/** Ask whether the folder is trusted. Off unless a test is about it. */
	workspaceTrust?: boolean;
	/** Added to the environment of the extension host. */
	env?: NodeJS.ProcessEnv;
	/** Called before VS Code starts, to put files in place. */
	prepare?: (machine: LearnerMachine) => void;
	/** Extensions installed beside it: a VSIX, or the folder of one for tests. */
	otherExtensions?: readonly string[];
	/** The extension's hooks for tests; without them it runs as at a learner's. */
	hooks?: boolean;
	/** Others start while it runs: it leaves them what browsers hand on. */
	isKept?: boolean;
	/** With VS Code's own debugger of JavaScript, which else only costs time. */
	debugger?: boolean;
}

/** Built-in extensions that only cost time here or talk to the network. */
export const withoutBuiltin: readonly string[] = [
	'copilot',
	'debug-auto-launch',
	'emmet',
	'git',
	'git-base',
	'github',
	'github-authentication',
	'merge-conflict',
	'microsoft-authentication',
	'ms-vscode.js-debug',
	'ms-vscode.js-debug-companion',
	'ms-vscode.vscode-js-profile-table',
	'tunnel-forwarding',
	'mermaid-markdown-features',
];

let shared: { cache: Promise<BrowserCache>; extensions: Promise<string> } | undefined;

/** Starts VS Code on a machine on which nobody has used Code Sensei before. The caller stops it. */
export async function startVsCode(options: VsCodeOptions = {}): Promise<VsCode> {
	shared ??= { cache: BrowserCache.make(), extensions: installVsix() };
	const { otherExtensions = [] } = options;
	const own = otherExtensions.length > 0 ? await installVsix(otherExtensions) : undefined;
	const [cache, sharedExtensions] = await Promise.all([shared.cache, shared.extensions]);
	const extensionsFolder = own ?? sharedExtensions;
	const machine = makeLearnerMachine(extensionsFolder);
	machine.writeSettings(options.settings ?? {});
	options.prepare?.(machine);
	const port = options.isKept === true ? anyPort : cache.takePort();
	const starting = startCodeServer({
		...machine.profile,
		port,
		env: { ...machine.env, ...(options.hooks === true ? { CODE_SENSEI_E2E: '1' } : {}), ...options.env },
		workspaceTrust: options.workspaceTrust ?? false,
		testDriver: false,
		without: withoutBuiltin.filter((name) => options.debugger !== true || !name.includes('js-debug')),
	});
	const server = await starting.catch((error: unknown) => {
		cache.releasePort(port);
		throw error;
	});
	cache.copyTo(machine.browserProfile, port);
	const context = await launchProfile(machine.browserProfile, options.size);
	const consoleErrors: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error') consoleErrors.push(message.text());
	});
	const openWindow = async (folder: string | undefined = machine.workspace) => {
		const page = await context.newPage();
		await page.goto(workbenchUrl(server.origin, folder));
		await waitForWorkbench(page);
		return page;
	};
	const stop = async () => {
		await context.close();
		await server.stop();
		cache.giveBack(machine.browserProfile, port);
		machine.remove();
		if (own !== undefined) rmSync(path.dirname(own), { recursive: true, force: true });
	};
	try {
		return { machine, server, context, page: await openWindow(), consoleErrors, openWindow, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Ends what all VS Codes of this process share. Call it after the last test. */
export async function closeShared(): Promise<void> {
	if (shared === undefined) return;
	const { cache, extensions } = shared;
	shared = undefined;
	(await cache).remove();
	rmSync(path.dirname(await extensions), { recursive: true, force: true });
}
