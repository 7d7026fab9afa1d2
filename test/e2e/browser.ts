import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findOnPath } from '../../tools/findOnPath.ts';
import { browserNeed } from '../../tools/systemPackages.ts';

const quietArguments: readonly string[] = [
	// Chromium refuses its own sandbox to root; it opens nothing here but our own loopback page.
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Starts the system's Chromium (or Chrome), headless and quiet. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
	return await chromium.launch({ executablePath: chromiumProgram(), headless: true, args: [...quietArguments] });
}

function chromiumProgram(): string {
	const program = findOnPath(browserNeed.programs);
	if (program === undefined)
		throw new Error('No Chromium was found. Install it with: apt-get install chromium-headless-shell');
	return program;
}

export interface WindowSize {
	width: number;
	height: number;
}

const usualSize: WindowSize = { width: 1280, height: 800 };

const contextOptions = (viewport: WindowSize): BrowserContextOptions => ({
	viewport,
	permissions: ['clipboard-read', 'clipboard-write'],
	// What scrolls or fades would be clicked at, or pictured, on its way.
	reducedMotion: 'reduce',
});

/** A browser profile of its own, from which nothing leaves this machine. */
export async function newContext(browser: Browser, size: WindowSize = usualSize): Promise<BrowserContext> {
	const context = await browser.newContext(contextOptions(size));
	// Webview resources (vscode-cdn.net) never get here: the webview's own service worker answers them.
	const isForeign = (url: URL) =>
		/^https?:$/.test(url.protocol) &&
		!['127.0.0.1', 'localhost'].includes(url.hostname) &&
		!url.hostname.endsWith('.vscode-cdn.net');
	await context.route(isForeign, (route) => route.abort());
	return context;
}

/**
 * A Chromium of its own whose profile lies in this folder. Unlike the profiles of `newContext` it keeps what it loaded and compiled, as VS Code does on a desktop.
 * Nothing leaves this machine: the names of other hosts lead nowhere. The caller closes it.
 */
export async function launchProfile(folder: string, size: WindowSize = usualSize): Promise<BrowserContext> {
	return await chromium.launchPersistentContext(folder, {
		...contextOptions(size),
		executablePath: chromiumProgram(),
		headless: true,
		// By the resolver, because a `route` of Playwright's turns the cache off.
		args: [...quietArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
	});
}
