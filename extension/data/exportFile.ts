import * as os from 'node:os';
import * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import { csvColumns, progressRows } from './progressRows.ts';

interface Format extends vscode.QuickPickItem {
	extension: 'json' | 'csv';
}

/** Writes everything that is kept into a file of the learner's choice, and opens it. */
export async function exportFile(client: ApiClient): Promise<void> {
	const formats: Format[] = [
		{
			label: 'JSON',
			detail: vscode.l10n.t('Everything: code, reports, own cases. Can be imported again.'),
			extension: 'json',
		},
		{
			label: 'CSV',
			detail: vscode.l10n.t(
				'For spreadsheets: a row for everything you did. Progress can be imported again, code is not in it.',
			),
			extension: 'csv',
		},
	];
	const format = await vscode.window.showQuickPick(formats, {
		placeHolder: vscode.l10n.t('In which form?'),
		ignoreFocusOut: true,
	});
	if (!format) return;
	const { extension } = format;
	const data = await client.call('exportData', {});
	const target = await vscode.window.showSaveDialog({
		defaultUri: vscode.Uri.joinPath(vscode.Uri.file(os.homedir()), `code-sensei-data.${extension}`),
		title: vscode.l10n.t('Export My Data'),
		filters: { [format.label]: [extension] },
	});
	if (!target) return;
	const text = extension === 'json' ? `${JSON.stringify(data, null, '\t')}\n` : await csvOf(data, client);
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
	await vscode.window.showTextDocument(target);
}

async function csvOf(data: unknown, client: ApiClient): Promise<string> {
	const { writeCsv } = await import('./csv.ts');
	const challenges = await new ChallengeCatalog(() => Promise.resolve(client)).all();
	return writeCsv(csvColumns, progressRows(data, challenges));
}
