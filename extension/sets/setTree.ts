import * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import type { TreeSource } from '../host.ts';
import { timesFor } from '../learning/learnWords.ts';
import { treeItemOf } from '../treeItemOf.ts';
import type { ViewNode } from '../viewNode.ts';
import { setNodes } from './setNodes.ts';

export interface SetTreeTools {
	/** The backend of this computer: whoever is signed in, it has the sets that are installed here. */
	local: () => Promise<ApiClient>;
	/** Classes that one is in, with what is assigned in them; none without a server. */
	classes: () => Promise<ViewNode[]>;
	/** Tells why nothing could be fetched; the view's welcome then stands in its place. */
	failed(error: unknown): void;
}

/** The Sets view: the classes that one is in, and sets that are installed, by section, with what is solved and when it is due. */
export class SetTree implements TreeSource<ViewNode> {
	readonly #tools: SetTreeTools;

	constructor(tools: SetTreeTools) {
		this.#tools = tools;
	}

	async getChildren(node?: ViewNode): Promise<ViewNode[]> {
		try {
			if (node === undefined) return await this.#roots();
			const { children = [] } = node;
			return [...(typeof children === 'function' ? await children() : children)];
		} catch (error) {
			this.#tools.failed(error);
			return [];
		}
	}

	getParent(): undefined {
		return undefined;
	}

	getTreeItem(node: ViewNode): vscode.TreeItem {
		return treeItemOf(node);
	}

	async #roots(): Promise<ViewNode[]> {
		const installed = async (): Promise<ViewNode[]> => {
			const client = await this.#tools.local();
			const { sets } = await client.call('listSets', {});
			return setNodes(vscode.l10n, sets, timesFor(vscode.env.language, Date.now()));
		};
		const [classes, sets] = await Promise.all([this.#tools.classes(), installed()]);
		return [...classes, ...sets];
	}
}
