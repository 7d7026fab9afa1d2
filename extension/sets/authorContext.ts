import * as vscode from 'vscode';

/** Any of these in a folder that is open says that somebody writes challenges in it. */
const signs = ['set.json', 'challenge.json'];

/** Whether the author's commands stand in menus: in a workspace with a set or a challenge, or once one of its files was opened. Part of what is loaded at first, so it is small. */
export function watchAuthor(): vscode.Disposable {
	const found = (): void => void vscode.commands.executeCommand('setContext', 'codeSensei.author', true);
	const look = (): void => {
		for (const { uri } of vscode.workspace.workspaceFolders ?? [])
			for (const sign of signs) vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, sign)).then(found, () => undefined);
	};
	const isSign = ({ uri }: vscode.TextDocument): boolean => signs.some((sign) => uri.path.endsWith(`/${sign}`));
	look();
	if (vscode.workspace.textDocuments.some(isSign)) found();
	return vscode.Disposable.from(
		vscode.workspace.onDidChangeWorkspaceFolders(look),
		vscode.workspace.onDidOpenTextDocument((document) => {
			if (isSign(document)) found();
		}),
	);
}
