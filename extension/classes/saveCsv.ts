import * as os from 'node:os';
import * as vscode from 'vscode';
import type { CsvFile } from '#contract/classes.ts';
import { csvFileName } from './csvFileName.ts';
import type { OpenClass } from './openClass.ts';

export async function saveRoster({ tools, detail }: OpenClass): Promise<void> {
	const server = await tools.server();
	const file = await server.call('exportRoster', { params: { classId: detail.id } });
	await save(file, 'roster', vscode.l10n.t('Save Roster'));
}

export async function saveGradebook({ tools, detail }: OpenClass): Promise<void> {
	const server = await tools.server();
	const file = await server.call('exportGradebook', { params: { classId: detail.id } });
	await save(file, 'gradebook', vscode.l10n.t('Save Gradebook'));
}

/** Writes it where the person wants it, and opens it. */
async function save({ fileName, csv }: CsvFile, what: 'roster' | 'gradebook', title: string): Promise<void> {
	const target = await vscode.window.showSaveDialog({
		defaultUri: vscode.Uri.joinPath(vscode.Uri.file(os.homedir()), csvFileName(fileName, what)),
		title,
		filters: { CSV: ['csv'] },
	});
	if (!target) return;
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(csv));
	await vscode.window.showTextDocument(target);
}
