import * as vscode from 'vscode';
import { noChallengeHere, noSetHere } from '../userError.ts';
import { sourceOfSet } from './challengesFolder.ts';
import { challengeFolderAbove, setFolderAbove, setsIn } from './setFolders.ts';

/** The file or folder that a command was called on: from a menu, else what the editor in front shows. */
export function placeGiven(given: unknown): string | undefined {
	const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
	return uri?.scheme === 'file' ? uri.fsPath : undefined;
}

/** The challenge that a command means. @throws UserError when there is none */
export async function challengeMeant(given: unknown): Promise<string> {
	const place = placeGiven(given);
	const folder = place === undefined ? undefined : await challengeFolderAbove(place);
	if (folder === undefined) throw noChallengeHere();
	return folder;
}

/** The set that the file belongs to that a command was called on, or the only one that is open; undefined where that is not clear. */
export async function setInFront(given: unknown): Promise<string | undefined> {
	const place = placeGiven(given);
	const above = place === undefined ? undefined : await setFolderAbove(place);
	if (above !== undefined) return above;
	const sets = await openSets();
	return sets.length === 1 ? sets[0]?.path : undefined;
}

/**
 * As `setInFront`, and asks where it is not clear.
 * @returns undefined when the author has had enough
 * @throws UserError when a folder was picked that is no set
 */
export async function setMeant(given: unknown, title: string): Promise<string | undefined> {
	const folder = (await setInFront(given)) ?? (await pickSet(given, title));
	if (folder !== undefined && (await sourceOfSet(folder)) === undefined) throw noSetHere(folder);
	return folder;
}

/** Asks for a set that is open, that of the file in front first, or any folder. @returns undefined when the author has had enough */
export async function pickSet(given: unknown, title: string): Promise<string | undefined> {
	const place = placeGiven(given);
	const above = place === undefined ? undefined : await setFolderAbove(place);
	const sets = (await openSets()).toSorted((one, other) => Number(other.path === above) - Number(one.path === above));
	const another = { label: `$(folder-opened) ${vscode.l10n.t('Another folder ...')}`, folder: undefined };
	const items = sets.map(({ path: folder, title: label }) => ({ label, description: folder, folder }));
	const chosen =
		items.length === 0
			? another
			: await vscode.window.showQuickPick<{ label: string; folder: string | undefined }>([...items, another], {
					title,
					placeHolder: vscode.l10n.t('Which set?'),
					ignoreFocusOut: true,
				});
	if (chosen === undefined || chosen.folder !== undefined) return chosen?.folder;
	return pickFolder(vscode.l10n.t('The folder of the set'));
}

export async function pickFolder(title: string): Promise<string | undefined> {
	const [open] = vscode.workspace.workspaceFolders ?? [];
	const picked = await vscode.window.showOpenDialog({
		title,
		openLabel: vscode.l10n.t('Choose'),
		canSelectFiles: false,
		canSelectFolders: true,
		...(open?.uri.scheme === 'file' && { defaultUri: open.uri }),
	});
	return picked?.[0]?.fsPath;
}

function openSets(): ReturnType<typeof setsIn> {
	const open = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
	return setsIn(open.map(({ uri }) => uri.fsPath));
}
