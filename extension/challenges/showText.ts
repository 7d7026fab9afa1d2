import * as vscode from 'vscode';
import type { VirtualDocuments } from './virtualDocuments.ts';

/** For sentences to read: package.json has its lines wrapped. */
const textLanguage = 'code-sensei-text';

/** Shows sentences in an editor, as plain text: what a model or a learner wrote stands in them as it is. */
export async function showText(
	documents: VirtualDocuments,
	{ folder, name, text }: { folder: string; name: string; text: string },
): Promise<void> {
	const document = await vscode.workspace.openTextDocument(documents.add(folder, name, text));
	await vscode.languages.setTextDocumentLanguage(document, textLanguage);
	await vscode.window.showTextDocument(document, { preview: true });
}
