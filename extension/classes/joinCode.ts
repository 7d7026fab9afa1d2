import * as vscode from 'vscode';
import type { ClassDetail } from '#contract/classes.ts';
import { showFailure } from '../showFailure.ts';
import type { ClassTools } from './classTools.ts';

/** Takes a join code into the clipboard. */
export async function copyCode(code: string): Promise<void> {
	await vscode.env.clipboard.writeText(code);
	vscode.window.setStatusBarMessage(vscode.l10n.t('The join code is in the clipboard.'), 5_000);
}

/** Shows the join code of a class where it can be read out or copied. The message waits for an answer; whoever called does not. */
export function showCode(
	{ log, openDashboard }: ClassTools,
	{ id }: Pick<ClassDetail, 'id'>,
	code: string,
	text: string,
): void {
	const copy = vscode.l10n.t('Copy Code');
	const dashboard = vscode.l10n.t('Open Dashboard');
	vscode.window.showInformationMessage(text, copy, dashboard).then(
		async (chosen) => {
			if (chosen === copy) await copyCode(code);
			else if (chosen === dashboard) openDashboard(id);
		},
		(error: unknown) => showFailure(log, error),
	);
}
