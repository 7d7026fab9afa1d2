import type * as vscode from 'vscode';
import type { TreeSource } from './host.ts';
import { treeItemOf } from './treeItemOf.ts';
import type { ViewNode } from './viewNode.ts';

/** A view whose entries are words. */
export class NodeTree implements TreeSource<ViewNode> {
	readonly #roots: () => Promise<ViewNode[]>;
	readonly #failed: (error: unknown) => void;

	/**
	 * @param roots fetches what stands in it, each time it is drawn
	 * @param failed tells why something could not be fetched; the view's welcome then stands in its place
	 */
	constructor(roots: () => Promise<ViewNode[]>, failed: (error: unknown) => void) {
		this.#roots = roots;
		this.#failed = failed;
	}

	async getChildren(node?: ViewNode): Promise<ViewNode[]> {
		try {
			if (node === undefined) return await this.#roots();
			const { children = [] } = node;
			return [...(typeof children === 'function' ? await children() : children)];
		} catch (error) {
			this.#failed(error);
			return [];
		}
	}

	getParent(): undefined {
		return undefined;
	}

	getTreeItem(node: ViewNode): vscode.TreeItem {
		return treeItemOf(node);
	}
}
