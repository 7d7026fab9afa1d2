import * as vscode from 'vscode';

/** How long VS Code's own save of a file may take before it counts as failed. */
const ownSaveLimitMs = 2_000;

/**
 * Brings the document to the disk. While VS Code saves it by itself (auto save), `save` answers false though nothing is wrong: then the end of
 * that save is awaited, and what was typed since is saved in a second attempt.
 * @returns false when that is not possible.
 */
export async function saveDocument(document: vscode.TextDocument): Promise<boolean> {
	if (isSaved(document) || (await document.save())) return true;
	await ownSave(document);
	return isSaved(document) || (await document.save());
}

/** A call, because the compiler would take what it saw of the property before an `await` for granted after it. */
function isSaved(document: vscode.TextDocument): boolean {
	return !document.isDirty;
}

function ownSave(document: vscode.TextDocument): Promise<void> {
	return new Promise((resolve) => {
		const end = (): void => {
			clearTimeout(limit);
			listener.dispose();
			resolve();
		};
		const limit = setTimeout(end, ownSaveLimitMs);
		const listener = vscode.workspace.onDidSaveTextDocument((saved) => {
			if (saved === document) end();
		});
		// It may have ended before anybody listened.
		if (isSaved(document)) end();
	});
}
