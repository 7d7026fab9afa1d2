import type { Browser, Page } from 'playwright-core';
import { type AskName, askBodies, PageMessage, type PanelState, type Words } from '#messages';
import { launchBrowser, newContext } from '../e2e/browser.ts';
import { now } from './challengeStates.ts';
import { type PanelServer, startPanelServer } from './panelServer.ts';
import { type Theme, themes } from './themes.ts';

/** A question of the page, checked against the protocol. */
export interface Asked {
	ask: number;
	name: AskName;
	body: unknown;
}

/** What the host side does with a question: answers at once, refuses with a message, or stays silent. */
export type Answerer = (asked: Asked) => 'yes' | { no: string } | 'silent';

export interface PanelOptions {
	theme?: Theme;
	width?: number;
	height?: number;
	words?: Words;
	answer?: Answerer;
	/** Whether the page gets its first state; only a broken host never sends one. */
	isHostDead?: boolean;
}

/** The page under test, and the host's side of it. */
export interface Panel {
	page: Page;
	/** Everything the page asked, oldest first. */
	asked: Asked[];
	/** What the content security policy refused, and what the console complained of. */
	complaints: string[];
	/** Sends a state, and waits until a frame shows it. */
	show(state: PanelState): Promise<void>;
	/** Waits for the next question with this name, or takes the newest that came already. */
	question(name: AskName): Promise<Asked>;
	/** Waits until what was changed is on the screen. */
	settle(): Promise<void>;
	painted(what: 'statement' | 'result'): Promise<void>;
	send(message: unknown): Promise<void>;
	close(): Promise<void>;
}

export interface PanelBrowser {
	open(state: PanelState, options?: PanelOptions): Promise<Panel>;
	stop(): Promise<void>;
}

export async function startPanelBrowser(): Promise<PanelBrowser> {
	const [browser, server] = await Promise.all([launchBrowser(), startPanelServer()]);
	return {
		open: (state, options = {}) => openPanel(browser, server, state, options),
		async stop() {
			await browser.close();
			await server.stop();
		},
	};
}

async function openPanel(
	browser: Browser,
	server: PanelServer,
	first: PanelState,
	options: PanelOptions,
): Promise<Panel> {
	const context = await newContext(browser, { width: options.width ?? 640, height: options.height ?? 900 });
	const page = await context.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.clock.install({ time: now });
	await page.clock.resume();
	const asked: Asked[] = [];
	const complaints: string[] = [];
	const paints: ('statement' | 'result')[] = [];
	let current = first;
	const waiting = new Set<() => void>();
	const until = async <Found>(find: () => Found | undefined): Promise<Found> => {
		for (;;) {
			const found = find();
			if (found !== undefined) return found;
			await new Promise<void>((resolve) => waiting.add(resolve));
		}
	};
	const send = async (message: unknown): Promise<void> => {
		await page.evaluate((sent) => window.postMessage(sent, '*'), message);
	};
	const take = async (message: unknown): Promise<void> => {
		if (isViolation(message)) complaints.push(`${message.directive} refused ${message.blocked}`);
		else {
			const parsed = PageMessage.parse(message);
			if (parsed.kind === 'ready' && options.isHostDead !== true) {
				await send({ kind: 'init', words: options.words ?? {}, state: current });
			} else if (parsed.kind === 'painted') paints.push(parsed.what);
			else if (parsed.kind === 'ask') await takeQuestion(parsed);
		}
		for (const wake of waiting) wake();
		waiting.clear();
	};
	const takeQuestion = async (parsed: Asked): Promise<void> => {
		askBodies[parsed.name].parse(parsed.body);
		asked.push(parsed);
		const answer = options.answer?.(parsed) ?? 'yes';
		if (answer === 'silent') return;
		const outcome = answer === 'yes' ? { ok: true, value: null } : { ok: false, message: answer.no };
		await send({ kind: 'answer', ask: parsed.ask, ...outcome });
	};
	await page.exposeFunction('toHost', take);
	page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.text()}`);
	});
	await page.goto(server.address(options.theme ?? themes.dark));
	const panel: Panel = {
		page,
		asked,
		complaints,
		send,
		async show(state) {
			current = state;
			await send({ kind: 'state', state });
			await nextFrame(page);
		},
		question: (name) => until(() => asked.findLast((one) => one.name === name)),
		settle: () => nextFrame(page),
		async painted(what) {
			await until(() => (paints.includes(what) ? true : undefined));
		},
		close: () => context.close(),
	};
	if (options.isHostDead !== true) await panel.painted('statement');
	return panel;
}

async function nextFrame(page: Page): Promise<void> {
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
	);
}

function isViolation(message: unknown): message is { kind: 'violation'; directive: string; blocked: string } {
	return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'violation';
}
