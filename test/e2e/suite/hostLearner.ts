import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { TestHooks } from '../../../extension/testHooks.ts';

/** The extension under test, activated. */
export async function codeSensei(): Promise<{ extension: vscode.Extension<TestHooks>; hooks: TestHooks }> {
	const extension = vscode.extensions.getExtension<TestHooks>('code-sensei.code-sensei');
	if (extension === undefined) throw new Error('VS Code does not know Code Sensei.');
	return { extension, hooks: await extension.activate() };
}

/** Opens a challenge as the tree does, and waits until its page has painted. @returns the solution's document. */
export async function openChallenge(hooks: TestHooks, challengeId: string): Promise<vscode.TextDocument> {
	// A panel that is open already would only come to the front, without painting anew.
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	const painted = hooks.nextPainted('statement');
	await vscode.commands.executeCommand('codeSensei.openChallenge', challengeId);
	await painted;
	return solutionOf(challengeId);
}

/** The document of an open solution file, known by its header line. */
export function solutionOf(challengeId: string): vscode.TextDocument {
	const document = vscode.workspace.textDocuments.find(
		(one) => one.uri.scheme === 'file' && one.lineAt(0).text.endsWith(`Code Sensei: ${challengeId}`),
	);
	if (document === undefined) throw new Error(`No solution file of ${challengeId} is open.`);
	return document;
}

/** Puts this below the header line, without saving, and brings the file to the front. */
export async function writeSolution(document: vscode.TextDocument, source: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	const end = document.lineAt(document.lineCount - 1).range.end;
	edit.replace(document.uri, new vscode.Range(new vscode.Position(1, 0), end), source);
	await vscode.workspace.applyEdit(edit);
	await vscode.window.showTextDocument(document);
}

/** Runs a command that judges, and waits until the page shows the outcome. */
export async function judge(hooks: TestHooks, command: 'codeSensei.run' | 'codeSensei.submit'): Promise<void> {
	const painted = hooks.nextPainted('result');
	await vscode.commands.executeCommand(command);
	await painted;
}

/** What the file holds on the disk. */
export function onDisk(document: vscode.TextDocument): string {
	return readFileSync(document.uri.fsPath, 'utf8');
}
