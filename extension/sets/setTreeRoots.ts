import * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import { timesFor } from '../learning/learnWords.ts';
import type { ViewNode } from '../viewNode.ts';
import { setNodes } from './setNodes.ts';

export interface SetTreeTools {
	/** The backend of this computer: whoever is signed in, it has the sets that are installed here. */
	local: () => Promise<ApiClient>;
	/** Classes that one is in, with what is assigned in them; none without a server. */
	classes: () => Promise<ViewNode[]>;
}

/** The Sets view: the classes that one is in, and sets that are installed, by section, with what is solved and when it is due. */
export async function setTreeRoots({ local, classes: classesNow }: SetTreeTools): Promise<ViewNode[]> {
	const installed = async (): Promise<ViewNode[]> => {
		const client = await local();
		const { sets } = await client.call('listSets', {});
		return setNodes(vscode.l10n, sets, timesFor(vscode.env.language, Date.now()));
	};
	const [classes, sets] = await Promise.all([classesNow(), installed()]);
	return [...classes, ...sets];
}
