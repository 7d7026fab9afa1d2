import * as vscode from 'vscode';
import { saysItsFormat } from './saysItsFormat.ts';

/** Any of these in a folder that is open says that somebody writes challenges in it, if it is one of ours. */
const signs = ['set.json', 'challenge.json'];
/** A larger one is of somebody else. */
const sizeMax = 1_000_000;

/** Whether the author's commands stand in menus: in a workspace with a set or a challenge, or once one of its files was opened. Part of what is loaded at first, so it is small. */
export function watchAuthor(): vscode.Disposable {
	const found = (): void => void vscode.commands.executeCommand('setContext', 'codeSensei.author', true);
	const lookAt = async (uri: vscode.Uri): Promise<void> => {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > sizeMax) return;
		if (saysItsFormat(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)))) found();
	};
	const look = (): void => {
		for (const { uri } of vscode.workspace.workspaceFolders ?? [])
			// What is not there or can't be read is no sign.
			for (const sign of signs) lookAt(vscode.Uri.joinPath(uri, sign)).catch(() => undefined);
	};
	const seen = (document: vscode.TextDocument): void => {
		if (signs.some((sign) => document.uri.path.endsWith(`/${sign}`)) && saysItsFormat(document.getText())) found();
	};
	look();
	vscode.workspace.textDocuments.forEach(seen);
	return vscode.Disposable.from(
		vscode.workspace.onDidChangeWorkspaceFolders(look),
		vscode.workspace.onDidOpenTextDocument(seen),
		vscode.workspace.onDidSaveTextDocument(seen),
	);
}
