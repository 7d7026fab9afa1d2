import * as vscode from 'vscode';
import type { TreeSource } from './host.ts';

/** A tree that is there at once and whose data come with the session. */
export class LazyTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	readonly #source: () => Promise<TreeSource<Node>>;
	readonly #changed = new vscode.EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	#loaded: TreeSource<Node> | undefined;

	constructor(source: () => Promise<TreeSource<Node>>) {
		this.#source = source;
	}

	refresh(): void {
		this.#changed.fire(undefined);
	}

	async getChildren(node?: Node): Promise<Node[]> {
		this.#loaded ??= await this.#source();
		return this.#loaded.getChildren(node);
	}

	getTreeItem(node: Node): vscode.TreeItem {
		// VS Code asks only about nodes that getChildren gave it, so the source is loaded by now.
		return this.#loaded?.getTreeItem(node) ?? new vscode.TreeItem('');
	}

	getParent(node: Node): Node | undefined {
		return this.#loaded?.getParent(node);
	}

	dispose(): void {
		this.#changed.dispose();
	}
}
