import * as vscode from 'vscode';
import {
	type StatisticsAct,
	type StatisticsHostMessage,
	StatisticsPageMessage,
	type StatisticsState,
} from '#statisticsMessages';
import type { ApiClient } from '../backend/apiClient.ts';
import { pageHtml, pageOptions } from '../challenges/panelPage.ts';
import { commandId } from '../commandNames.ts';
import { failureWords } from '../showFailure.ts';

export const statisticsViewType = 'codeSensei.statistics';

export interface StatisticsTools {
	extensionUri: vscode.Uri;
	log: vscode.LogOutputChannel;
	client: () => Promise<ApiClient>;
	timeZone: string;
}

/** The page of the statistics: one at most in a window. It fetches when it is shown and when something changed while it is seen. */
export class StatisticsPanel implements vscode.Disposable {
	readonly #tools: StatisticsTools;
	#panel: vscode.WebviewPanel | undefined;
	#isPageReady = false;
	/** Counts fetches: only the newest one's answer is shown. */
	#fetches = 0;

	constructor(tools: StatisticsTools) {
		this.#tools = tools;
	}

	/** Opens the page, or brings it to the front. */
	open(): void {
		if (this.#panel) {
			this.#panel.reveal();
			return;
		}
		const { extensionUri } = this.#tools;
		const title = vscode.l10n.t('Statistics');
		const place = vscode.ViewColumn.Active;
		this.restore(vscode.window.createWebviewPanel(statisticsViewType, title, place, pageOptions(extensionUri)));
	}

	/** Fills a panel that VS Code has made, now or before a reload. */
	restore(panel: vscode.WebviewPanel): void {
		this.#panel?.dispose();
		this.#panel = panel;
		this.#isPageReady = false;
		const { extensionUri } = this.#tools;
		const listening = [
			panel.webview.onDidReceiveMessage((message: unknown) => this.#take(message)),
			// VS Code drops the page of a hidden panel; when it is shown again, a new page says `ready`.
			panel.onDidChangeViewState(() => {
				if (!panel.visible) this.#isPageReady = false;
			}),
		];
		panel.onDidDispose(() => {
			for (const one of listening) one.dispose();
			if (this.#panel === panel) this.#panel = undefined;
		});
		panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'panel.svg');
		panel.webview.options = pageOptions(extensionUri);
		panel.webview.html = pageHtml(panel.webview, extensionUri, vscode.l10n.t('Statistics'), 'statistics');
	}

	/** Something changed: what is seen is fetched anew. */
	refresh(): void {
		if (this.#isPageReady) void this.#fetch();
	}

	/** The panel itself stays: after a reload of the window VS Code hands it back. */
	dispose(): void {
		this.#isPageReady = false;
		this.#fetches++;
	}

	async #fetch(): Promise<void> {
		const fetch = ++this.#fetches;
		const locale = vscode.env.language;
		let state: StatisticsState;
		try {
			const client = await this.#tools.client();
			const statistics = await client.call('getStatistics', { query: { timeZone: this.#tools.timeZone } });
			state = { kind: 'shown', locale, statistics };
		} catch (error) {
			const { message = vscode.l10n.t('Stopped.') } = failureWords(this.#tools.log, error);
			state = { kind: 'failed', locale, message };
		}
		if (fetch === this.#fetches) this.#post({ kind: 'state', state });
	}

	#post(message: StatisticsHostMessage): void {
		if (this.#isPageReady) void this.#panel?.webview.postMessage(message);
	}

	#take(message: unknown): void {
		const { data } = StatisticsPageMessage.safeParse(message);
		switch (data?.kind) {
			case undefined:
				this.#tools.log.warn('The page of the statistics sent something that is not of its protocol.');
				break;
			case 'ready':
				this.#isPageReady = true;
				this.#post({
					kind: 'init',
					words: vscode.l10n.bundle ?? {},
					state: { kind: 'loading', locale: vscode.env.language },
				});
				void this.#fetch();
				break;
			case 'act':
				this.#act(data.act);
				break;
			default:
				data satisfies never;
		}
	}

	#act(act: StatisticsAct): void {
		switch (act) {
			case 'next':
				void vscode.commands.executeCommand(commandId('nextChallenge'));
				break;
			case 'retry':
				void this.#fetch();
				break;
			case 'showLog':
				void vscode.commands.executeCommand(commandId('showLog'));
				break;
			default:
				act satisfies never;
		}
	}
}
