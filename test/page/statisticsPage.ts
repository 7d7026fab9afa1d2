import type { Browser, Page } from 'playwright-core';
import { type StatisticsAct, StatisticsPageMessage, type StatisticsState } from '#statisticsMessages';
import { launchBrowser, newContext } from '../e2e/browser.ts';
import { type PanelServer, startPanelServer } from './panelServer.ts';
import { type Theme, themes } from './themes.ts';

/** The page of the statistics under test, and the host's side of it. */
export interface StatisticsUnderTest {
	page: Page;
	/** What the page wanted done, oldest first. */
	acts: StatisticsAct[];
	/** What the content security policy refused, and what the console complained of. */
	complaints: string[];
	/** Sends a state, and waits until a frame shows it. */
	show: (state: StatisticsState) => Promise<void>;
	settle: () => Promise<void>;
	close: () => Promise<void>;
}

export interface StatisticsBrowser {
	open(
		state: StatisticsState,
		options?: { theme?: Theme; width?: number; words?: Readonly<Record<string, string>> },
	): Promise<StatisticsUnderTest>;
	stop(): Promise<void>;
}

export async function startStatisticsBrowser(): Promise<StatisticsBrowser> {
	const entry = { script: 'webview/statistics/statistics.ts', style: 'webview/statistics/statistics.css' };
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
	first: StatisticsState,
	options: { theme?: Theme; width?: number; words?: Readonly<Record<string, string>> },
): Promise<StatisticsUnderTest> {
	const context = await newContext(browser, { width: options.width ?? 640, height: 900 });
	const page = await context.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const acts: StatisticsAct[] = [];
	const complaints: string[] = [];
	let current = first;
	const ready = Promise.withResolvers<undefined>();
	const send = (message: unknown): Promise<void> => page.evaluate((sent) => window.postMessage(sent, '*'), message);
	const take = async (message: unknown): Promise<void> => {
		const parsed = StatisticsPageMessage.safeParse(message);
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
	const settle = (): Promise<void> =>
		page.evaluate(
			() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
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
