import type { Browser, Page } from 'playwright-core';
import { type DashboardAct, DashboardPageMessage, type DashboardState } from '#dashboardMessages';
import { launchBrowser, newContext } from '../e2e/browser.ts';
import { nowMs } from './dashboardStates.ts';
import { type PanelServer, startPanelServer } from './panelServer.ts';
import { type Theme, themes } from './themes.ts';

/** The dashboard of a class under test, and the host's side of it. */
export interface DashboardUnderTest {
	page: Page;
	/** What the page wanted done, oldest first. */
	acts: DashboardAct[];
	/** What the content security policy refused, and what the console complained of. */
	complaints: string[];
	/** Sends a state, and waits until a frame shows it. */
	show: (state: DashboardState) => Promise<void>;
	settle: () => Promise<void>;
	close: () => Promise<void>;
}

interface Options {
	theme?: Theme;
	width?: number;
	words?: Readonly<Record<string, string>>;
}

export interface DashboardBrowser {
	open(state: DashboardState, options?: Options): Promise<DashboardUnderTest>;
	stop(): Promise<void>;
}

export async function startDashboardBrowser(): Promise<DashboardBrowser> {
	const entry = { script: 'webview/classes/classes.ts', style: 'webview/classes/classes.css' };
	const [browser, server] = await Promise.all([launchBrowser(), startPanelServer(entry)]);
	return {
		open: (state, options = {}) => openPage(browser, server, state, options),
		async stop() {
			await browser.close();
			await server.stop();
		},
	};
}

async function openPage(
	browser: Browser,
	server: PanelServer,
	first: DashboardState,
	options: Options,
): Promise<DashboardUnderTest> {
	const context = await newContext(browser, { width: options.width ?? 900, height: 900 });
	const page = await context.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.clock.install({ time: nowMs });
	const acts: DashboardAct[] = [];
	const complaints: string[] = [];
	let current = first;
	const ready = Promise.withResolvers<undefined>();
	const send = (message: unknown): Promise<void> => page.evaluate((sent) => window.postMessage(sent, '*'), message);
	const take = async (message: unknown): Promise<void> => {
		const parsed = DashboardPageMessage.safeParse(message);
		if (!parsed.success) complaints.push(JSON.stringify(message));
		else if (parsed.data.kind === 'act') acts.push(parsed.data.act);
		else {
			await send({ kind: 'init', words: options.words ?? {}, state: current });
			ready.resolve(undefined);
		}
	};
	await page.exposeFunction('toHost', take);
	page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.text()}`);
	});
	await page.goto(server.address(options.theme ?? themes.dark));
	await ready.promise;
	// A message comes in a turn of its own; two of them later what it brought is drawn.
	const settle = (): Promise<void> =>
		page.evaluate(
			() =>
				new Promise((resolve) => {
					const channel = new MessageChannel();
					channel.port1.onmessage = () => {
						channel.port1.onmessage = () => resolve(undefined);
						channel.port2.postMessage(undefined);
					};
					channel.port2.postMessage(undefined);
				}),
		);
	await settle();
	return {
		page,
		acts,
		complaints,
		settle,
		async show(state) {
			current = state;
			await send({ kind: 'state', state });
			await settle();
		},
		close: () => context.close(),
	};
}
