import * as vscode from 'vscode';
import { UserError } from '../userError.ts';
import { codeColumn } from './editorColumns.ts';
import { comparedLines } from './comparedLines.ts';
import type { Practice } from './practice.ts';
import type { Practices } from './practices.ts';
import type { VirtualDocuments } from './virtualDocuments.ts';

/** The expected and the actual value of the failing case in VS Code's own diff editor. */
export async function showDifference(
	documents: VirtualDocuments,
	practices: Practices,
	practice: Practice,
): Promise<void> {
	const { signature, title } = await practice.load();
	const failing = practice.result?.report.failing;
	const lines = failing && comparedLines(failing, signature);
	if (!lines)
		throw new UserError(
			vscode.l10n.t('There is nothing to compare: the last result has no expected and actual value.'),
			[],
		);
	const folder = `result/${practice.id}/${practice.result?.finishedAt.replaceAll(':', '-') ?? ''}`;
	const expected = documents.add(folder, vscode.l10n.t('expected'), lines.expected);
	const actual = documents.add(folder, vscode.l10n.t('actual'), lines.actual);
	const heading = vscode.l10n.t('{0}: expected and actual', title);
	await vscode.commands.executeCommand('vscode.diff', expected, actual, heading, {
		viewColumn: codeColumn(practices, practice),
		preview: true,
	});
}
