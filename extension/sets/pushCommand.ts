import * as vscode from 'vscode';
import * as z from 'zod';
import { hostOf } from '../backend/clients.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { remedy, signInFirst } from '../userError.ts';
import { askBundled } from './askBundled.ts';
import type { AuthorTools } from './authorTools.ts';
import { setMeant } from './placeOfCommand.ts';
import { titleOfSet } from './setFolders.ts';

/** The server proves every challenge again, one after the other. */
const timeLimitMs = 60 * 60 * 1000;

const Pushed = z.object({ outcome: z.literal('usable') });

/** Brings a set with its tests to the server that one is signed in to. */
export function pushCommand(tools: AuthorTools): Pick<CommandHandlers, 'pushSet'> {
	return {
		/** @param given a file or folder of the set */
		async pushSet(given) {
			const server = tools.account.serverUrl();
			if (server === undefined) throw signInFirst();
			const folder = await setMeant(given, vscode.l10n.t('Push Set to Server'));
			if (folder === undefined) return;
			const title = await titleOfSet(folder);
			const host = hostOf(server);
			if (!(await isWanted(title, host))) return;
			const uri = vscode.Uri.file(folder);
			const pushed = await askBundled(tools, {
				title: vscode.l10n.t('Pushing the set to {0}', host),
				args: ['push-set', folder, `--server=${server}`],
				answer: Pushed,
				timeLimitMs,
				again: remedy(vscode.l10n.t('Prove Set'), 'proveSet', uri),
				environment: { CODE_SENSEI_TOKEN: await tools.account.token() },
			});
			if (pushed !== undefined) await offerNext(title, host, uri);
		},
	};
}

/** It reaches learners, and takes the place of what they have. */
async function isWanted(title: string, host: string): Promise<boolean> {
	const push = vscode.l10n.t('Push');
	const detail = vscode.l10n.t(
		'The server proves every challenge again. Then learners there have this version, and its tests stay hidden as its set.json says.',
	);
	const question = vscode.l10n.t('Push {0} to {1}?', title, host);
	return (await vscode.window.showInformationMessage(question, { modal: true, detail }, push)) === push;
}

async function offerNext(title: string, host: string, folder: vscode.Uri): Promise<void> {
	const pack = vscode.l10n.t('Package for Learners ...');
	const said = vscode.l10n.t('{0} is proved on {1}: learners there have it from now on.', title, host);
	const chosen = await vscode.window.showInformationMessage(said, pack);
	if (chosen === pack) await vscode.commands.executeCommand(commandId('packageSet'), folder);
}
