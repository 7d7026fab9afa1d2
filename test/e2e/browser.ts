import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findOnPath } from '../../tools/findOnPath.ts';
import { browserNeed } from '../../tools/systemPackages.ts';

/** Starts the system's Chromium (or Chrome), headless and quiet. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
	const program = findOnPath(browserNeed.programs);
	if (program === undefined) throw new Error('No Chromium was found. Install it with: apt-get install chromium');
	return await chromium.launch({
		executablePath: program,
		headless: true,
		args: [
			// Chromium refuses its own sandbox to root; it opens nothing here but our own loopback page.
			'--no-sandbox',
			'--disable-gpu',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

export interface WindowSize {
	width: number;
	height: number;
}

/** A browser profile of its own, from which nothing leaves this machine. */
export async function newContext(
	browser: Browser,
	size: WindowSize = { width: 1280, height: 800 },
): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: size,
		permissions: ['clipboard-read', 'clipboard-write'],
		// What scrolls or fades would be clicked at, or pictured, on its way.
		reducedMotion: 'reduce',
	});
	// Webview resources (vscode-cdn.net) never get here: the webview's own service worker answers them.
	const isForeign = (url: URL) =>
		/^https?:$/.test(url.protocol) &&
		!['127.0.0.1', 'localhost'].includes(url.hostname) &&
		!url.hostname.endsWith('.vscode-cdn.net');
	await context.route(isForeign, (route) => route.abort());
	return context;
}
