import * as vscode from 'vscode';
import * as z from 'zod';
import { isOfSet, SetManifest } from '#contract/challengeSet.ts';

/** An extension with sets that is installed in this editor. */
export interface InstalledSource {
	/** First part of the ids of its challenges: `publisher~extension`. */
	source: string;
	/** Address of the server that has the tests of its challenges; undefined where they are in the extension. */
	server: string | undefined;
}

const JudgedSomewhere = z.object({ contributes: SetManifest.shape.contributes });

/** Where a challenge comes from, if that is installed here. One of a set that lies on a server only comes from nowhere here. */
export function installedSourceOf(challengeId: string): InstalledSource | undefined {
	if (!isOfSet(challengeId)) return undefined;
	const source = challengeId.slice(0, challengeId.indexOf('.'));
	const extension = vscode.extensions.getExtension(source.replace('~', '.'));
	if (extension === undefined) return undefined;
	const { data } = JudgedSomewhere.safeParse(extension.packageJSON);
	const server = data?.contributes.codeSensei.challengeSets.find((set) => set.server !== undefined)?.server;
	return { source, server };
}
