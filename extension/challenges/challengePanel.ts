import * as path from 'node:path';
import * as vscode from 'vscode';
import {
	type AskName,
	askBodies,
	type HostMessage,
	PageMessage,
	type PanelHandlers,
	type PanelState,
	type PanelTab,
} from '#messages';
import { failureWords, showFailure } from '../showFailure.ts';
import type { TestHooks } from '../testHooks.ts';
import { failureHtml, pageHtml } from './panelPage.ts';
import { panelState } from './panelState.ts';
import type { Practice } from './practice.ts';

export interface PanelTools {
	extensionUri: vscode.Uri;
	log: vscode.LogOutputChannel;
	hooks: TestHooks | undefined;
	/** Where code runs, for showing. */
	tier: (practice: Practice) => PanelState['tier'];
	/** Something changed that every panel shows: where code runs, or what waits for a server. */
	onDidChangeSurroundings: vscode.Event<void>;
	waiting(practice: Practice): PanelState['waiting'];
	/** The solution file that Run and Submit in the panel use. */
	solutionOf(practice: Practice): vscode.Uri | undefined;
	handlersOf(practice: Practice): PanelHandlers;
}

/** States are sent at most this often while cases are counted. */
const stateEveryMs = 100;

/** The webview of one challenge: sends its state, and answers what the page asks. */
export class ChallengePanel implements vscode.Disposable {
	readonly practice: Practice;
	readonly #tools: PanelTools;
	readonly #panel: vscode.WebviewPanel;
	readonly #handlers: PanelHandlers;
	readonly #subscriptions: vscode.Disposable[];
	readonly onDidDispose: vscode.Event<void>;
	/** Resolves when the page first shows the challenge, or why it can't, or is gone. */
	readonly painted: Promise<unknown>;
	readonly onDidChangeViewState: vscode.Event<vscode.WebviewPanelOnDidChangeViewStateEvent>;
	readonly #paintedFirst = Promise.withResolvers<undefined>();
	#isPageReady = false;
	#isInitial = true;
	#toFocus: { tab: PanelTab; why: boolean } | undefined;
	#timer: NodeJS.Timeout | undefined;
	#sentAtMs = 0;

	constructor(tools: PanelTools, practice: Practice, panel: vscode.WebviewPanel) {
		this.#tools = tools;
		this.practice = practice;
		this.#panel = panel;
		this.#handlers = tools.handlersOf(practice);
		this.painted = this.#paintedFirst.promise;
		this.onDidDispose = panel.onDidDispose;
		this.onDidChangeViewState = panel.onDidChangeViewState;
		this.#subscriptions = [
			practice.onDidChange(() => this.#plan()),
			tools.onDidChangeSurroundings(() => this.#plan()),
			// VS Code drops the page of a hidden panel; when it is shown again, a new page says `ready`.
			panel.onDidChangeViewState(() => {
				if (!panel.visible) this.#isPageReady = false;
			}),
			panel.webview.onDidReceiveMessage((message: unknown) => this.#take(message)),
		];
		panel.onDidDispose(() => this.dispose());
		panel.iconPath = vscode.Uri.joinPath(tools.extensionUri, 'media', 'icons', 'panel.svg');
		this.show();
	}

	get isVisible(): boolean {
		return this.#panel.visible;
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	get viewColumn(): vscode.ViewColumn | undefined {
		return this.#panel.viewColumn;
	}

	reveal(preserveFocus: boolean): void {
		this.#panel.reveal(undefined, preserveFocus);
	}

	close(): void {
		this.#panel.dispose();
	}

	/** Fetches the challenge, if need be again after a failure, and shows it. */
	show(): void {
		const { extensionUri } = this.#tools;
		const { practice } = this;
		this.#isPageReady = false;
		const title = practice.detail?.title ?? practice.id;
		this.#panel.webview.html = pageHtml(this.#panel.webview, extensionUri, title, 'panel');
		practice.load().then(
			() => this.#send(),
			(error: unknown) => {
				const { message = '' } = failureWords(this.#tools.log, error);
				this.#panel.webview.html = failureHtml(practice.id, this.#panel.title, message);
				this.#paintedFirst.resolve(undefined);
			},
		);
	}

	/**
	 * Shows a tab of the page, as soon as the page shows anything.
	 * @param why with the explanation of the result
	 */
	focusTab(tab: PanelTab, why = false): void {
		this.practice.tab = tab;
		this.#toFocus = { tab, why };
		if (this.#isPageReady && !this.#isInitial) this.#send();
	}

	/** Something that is no part of the practice changed, e.g. which file is open. */
	refresh(): void {
		this.#plan();
	}

	dispose(): void {
		this.#paintedFirst.resolve(undefined);
		clearTimeout(this.#timer);
		this.#isPageReady = false;
		for (const one of this.#subscriptions.splice(0)) one.dispose();
	}

	#plan(): void {
		const waitMs = this.practice.isRunning ? Math.max(0, this.#sentAtMs + stateEveryMs - performance.now()) : 0;
		// A result overtakes the count of cases that waits to be sent.
		if (this.#timer && waitMs > 0) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#send(), waitMs);
	}

	#send(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const { detail } = this.practice;
		if (!this.#isPageReady || !detail) return;
		this.#panel.title = detail.title;
		this.#sentAtMs = performance.now();
		const file = this.#tools.solutionOf(this.practice);
		const state = panelState(this.practice, detail, {
			l10n: vscode.l10n,
			locale: vscode.env.language,
			solutionFile: file && path.basename(file.fsPath),
			tier: this.#tools.tier(this.practice),
			waiting: this.#tools.waiting(this.practice),
		});
		if (this.#isInitial) this.#post({ kind: 'init', words: vscode.l10n.bundle ?? {}, state });
		else this.#post({ kind: 'state', state });
		this.#isInitial = false;
		if (this.#toFocus) this.#post({ kind: 'focusTab', ...this.#toFocus });
		this.#toFocus = undefined;
	}

	#post(message: HostMessage): void {
		// The page says `ready` anew whenever it is loaded; what is sent before would be lost, and `init` carries all of it.
		if (this.#isPageReady) void this.#panel.webview.postMessage(message);
	}

	#take(message: unknown): void {
		const parsed = PageMessage.safeParse(message);
		if (!parsed.success) {
			this.#tools.log.warn('The panel sent something that is not of its protocol.');
			return;
		}
		const { data } = parsed;
		switch (data.kind) {
			case 'ready':
				this.#isPageReady = true;
				this.#isInitial = true;
				this.#send();
				break;
			case 'painted':
				this.#paintedFirst.resolve(undefined);
				this.#tools.hooks?.painted(data.what);
				break;
			case 'ask':
				void this.#answer(data.ask, data.name, data.body);
				break;
			default:
				data satisfies never;
		}
	}

	async #answer(ask: number, name: AskName, body: unknown): Promise<void> {
		try {
			await this.#handle(name, body);
			this.#post({ kind: 'answer', ask, ok: true, value: undefined });
		} catch (error) {
			const { message = vscode.l10n.t('Stopped.'), remedies } = failureWords(this.#tools.log, error);
			this.#post({ kind: 'answer', ask, ok: false, message });
			// The page has no buttons for these; the message beside it has.
			if (remedies.length > 0) showFailure(this.#tools.log, error);
		}
	}

	async #handle(name: AskName, body: unknown): Promise<void> {
		const parsed: unknown = askBodies[name].parse(body);
		// Parsed by the schema of this very name, which is what its handler takes; the compiler does not relate the two lookups.
		const handler = this.#handlers[name] as (ask: unknown) => Promise<void>;
		await handler(parsed);
	}
}
