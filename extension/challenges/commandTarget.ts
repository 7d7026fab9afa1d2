import * as vscode from 'vscode';
import { ChallengeId } from '#contract/ids.ts';
import { notASolution } from '../userError.ts';
import type { Practice } from './practice.ts';
import type { Practices } from './practices.ts';
import { markOf } from './solutionLens.ts';

/** What a command is about. `document` is set when it was called from a solution file, and not from a panel or a list. */
export interface CommandTarget {
	practice: Practice;
	document?: vscode.TextDocument;
}

/**
 * Finds what a command means: the file or challenge that it was given, else the solution in front, else the panel in front.
 * @param given a Uri from an editor's button or CodeLens, a challenge's id, or an item of one of our views
 * @throws UserError when a file was meant that is no solution, or nothing at all
 */
export async function commandTarget(practices: Practices, given: unknown): Promise<CommandTarget> {
	const challengeId = challengeIdOf(given);
	if (challengeId !== undefined) return { practice: practices.of(challengeId) };
	const document =
		given instanceof vscode.Uri
			? await vscode.workspace.openTextDocument(given)
			: vscode.window.activeTextEditor?.document;
	const mark = document && markOf(document);
	if (document && mark) {
		const practice = practices.of(mark.challengeId);
		practices.setSolution(practice, document.uri);
		return { practice, document };
	}
	const inFront = practices.all.find((practice) => practices.panelOf(practice)?.isActive);
	if (!inFront) throw notASolution();
	return { practice: inFront };
}

/** The challenge that an argument names: its id, or an item of one of our views. */
export function challengeIdOf(given: unknown): string | undefined {
	const id = isItem(given) ? given.summary.id : isLearnItem(given) ? given.challengeId : given;
	return ChallengeId.safeParse(id).data;
}

function isItem(given: unknown): given is { summary: { id: unknown } } {
	return (
		typeof given === 'object' &&
		given !== null &&
		'summary' in given &&
		typeof given.summary === 'object' &&
		given.summary !== null &&
		'id' in given.summary
	);
}

function isLearnItem(given: unknown): given is { challengeId: unknown } {
	return typeof given === 'object' && given !== null && 'challengeId' in given;
}
