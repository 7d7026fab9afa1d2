import * as vscode from 'vscode';
import type { ForgeProgress } from '#contract/forge.ts';
import { forgeWords } from './forgeWords.ts';

/** Waits for something that a model makes. Its progress stands in a notification, in which it can be cancelled. */
export function whileMaking<Ending>(
	title: string,
	make: (onProgress: (event: ForgeProgress) => void, signal: AbortSignal) => Promise<Ending>,
): Thenable<Ending> {
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	return vscode.window.withProgress(options, async (progress, token) => {
		const stop = new AbortController();
		const listening = token.onCancellationRequested(() => {
			progress.report({ message: vscode.l10n.t('stopping') });
			stop.abort();
		});
		try {
			return await make((event) => progress.report({ message: forgeWords(vscode.l10n, event) }), stop.signal);
		} finally {
			listening.dispose();
		}
	});
}
