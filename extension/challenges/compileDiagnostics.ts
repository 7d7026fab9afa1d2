import * as vscode from 'vscode';
import type { Diagnostic } from '#contract/judging.ts';

/** Puts what the compiler said at its places in the learner's file, in place of what it said before. */
export function showDiagnostics(
	collection: vscode.DiagnosticCollection,
	document: vscode.TextDocument,
	found: readonly Diagnostic[],
): void {
	collection.set(
		document.uri,
		found.map(({ severity, line, column, message }) => {
			const diagnostic = new vscode.Diagnostic(
				placeOf(document, line, column),
				message,
				severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
			);
			diagnostic.source = 'Code Sensei';
			return diagnostic;
		}),
	);
}

/** The word at a place that counts from 1, or the rest of its line; compilers also name the line after the last one. */
function placeOf(document: vscode.TextDocument, line: number, column: number): vscode.Range {
	const row = document.lineAt(Math.min(line, document.lineCount) - 1);
	const place = new vscode.Position(row.lineNumber, Math.min(column - 1, row.text.length));
	const word = document.getWordRangeAtPosition(place);
	if (word) return word;
	const hasRest = place.character < row.text.trimEnd().length;
	return hasRest ? new vscode.Range(place, row.range.end) : row.range;
}
