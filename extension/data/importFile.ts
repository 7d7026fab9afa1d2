import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ImportAnswer } from '#contract/accounts.ts';
import { type ImportBatch, importBatches } from '../account/importBatches.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { BadProgressFile, type Exported, type FileTrouble, readProgressFile } from './progressFile.ts';
import { progressPreview } from './progressPreview.ts';

export interface ImportFileTools {
	/** Where it is to be brought in. */
	place: { kind: 'local' | 'server'; host: string };
	client: ApiClient;
	/** What is thrown for a file that can't be imported. */
	refuse: (name: string, trouble: FileTrouble, cause?: unknown) => Error;
	/** Everything that is shown is out of date. */
	changed: () => void;
}

/** The largest file that is read: an export of ten busy years with all code is smaller. */
const fileBytesMax = 400_000_000;

/** Asks for a file that was exported, shows what is in it, and brings in what is not there yet. */
export async function importFile(tools: ImportFileTools): Promise<void> {
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Import Progress'),
			openLabel: vscode.l10n.t('Look at It'),
			filters: { [vscode.l10n.t('Exports of Code Sensei')]: ['json', 'csv'] },
		})) ?? [];
	if (!file) return;
	const name = path.basename(file.path);
	const exported = await read(file, name, tools.refuse);
	const { batches, leftOut } = importBatches(exported);
	const preview = progressPreview(exported, await tools.client.call('exportData', {}), {
		l10n: vscode.l10n,
		locale: vscode.env.language,
		leftOut,
	});
	if (!preview.hasNews) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Everything in {0} is there already.', name));
		return;
	}
	if (await isConfirmed(name, preview.lines, tools.place)) await bringIn(tools, batches);
}

async function read(file: vscode.Uri, name: string, refuse: ImportFileTools['refuse']): Promise<Exported> {
	const { size } = await vscode.workspace.fs.stat(file);
	if (size > fileBytesMax) throw refuse(name, { kind: 'notOurs' });
	const { readCsv } = await import('./csv.ts');
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	try {
		return readProgressFile(text, readCsv);
	} catch (error) {
		if (error instanceof BadProgressFile) throw refuse(name, error.trouble, error);
		throw error;
	}
}

async function isConfirmed(name: string, lines: readonly string[], place: ImportFileTools['place']): Promise<boolean> {
	const bring = vscode.l10n.t('Import');
	const question =
		place.kind === 'server'
			? vscode.l10n.t('Import {0} into your account at {1}?', name, place.host)
			: vscode.l10n.t('Import {0} into the progress on this computer?', name);
	const undo =
		place.kind === 'server'
			? vscode.l10n.t('What is there stays as it is. What comes into an account can not be taken back.')
			: vscode.l10n.t('What is there stays as it is. A backup is made first, and it can be undone.');
	const detail = [...lines, '', undo].join('\n');
	return (await vscode.window.showWarningMessage(question, { modal: true, detail }, bring)) === bring;
}

async function bringIn({ client, place, changed }: ImportFileTools, batches: readonly ImportBatch[]): Promise<void> {
	const backup = place.kind === 'local' ? (await client.call('backUpData', {})).backup : undefined;
	const putBack = async (): Promise<void> => {
		if (backup === undefined) return;
		await client.call('restoreData', { body: { backup } });
		changed();
	};
	let added: ImportAnswer;
	try {
		added = await send(client, batches);
	} catch (error) {
		// All or nothing on this computer; what an account got has its ids, and the rest can be sent again.
		await putBack();
		throw error;
	} finally {
		changed();
	}
	const told = vscode.l10n.t(
		'Imported: submissions {0}, attempts {1}, events {2}, own cases {3}.',
		added.submissions,
		added.attempts,
		added.events,
		added.ownCases,
	);
	if (backup === undefined) {
		void vscode.window.showInformationMessage(told);
		return;
	}
	const undo = vscode.l10n.t('Undo');
	if ((await vscode.window.showInformationMessage(told, undo)) !== undo) return;
	await putBack();
	void vscode.window.showInformationMessage(vscode.l10n.t('Your progress is as it was before the import.'));
}

function send(client: ApiClient, batches: readonly ImportBatch[]): Thenable<ImportAnswer> {
	const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing progress') };
	return vscode.window.withProgress(options, async (progress) => {
		const added: ImportAnswer = { attempts: 0, events: 0, submissions: 0, ownCases: 0 };
		for (const [index, { request }] of batches.entries()) {
			const message = vscode.l10n.t('{0} of {1}', index + 1, batches.length);
			progress.report({ message, increment: 100 / batches.length });
			const answer = await client.call('importData', { body: request });
			added.attempts += answer.attempts;
			added.events += answer.events;
			added.submissions += answer.submissions;
			added.ownCases += answer.ownCases;
		}
		return added;
	});
}
