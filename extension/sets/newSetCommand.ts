import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { SetManifest } from '#contract/challengeSet.ts';
import { isFileError } from './isFileError.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { remedy } from '../userError.ts';
import { askBundled } from './askBundled.ts';
import { askTitle } from './askChallenge.ts';
import type { AuthorTools } from './authorTools.ts';
import { nameFromTitle } from './namesFromTitle.ts';
import { pickFolder } from './placeOfCommand.ts';

/** It is proved before it is handed over. */
const timeLimitMs = 10 * 60 * 1000;
const steps = 3;

const MadeSet = z.object({ folder: z.string(), challenge: z.string() });

/** Makes an extension that carries one set with one challenge, and opens it. */
export function newSetCommand(tools: AuthorTools): Pick<CommandHandlers, 'newChallengeSet'> {
	return {
		async newChallengeSet() {
			const wanted = await askSet();
			if (wanted === undefined) return;
			const { title, publisher, name, folder } = wanted;
			const made = await askBundled(tools, {
				title: vscode.l10n.t('Making the set {0}', title),
				args: ['new-set', folder, `--publisher=${publisher}`, `--name=${name}`, `--title=${title}`],
				answer: MadeSet,
				timeLimitMs,
				again: remedy(vscode.l10n.t('Try Again ...'), 'newChallengeSet'),
			});
			if (made !== undefined) await offerToOpen(title, made);
		},
	};
}

interface WantedSet {
	title: string;
	publisher: string;
	name: string;
	folder: string;
}

async function askSet(): Promise<WantedSet | undefined> {
	const title = await askTitle(titleOf(1), vscode.l10n.t('What learners see, such as "Algorithms 101, week 3"'));
	if (title === undefined) return undefined;
	const publisher = await vscode.window.showInputBox({
		title: titleOf(2),
		prompt: vscode.l10n.t(
			'Who publishes it: the name of your publisher at the marketplace, such as "ada-lovelace". One that you make later does too.',
		),
		ignoreFocusOut: true,
		validateInput: (text) =>
			SetManifest.shape.publisher.safeParse(text).success
				? undefined
				: vscode.l10n.t('Letters, digits and hyphens, such as "ada-lovelace".'),
	});
	if (publisher === undefined) return undefined;
	const place = await askPlace(title);
	return place && { title, publisher, ...place };
}

/** The folder is made in a chosen one, under the set's name, unless an empty one was chosen. The name comes from the title and can be changed. */
async function askPlace(title: string): Promise<{ name: string; folder: string } | undefined> {
	const suggested = nameFromTitle(title);
	const make = { label: `$(new-folder) ${vscode.l10n.t('Choose where its folder is made ...')}`, rename: false };
	const rename = { label: `$(edit) ${vscode.l10n.t('Change its name first ...')}`, rename: true };
	const chosen = await vscode.window.showQuickPick([{ ...make, description: suggested }, rename], {
		title: titleOf(3),
		placeHolder: vscode.l10n.t('Where does it go? The folder and the extension get the name {0}.', suggested),
		ignoreFocusOut: true,
	});
	if (chosen === undefined) return undefined;
	const name = chosen.rename || suggested === '' ? await askName(suggested) : suggested;
	if (name === undefined) return undefined;
	const above = await pickFolder(vscode.l10n.t('In which folder is the set made?'));
	if (above === undefined) return undefined;
	return { name, folder: (await isEmpty(above)) ? above : path.join(above, name) };
}

function askName(value: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: titleOf(3),
		prompt: vscode.l10n.t('The name of the extension and of its folder. It is a part of the ids of its challenges.'),
		value,
		ignoreFocusOut: true,
		validateInput: (text) =>
			text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
				? undefined
				: vscode.l10n.t('Small letters, digits and hyphens, such as "algorithms-101".'),
	});
}

async function isEmpty(folder: string): Promise<boolean> {
	try {
		return (await readdir(folder)).length === 0;
	} catch (error) {
		if (isFileError(error)) return false;
		throw error;
	}
}

async function offerToOpen(title: string, { folder, challenge }: z.infer<typeof MadeSet>): Promise<void> {
	const here = vscode.l10n.t('Open Here');
	const newWindow = vscode.l10n.t('Open in New Window');
	const show = vscode.l10n.t('Show Its Challenge');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('The set "{0}" is made, with one challenge to change: {1}', title, folder),
		here,
		newWindow,
		show,
	);
	const uri = vscode.Uri.file(folder);
	if (chosen === here || chosen === newWindow)
		await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow: chosen === newWindow });
	else if (chosen === show)
		await vscode.window.showTextDocument(vscode.Uri.file(path.join(challenge, 'statement.md')), { preview: false });
}

function titleOf(step: number): string {
	return vscode.l10n.t('New Challenge Set ({0} of {1})', step, steps);
}
