import * as vscode from 'vscode';
import { isOfSet } from '#contract/challengeSet.ts';

/** Whether a challenge comes from a set that is installed in this editor. One of a set that lies on a server only does not. */
export function isOfInstalledSet(challengeId: string): boolean {
	const source = challengeId.slice(0, challengeId.indexOf('.'));
	return isOfSet(challengeId) && vscode.extensions.getExtension(source.replace('~', '.')) !== undefined;
}
