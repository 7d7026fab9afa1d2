import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageId } from '#contract/ids.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { settings } from '../settings.ts';
import { commandTarget } from './commandTarget.ts';
import { isTabOf } from './editorColumns.ts';
import { solutionAt } from './findSolutions.ts';
import { languageFacts, languageIds } from './languageFacts.ts';
import { openChallenge, type OpeningTools, startAnotherSolution } from './openChallenge.ts';
import type { Practice } from './practice.ts';
import { markOf, type SolutionLens } from './solutionLens.ts';

type Handled = 'resetSolution' | 'newSolutionFile' | 'chooseLanguage' | 'chooseSolutionsFolder';

/** Whoever works in the language that was guessed has answered the question about it. */
export async function keepGuessedLanguage(lens: SolutionLens, document: vscode.TextDocument): Promise<void> {
	const language = markOf(document)?.language;
	if (!language || !lens.asksLanguage(document.uri)) return;
	lens.askLanguage(undefined);
	await settings.setLanguage(language);
}

/** Solution files: begin anew, begin another, choose language and folder. */
export function solutionCommands(tools: OpeningTools): Pick<CommandHandlers, Handled> {
	const { practices, files, lens } = tools;
	return {
		async resetSolution(given) {
			const target = await commandTarget(practices, given);
			const { practice } = target;
			const document = target.document ?? (await practices.solutionDocument(practice));
			const language = markOf(document)?.language ?? settings.language() ?? 'python';
			const copy = await files.replace(document, practice.id, await starterOf(tools, practice.id, language));
			if (!copy) {
				vscode.window.setStatusBarMessage(vscode.l10n.t('The solution is as it was at the start.'), 5_000);
				return;
			}
			const open = vscode.l10n.t('Open It');
			const text = vscode.l10n.t('The solution starts anew. What you had is kept in {0}.', path.basename(copy.fsPath));
			void vscode.window.showInformationMessage(text, open).then((chosen) => {
				if (chosen === open) return vscode.window.showTextDocument(copy, { preview: false });
				return undefined;
			});
		},

		async newSolutionFile(given) {
			const { practice, document } = await commandTarget(practices, given);
			const { languages } = await practice.load();
			const language = (document && markOf(document)?.language) ?? settings.language() ?? languages[0] ?? 'python';
			await startAnotherSolution(tools, practice.id, language);
		},

		/** @param given the solution file whose language was asked about @param chosen what the learner answered */
		async chooseLanguage(given, chosen) {
			const answer = LanguageId.safeParse(chosen).data;
			const language = answer ?? (await pickLanguage(tools));
			if (language === undefined) return;
			await settings.setLanguage(language);
			lens.askLanguage(undefined);
			const practice =
				given instanceof vscode.Uri ? (await commandTarget(practices, given)).practice : practices.current;
			const before = practice && practices.solutionOf(practice);
			if (!practice || !before || (await solutionAt(before.fsPath))?.language === language) return;
			const isAnswer = given instanceof vscode.Uri && answer !== undefined;
			await openChallenge(tools, practice.id, language);
			if (isAnswer) await dropUntouched(tools, practice, before);
		},

		/** @param given the path of a folder that was there and is to be made again */
		async chooseSolutionsFolder(given) {
			if (typeof given === 'string') return files.folder.make(given);
			const [folder] =
				(await vscode.window.showOpenDialog({
					canSelectFiles: false,
					canSelectFolders: true,
					canSelectMany: false,
					title: vscode.l10n.t('The Folder for Your Solutions'),
					openLabel: vscode.l10n.t('Keep Solutions Here'),
				})) ?? [];
			if (!folder) return;
			await settings.setSolutionsFolder(folder.fsPath);
			await files.folder.make(folder.fsPath);
		},
	};
}

async function pickLanguage(tools: OpeningTools): Promise<LanguageId | undefined> {
	const client = await tools.client();
	const { languages } = await client.call('getLanguages', { query: { refresh: 'true' } });
	const items = languages.map((one) => ({
		label: `$(${one.available ? 'check' : 'circle-slash'}) ${languageFacts[one.language].title}`,
		description: one.available ? one.detail : vscode.l10n.t('not found on this computer'),
		...(one.available ? {} : { detail: one.install ?? one.detail }),
		language: one.language,
	}));
	const placeHolder = vscode.l10n.t('The language for your solutions');
	const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
	return chosen?.language ?? languageIds.find((id) => id === chosen?.language);
}

async function starterOf(tools: OpeningTools, challengeId: string, language: LanguageId): Promise<string> {
	const client = await tools.clientOf(challengeId);
	const { source } = await client.call('getStarter', { params: { challengeId, language } });
	return source;
}

/** The file that was made for a wrong guess leaves no trace, unless the learner has written into it. */
async function dropUntouched(tools: OpeningTools, practice: Practice, uri: vscode.Uri): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const language = markOf(document)?.language;
	if (!language || document.isDirty || document.getText() !== (await starterOf(tools, practice.id, language))) return;
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	await vscode.window.tabGroups.close(tabs.filter((tab) => isTabOf(tab, uri)));
	await vscode.workspace.fs.delete(uri);
}
