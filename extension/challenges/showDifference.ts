import * as vscode from 'vscode';
import { resultTypeOf } from '#contract/signature.ts';
import { UserError } from '../userError.ts';
import { codeColumn } from './editorColumns.ts';
import type { Practice } from './practice.ts';
import type { Practices } from './practices.ts';
import { valueLines } from './shownValue.ts';
import type { VirtualDocuments } from './virtualDocuments.ts';

/** The expected and the actual value of the failing case in VS Code's own diff editor. */
export async function showDifference(
	documents: VirtualDocuments,
	practices: Practices,
	practice: Practice,
): Promise<void> {
	const { signature, title } = await practice.load();
	const failing = practice.result?.report.failing;
	if (!failing?.expected || !failing.actual)
		throw new UserError(
			vscode.l10n.t('There is nothing to compare: the last result has no expected and actual value.'),
			[],
		);
	const folder = `result/${practice.id}/${practice.result?.finishedAt.replaceAll(':', '-') ?? ''}`;
	const type = resultTypeOf(signature);
	const expected = documents.add(folder, vscode.l10n.t('expected'), valueLines(failing.expected, type));
	const actual = documents.add(folder, vscode.l10n.t('actual'), valueLines(failing.actual, type));
	const heading = vscode.l10n.t('{0}: expected and actual', title);
	await vscode.commands.executeCommand('vscode.diff', expected, actual, heading, {
		viewColumn: codeColumn(practices, practice),
		preview: true,
	});
}
