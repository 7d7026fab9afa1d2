import * as vscode from 'vscode';
import { type AskName, askBodies, type HostMessage, PageMessage, type PanelState } from '#messages';
import { safeHref } from '../challenges/documentFromMarkdown.ts';
import { languageFacts } from '../challenges/languageFacts.ts';
import { pageHtml, pageOptions } from '../challenges/panelPage.ts';
import { commandId } from '../commandNames.ts';
import { failureWords } from '../showFailure.ts';
import type { AuthorTools } from './authorTools.ts';
import { previewState, type ShownPreview } from './previewState.ts';

export const previewViewType = 'codeSensei.preview';

type PreviewTools = Pick<AuthorTools, 'extensionUri' | 'documents' | 'log'>;

/** The panel of one challenge for its author. It knows no backend: nothing that is done in it is kept anywhere. */
export class PreviewPanel implements vscode.Disposable {
	readonly folder: string;
	readonly onDidDispose: vscode.Event<void>;
	readonly #tools: PreviewTools;
	readonly #panel: vscode.WebviewPanel;
	readonly #listening: vscode.Disposable[];
	#preview: ShownPreview;
	#hintsShown = 0;
	#isPageReady = false;

	constructor(tools: PreviewTools, folder: string, preview: ShownPreview) {
		this.#tools = tools;
		this.folder = folder;
		this.#preview = preview;
		const { extensionUri } = tools;
		const title = titleOf(preview);
		this.#panel = vscode.window.createWebviewPanel(
			previewViewType,
			title,
			vscode.ViewColumn.Active,
			pageOptions(extensionUri),
		);
		this.onDidDispose = this.#panel.onDidDispose;
		this.#listening = [
			this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#take(message)),
			// VS Code drops the page of a hidden panel; when it is shown again, a new page says `ready`.
			this.#panel.onDidChangeViewState(() => {
				if (!this.#panel.visible) this.#isPageReady = false;
			}),
		];
		this.#panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'panel.svg');
		this.#panel.webview.html = pageHtml(this.#panel.webview, extensionUri, title, 'panel');
	}

	/** The same challenge, read again: it may have changed. */
	show(preview: ShownPreview): void {
		this.#preview = preview;
		this.#hintsShown = 0;
		this.#panel.title = titleOf(preview);
		this.#panel.reveal();
		this.#post({ kind: 'state', state: this.#state() });
	}

	dispose(): void {
		for (const one of this.#listening.splice(0)) one.dispose();
		this.#panel.dispose();
	}

	#state(): PanelState {
		const { language: locale } = vscode.env;
		return previewState(vscode.l10n, this.#preview, { hintsShown: this.#hintsShown, locale });
	}

	#post(message: HostMessage): void {
		if (this.#isPageReady) void this.#panel.webview.postMessage(message);
	}

	#take(message: unknown): void {
		const { data } = PageMessage.safeParse(message);
		switch (data?.kind) {
			case undefined:
				this.#tools.log.warn('The page of a preview sent something that is not of its protocol.');
				break;
			case 'ready':
				this.#isPageReady = true;
				this.#post({ kind: 'init', words: vscode.l10n.bundle ?? {}, state: this.#state() });
				break;
			case 'painted':
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
			const { message = vscode.l10n.t('Stopped.') } = failureWords(this.#tools.log, error);
			this.#post({ kind: 'answer', ask, ok: false, message });
		}
	}

	/** Of all that a page may ask for, what needs no backend. */
	async #handle(name: AskName, body: unknown): Promise<void> {
		switch (name) {
			case 'showHint':
				this.#hintsShown = Math.max(this.#hintsShown, askBodies.showHint.parse(body).level);
				this.#post({ kind: 'state', state: this.#state() });
				break;
			case 'showStarter':
				// It asks for a language, which the page need not wait for.
				void this.#showStarter();
				break;
			case 'prove':
				void vscode.commands.executeCommand(commandId('proveChallenge'), vscode.Uri.file(this.folder));
				break;
			case 'openLink': {
				const href = safeHref(askBodies.openLink.parse(body).href);
				if (href !== undefined) await vscode.env.openExternal(vscode.Uri.parse(href, true));
				break;
			}
			case 'copy':
				await vscode.env.clipboard.writeText(askBodies.copy.parse(body).text);
				break;
			case 'selectTab':
				break;
			default:
				this.#tools.log.warn(`A preview does not ${name}.`);
		}
	}

	/** Beside the panel, as a learner's file would be; it is no file and can't be changed. */
	async #showStarter(): Promise<void> {
		const { starters, challenge } = this.#preview;
		const chosen = await vscode.window.showQuickPick(
			starters.map((starter) => ({ label: languageFacts[starter.language].title, starter })),
			{ title: vscode.l10n.t('Preview as Learner'), placeHolder: vscode.l10n.t('The starter in which language?') },
		);
		if (chosen === undefined) return;
		const { fileName, source } = chosen.starter;
		const uri = this.#tools.documents.add(`preview/${challenge.id}`, fileName, source);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
	}
}

function titleOf({ challenge }: ShownPreview): string {
	return vscode.l10n.t('Preview: {0}', challenge.title);
}
