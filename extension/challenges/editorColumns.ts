import * as vscode from 'vscode';
import type { Practice } from './practice.ts';
import type { Practices } from './practices.ts';

/** The group in which a file is open. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
	const groups = vscode.window.tabGroups.all.filter((group) => group.tabs.some((tab) => isTabOf(tab, uri)));
	return groups[0]?.viewColumn;
}

/** Whether a tab shows this file in the ordinary editor. */
export function isTabOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
	return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** The group beside a panel. */
export function columnBeside(panelColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
	return panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}

/** Where a challenge's code is looked at: the group of its solution, or the one beside its panel. */
export function codeColumn(practices: Practices, practice: Practice): vscode.ViewColumn {
	const solution = practices.solutionOf(practice);
	return (solution && columnOf(solution)) ?? columnBeside(practices.panelOf(practice)?.viewColumn);
}
