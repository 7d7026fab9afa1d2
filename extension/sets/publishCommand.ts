import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CommandHandlers } from '../commandNames.ts';
import type { AuthorTools } from './authorTools.ts';
import { jsonAt } from './challengesFolder.ts';
import { setInFront } from './placeOfCommand.ts';
import { publishingText, type SetNames, SetNames as Names } from './publishingText.ts';
import { titleOfSet } from './setFolders.ts';

/** Says how a set comes to learners, with the names of the set that is open. */
export function publishCommand({ extensionUri, documents }: AuthorTools): Pick<CommandHandlers, 'publishHelp'> {
	return {
		/** @param given a file or folder of the set */
		async publishHelp(given) {
			const folder = await setInFront(given);
			const title = vscode.l10n.t('How to Publish a Set');
			const template = await readFile(vscode.Uri.joinPath(extensionUri, 'media/help/publishing.md').fsPath, 'utf8');
			const text = publishingText(template, title, folder === undefined ? {} : await namesOf(folder));
			await vscode.commands.executeCommand('markdown.showPreview', documents.add('help', `${title}.md`, text));
		},
	};
}

async function namesOf(folder: string): Promise<SetNames> {
	const named = Names.safeParse(await jsonAt(path.join(folder, 'package.json'))).data;
	return { ...named, title: await titleOfSet(folder) };
}
