import * as vscode from 'vscode';
import type { ViewNode } from './viewNode.ts';

/** An entry as VS Code shows it. */
export function treeItemOf(node: ViewNode): vscode.TreeItem {
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	const state = node.children === undefined ? None : node.isOpen === true ? Expanded : Collapsed;
	const item = new vscode.TreeItem(node.label, state);
	item.id = node.id;
	if (node.icon !== undefined) {
		const color = node.color === undefined ? undefined : new vscode.ThemeColor(node.color);
		item.iconPath = new vscode.ThemeIcon(node.icon, color);
	}
	if (node.description !== undefined) item.description = node.description;
	if (node.context !== undefined) item.contextValue = node.context;
	if (node.tooltip !== undefined) item.tooltip = node.tooltip;
	// VS Code has a screen reader say a tooltip instead of the label, so everything is said here.
	const spoken = [node.label, node.spoken ?? node.description, node.tooltip].filter(
		(part) => part !== undefined && part !== '',
	);
	if (spoken.length > 1) item.accessibilityInformation = { label: spoken.join(', ') };
	if (node.command !== undefined)
		item.command = { title: node.label, command: node.command.id, arguments: [...(node.command.given ?? [])] };
	return item;
}
