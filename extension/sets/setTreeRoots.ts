import * as vscode from 'vscode';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { timesFor } from '../learning/learnWords.ts';
import type { ViewNode } from '../viewNode.ts';
import { asAtServer } from './asAtServer.ts';
import { setNodes } from './setNodes.ts';

export interface SetTreeTools {
	/** The backend of this computer: whoever is signed in, it has the sets that are installed here. */
	local: () => Promise<ApiClient>;
	/** How one stands with the challenges of an installed set at the server; undefined where this computer keeps its progress. */
	standings: (source: string) => Promise<readonly ChallengeSummary[] | undefined>;
	/** Classes that one is in, with what is assigned in them; none without a server. */
	classes: () => Promise<ViewNode[]>;
}

/** The Sets view: the classes that one is in, and sets that are installed, by section, with what is solved and when it is due. */
export async function setTreeRoots({ local, standings, classes: classesNow }: SetTreeTools): Promise<ViewNode[]> {
	const installed = async (): Promise<ViewNode[]> => {
		const client = await local();
		const { sets } = await client.call('listSets', {});
		const shown = await Promise.all(sets.map((set) => asAtServer(set, standings)));
		return setNodes(vscode.l10n, shown, timesFor(vscode.env.language, Date.now()));
	};
	const [classes, sets] = await Promise.all([classesNow(), installed()]);
	return [...classes, ...sets];
}
