import * as path from 'node:path';
import * as vscode from 'vscode';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { asLogged } from '../showFailure.ts';
import { settingsUnreadable } from '../userError.ts';
import { completionSetting, CompletionSwitch } from './completionSwitch.ts';
import { languageFacts, languageIds } from './languageFacts.ts';
import type { SolutionFolder } from './solutionFolder.ts';
import { solutionSelector } from './solutionLens.ts';

export interface CompletionTools {
	folder: SolutionFolder;
	memory: vscode.Memento;
	log: vscode.LogOutputChannel;
}

/** Practise without completion: asks, turns inline completion off for the folder of solutions alone, and shows that it is off. */
export class PractiseWithoutCompletion implements vscode.Disposable {
	readonly #folder: SolutionFolder;
	readonly #switch: CompletionSwitch;
	#shown: vscode.LanguageStatusItem | undefined;

	constructor({ folder, memory, log }: CompletionTools) {
		this.#folder = folder;
		this.#switch = new CompletionSwitch(memory);
		this.#show().catch((error: unknown) => log.error(asLogged(error)));
	}

	get commands(): Pick<CommandHandlers, 'practiceWithoutCompletion'> {
		return { practiceWithoutCompletion: () => this.#toggle() };
	}

	dispose(): void {
		this.#shown?.dispose();
	}

	async #toggle(): Promise<void> {
		const folder = await this.#folder.ready();
		if (await this.#switch.isOff(folder)) await this.#turnOn(folder);
		else await this.#turnOff(folder);
		await this.#show();
	}

	async #turnOff(folder: string): Promise<void> {
		const off = vscode.l10n.t('Turn Off');
		const offAndOpen = vscode.l10n.t('Turn Off and Open Folder');
		const title = vscode.l10n.t('Practise without AI completion?');
		const options = { modal: true, detail: detailOf(folder) };
		const choices = isOpenHere(folder) ? [off] : [offAndOpen, off];
		const chosen = await vscode.window.showInformationMessage(title, options, ...choices);
		if (chosen === undefined) return;
		if (!(await this.#switch.turnOff(folder))) throw settingsUnreadable(path.join(folder, '.vscode', 'settings.json'));
		vscode.window.setStatusBarMessage(vscode.l10n.t('Inline completion is off in {0}.', folder), 8_000);
		if (chosen === offAndOpen)
			await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.file(folder), { forceNewWindow: true });
	}

	async #turnOn(folder: string): Promise<void> {
		const on = vscode.l10n.t('Turn Back On');
		const title = vscode.l10n.t('Inline completion is off for your solutions.');
		const detail = vscode.l10n.t('Turning it back on puts the settings of {0} back as they were before.', folder);
		if ((await vscode.window.showInformationMessage(title, { modal: true, detail }, on)) !== on) return;
		await this.#switch.turnOn(folder);
		vscode.window.setStatusBarMessage(vscode.l10n.t('Inline completion is as it was before.'), 8_000);
	}

	/** In the list of what VS Code has to say about a file of these languages: where a learner would look, and nowhere else. */
	async #show(): Promise<void> {
		const folder = this.#folder.path;
		this.#shown?.dispose();
		this.#shown = undefined;
		if (!isOpenHere(folder) || !(await this.#switch.isOff(folder))) return;
		const inFolder = solutionSelector.map((one) => ({ ...one, pattern: new vscode.RelativePattern(folder, '**') }));
		const item = vscode.languages.createLanguageStatusItem('codeSensei.completion', inFolder);
		item.name = vscode.l10n.t('Practise without completion');
		item.text = vscode.l10n.t('Without inline completion');
		item.command = { title: vscode.l10n.t('Turn Back On'), command: commandId('practiceWithoutCompletion') };
		this.#shown = item;
	}
}

/** VS Code reads the settings of a folder where that folder, not one around it, is open. */
function isOpenHere(folder: string): boolean {
	return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => path.relative(uri.fsPath, folder) === '');
}

/** What happens, and what this can't do. */
function detailOf(folder: string): string {
	const parts = [
		vscode.l10n.t(
			'Suggestions that appear in the text as you type, from GitHub Copilot or any other extension, are turned off by the settings of your solutions folder, {0}. Nothing else changes, and the same command puts back what was there.',
			folder,
		),
		vscode.l10n.t('It does not reach chat, nor extensions that put their ideas into the ordinary list of suggestions.'),
	];
	if (!isOpenHere(folder))
		parts.push(
			vscode.l10n.t(
				'VS Code reads the settings of a folder only in a window that has this folder open. This one has not: here nothing changes until you work in a window that has.',
			),
		);
	const winners = languageIds.filter((id) => {
		const about = { uri: vscode.Uri.file(folder), languageId: languageFacts[id].editorLanguage };
		const found = vscode.workspace.getConfiguration('', about).inspect<boolean>(completionSetting);
		return found?.globalLanguageValue === true;
	});
	if (winners.length > 0)
		parts.push(
			vscode.l10n.t(
				'Your own settings turn it on for {0} in particular, and that goes before: there it stays on.',
				winners.map((id) => languageFacts[id].title).join(', '),
			),
		);
	return parts.join('\n\n');
}
