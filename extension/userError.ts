import * as vscode from 'vscode';
import { commandId, type CommandName } from './commandNames.ts';
import type { FileTrouble } from './data/progressFile.ts';

/** A button under a message: it does what the message asks for. */
export interface Remedy {
	title: string;
	command: string;
	given: unknown[];
}

/** A foreseen failure on the editor's side, in words for the learner and with the button that mends it. Made by the factories below only. */
export class UserError extends Error {
	readonly remedies: readonly Remedy[];

	constructor(message: string, remedies: readonly Remedy[], options?: ErrorOptions) {
		super(message, options);
		this.name = 'UserError';
		this.remedies = remedies;
	}
}

export function remedy(title: string, command: CommandName, ...given: unknown[]): Remedy {
	return { title, command: commandId(command), given };
}

export const showLogRemedy = (): Remedy => remedy(vscode.l10n.t('Show Log'), 'showLog');

export function noRosterInFile(): UserError {
	return new UserError(
		vscode.l10n.t(
			'No roster was found in this file. It is a table saved as CSV, with a column "name" or "email", and "student number" if there are such.',
		),
		[],
	);
}

export function folderMissing(path: string): UserError {
	return new UserError(
		vscode.l10n.t(
			'The folder of your solutions is gone: {0}. Was it moved? Choose its new place, or make it again.',
			path,
		),
		[chooseFolder(), remedy(vscode.l10n.t('Make It Again'), 'chooseSolutionsFolder', path)],
	);
}

export function folderNotUsable(path: string, cause: unknown): UserError {
	return new UserError(
		vscode.l10n.t(
			'Nothing can be written into the folder of your solutions: {0}. Choose another one, or allow writing there.',
			path,
		),
		[chooseFolder(), showLogRemedy()],
		{ cause },
	);
}

export function draftFolderNotUsable(path: string, cause: unknown): UserError {
	return new UserError(
		vscode.l10n.t('The draft could not be written into {0}. Allow writing there, or draft into another folder.', path),
		[remedy(vscode.l10n.t('Draft Again ...'), 'draftChallenge'), showLogRemedy()],
		{ cause },
	);
}

export function trustFirst(): UserError {
	return new UserError(
		vscode.l10n.t(
			'You do not trust this folder, and this runs the programs that lie in it. Trust the folder first, then do it again.',
		),
		[{ title: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage', given: [] }],
	);
}

export function noChallengeHere(): UserError {
	return new UserError(
		vscode.l10n.t(
			'This file is in no folder of a challenge. Open a file of one, such as its challenge.json, and do it again.',
		),
		[remedy(vscode.l10n.t('New Challenge ...'), 'newChallenge')],
	);
}

export function signInFirst(): UserError {
	return new UserError(
		vscode.l10n.t('You are not signed in. Sign in to the server that is to have it, then do it again.'),
		[remedy(vscode.l10n.t('Sign In ...'), 'signIn')],
	);
}

export function noSetHere(path: string): UserError {
	return new UserError(
		vscode.l10n.t(
			'{0} is no challenge set: a set has a set.json, and a package.json that names it. Choose another folder, or make a set.',
			path,
		),
		[remedy(vscode.l10n.t('New Challenge Set ...'), 'newChallengeSet')],
	);
}

export function proofUnderWay(): UserError {
	return new UserError(
		vscode.l10n.t('Something is being proved already. Wait for it, or cancel it in its notification.'),
		[],
	);
}

export function notSavedForProof(path: string): UserError {
	return new UserError(vscode.l10n.t('{0} could not be saved, so nothing was proved. Is it read-only?', path), [
		{ title: vscode.l10n.t('Save As ...'), command: 'workbench.action.files.saveAs', given: [] },
	]);
}

/** What a command of the backend said when it refused. @param again does it once more, if that makes sense */
export function refusedByCommand(message: string, again?: Remedy): UserError {
	return new UserError(message, again === undefined ? [showLogRemedy()] : [again, showLogRemedy()]);
}

export function fileNotSaved(path: string): UserError {
	return new UserError(
		vscode.l10n.t(
			'{0} could not be saved, so it was not judged. Is it read-only? Save it elsewhere, or choose another folder.',
			path,
		),
		[{ title: vscode.l10n.t('Save As ...'), command: 'workbench.action.files.saveAs', given: [] }, chooseFolder()],
	);
}

export function noSolutionOpen(challengeId: string): UserError {
	return new UserError(vscode.l10n.t('This challenge has no solution file yet, or it was deleted.'), [
		remedy(vscode.l10n.t('Open Solution File'), 'openChallenge', challengeId),
	]);
}

export function notASolution(): UserError {
	return new UserError(
		vscode.l10n.t(
			'This file belongs to no challenge: it has no line like "# Code Sensei: bank.two-sum" at its top. Open a challenge first.',
		),
		[remedy(vscode.l10n.t('Open Challenge ...'), 'openChallenge')],
	);
}

export function noRunHere(): UserError {
	return new UserError(
		vscode.l10n.t(
			'This file lies in a folder that you do not trust, and there is no sandbox to fence it in. Trust the folder, or copy the file into your solutions folder.',
		),
		[{ title: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage', given: [] }],
	);
}

export function noDebugHere(): UserError {
	return new UserError(
		vscode.l10n.t(
			'This file lies in a folder that you do not trust, and a debugger runs it without a sandbox. Trust the folder, or copy the file into your solutions folder.',
		),
		[{ title: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage', given: [] }],
	);
}

/** @param language as shown to people @param extensions any of which would do, the best first */
export function debuggerMissing(language: string, extensions: readonly { id: string; title: string }[]): UserError {
	const names = extensions.map(({ id, title }) => `${title} (${id})`).join(vscode.l10n.t(' or '));
	return new UserError(
		vscode.l10n.t(
			'To debug {0}, VS Code needs the extension {1}. Install it, and debug the case again.',
			language,
			names,
		),
		[
			{
				title: vscode.l10n.t('Show Extension'),
				command: 'workbench.extensions.search',
				given: [extensions.map(({ id }) => `@id:${id}`).join(' ')],
			},
		],
	);
}

export function notCompiled(line: number, message: string): UserError {
	return new UserError(
		vscode.l10n.t('It does not compile, so there is nothing to debug. Line {0}: {1}', line, message),
		[remedy(vscode.l10n.t('Run'), 'run')],
	);
}

export function nothingToDebug(): UserError {
	return new UserError(
		vscode.l10n.t(
			'There is no such case any more, or it is too large to be debugged. Run or submit again, or add a case.',
		),
		[],
	);
}

export function nothingToExplain(): UserError {
	return new UserError(
		vscode.l10n.t(
			'There is nothing to explain: nothing has failed here, and nothing was accepted. Run or submit first.',
		),
		[remedy(vscode.l10n.t('Run'), 'run')],
	);
}

export function settingsUnreadable(path: string): UserError {
	return new UserError(
		vscode.l10n.t(
			'The settings in {0} are not written as VS Code reads them, so they were left alone. Mend the file first.',
			path,
		),
		[{ title: vscode.l10n.t('Open It'), command: 'vscode.open', given: [vscode.Uri.file(path)] }],
	);
}

export function stillJudging(): UserError {
	return new UserError(vscode.l10n.t('Your submission is still being judged.'), [
		remedy(vscode.l10n.t('Stop It'), 'stop'),
	]);
}

/** @param host of the server, as in the others of classes */
export function inNoClass(host: string): UserError {
	return new UserError(vscode.l10n.t('You are in no class on the server {0}. A class is joined with its code.', host), [
		remedy(vscode.l10n.t('Join Class ...'), 'joinClass'),
	]);
}

export function staffOfNoClass(host: string): UserError {
	return new UserError(
		vscode.l10n.t(
			'Only the staff of a class can do this, and you are staff of none on the server {0}. The instructor of a class makes assistants in its settings.',
			host,
		),
		[remedy(vscode.l10n.t('New Class ...'), 'newClass')],
	);
}

export function noInstructor(host: string): UserError {
	return new UserError(
		vscode.l10n.t(
			'Classes are made by instructors, and your account on the server {0} is that of a learner. Its admin can make you an instructor.',
			host,
		),
		[],
	);
}

/** @param name of the file that was to be imported */
export function badProgressFile(name: string, trouble: FileTrouble, cause?: unknown): UserError {
	return new UserError(
		progressFileWords(name, trouble),
		[remedy(vscode.l10n.t('Choose Another File ...'), 'importProgressFile')],
		{
			cause,
		},
	);
}

function progressFileWords(name: string, trouble: FileTrouble): string {
	switch (trouble.kind) {
		case 'notOurs':
			return vscode.l10n.t('{0} is no export of Code Sensei, so nothing was imported.', name);
		case 'newer':
			return vscode.l10n.t('{0} was exported by a newer Code Sensei. Update this one, then import it again.', name);
		case 'damaged':
			return vscode.l10n.t('{0} is damaged at {1}, so nothing was imported.', name, trouble.where);
		default:
			return trouble satisfies never;
	}
}

function chooseFolder(): Remedy {
	return remedy(vscode.l10n.t('Choose Folder ...'), 'chooseSolutionsFolder');
}
