import * as vscode from 'vscode';

/** Texts kept; the tab of one that was dropped shows that it is gone. */
const textsMax = 100;

/** Read-only texts shown in editors: submissions as they were, expected and actual values. */
export class VirtualDocuments implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();

	/**
	 * @param folder says what it is, so that two documents of the same name differ, e.g. a submission's id
	 * @param name as it stands on the tab; its ending chooses the colours
	 */
	add(folder: string, name: string, text: string): vscode.Uri {
		const uri = vscode.Uri.from({ scheme: 'code-sensei', path: `/${folder}/${name}` });
		this.#texts.delete(uri.path);
		this.#texts.set(uri.path, text);
		for (const oldest of [...this.#texts.keys()].slice(0, -textsMax)) this.#texts.delete(oldest);
		return uri;
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return (
			this.#texts.get(uri.path) ?? vscode.l10n.t('This is no longer here. Open it again from the challenge panel.')
		);
	}
}
