import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { LanguageId } from '#contract/ids.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { settings } from '../settings.ts';
import { columnBeside, columnOf } from './editorColumns.ts';
import { guessLanguage, tellingEndings } from './guessLanguage.ts';
import type { Practice } from './practice.ts';
import { placeToWrite } from './placeToWrite.ts';
import type { Practices } from './practices.ts';
import type { SolutionFiles } from './solutionFiles.ts';
import type { SolutionLens } from './solutionLens.ts';

/** An editor that opens while a page is being made holds it up, so it waits for the page; so long at most, for the file matters as much. */
const pageFirstMs = 1_000;
/** Files looked at in the workspace to guess the learner's language. */
const signsMax = 100;

export interface OpeningTools {
	client: () => Promise<ApiClient>;
	/** Who answers for a challenge. */
	clientOf: (challengeId: string) => Promise<ApiClient>;
	practices: Practices;
	files: SolutionFiles;
	lens: SolutionLens;
	/** What the learner said that they like to write in, the first one first. */
	preferred: () => Promise<readonly LanguageId[]>;
}

/**
 * Shows a challenge and, beside it, its solution file, which is made if there is none. When the challenge can't be fetched, the panel says so.
 * @throws UserError when the solutions folder is gone or read-only
 */
export async function openChallenge(tools: OpeningTools, challengeId: string, language?: LanguageId): Promise<void> {
	const { practices, files } = tools;
	const practice = practices.of(challengeId);
	const loading = practice.load();
	// Its failure stands in the panel.
	const isLoaded = loading.then(
		() => true,
		() => false,
	);
	const [found] = await files.find(challengeId, language ?? settings.language());
	const known = found && vscode.Uri.file(found.path);
	const solutionColumn = known && columnOf(known);
	const open = practices.panelOf(practice);
	const inFirst = solutionColumn === vscode.ViewColumn.One;
	const panel = open ?? practices.openPanel(practice, inFirst ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
	if (open) {
		open.reveal(true);
		if (!practice.detail) open.show();
	}
	if (!known && !(await isLoaded)) return;
	const uri = known ?? (await makeSolution(tools, practice, language));
	practices.setSolution(practice, uri);
	if (!open) await Promise.race([panel.painted, wait(pageFirstMs, undefined, { ref: false })]);
	await showSolution(uri, solutionColumn ?? columnBeside(panel.viewColumn), known === undefined);
	await loading.catch(() => undefined);
}

/** Makes another solution file for a challenge from its starter and shows it. */
export async function startAnotherSolution(
	tools: OpeningTools,
	challengeId: string,
	language: LanguageId,
): Promise<void> {
	const { practices, files } = tools;
	const practice = practices.of(challengeId);
	const client = await tools.clientOf(challengeId);
	const { source } = await client.call('getStarter', { params: { challengeId, language } });
	const uri = await files.create(challengeId, language, source);
	practices.setSolution(practice, uri);
	const panel = practices.openPanel(practice, vscode.ViewColumn.One);
	panel.reveal(true);
	await showSolution(uri, columnBeside(panel.viewColumn), true);
}

async function makeSolution(
	tools: OpeningTools,
	practice: Practice,
	given: LanguageId | undefined,
): Promise<vscode.Uri> {
	const { languages, set } = await practice.load();
	const fits = (one: LanguageId | undefined): LanguageId | undefined =>
		one === undefined || (set?.languages?.includes(one) ?? true) ? one : undefined;
	const liked = fits(given) ?? fits(settings.language());
	const chosen = liked ?? (await tools.preferred()).find((one) => languages.includes(one));
	const language = chosen ?? guessLanguage(await signs(), languages);
	const client = await tools.clientOf(practice.id);
	const { source } = await client.call('getStarter', { params: { challengeId: practice.id, language } });
	const uri = await tools.files.create(practice.id, language, source);
	// Guessed, so it is asked for: once, above the new file's first line.
	if (chosen === undefined && languages.length > 1) tools.lens.askLanguage(uri);
	return uri;
}

async function showSolution(uri: vscode.Uri, viewColumn: vscode.ViewColumn, isNew: boolean): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: false });
	const place = isNew ? placeToWrite(document.getText()) : undefined;
	if (!place) return;
	const start = new vscode.Position(place.start.line, place.start.character);
	editor.selection = new vscode.Selection(start, new vscode.Position(place.end.line, place.end.character));
}

/** Names of files that tell what the learner works with: open ones count double. */
async function signs(): Promise<string[]> {
	const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
	const open = inputs.flatMap((input) => (input instanceof vscode.TabInputText ? [input.uri.path] : []));
	if (!vscode.workspace.workspaceFolders?.length) return open;
	const pattern = `**/*{${tellingEndings.join(',')}}`;
	const inWorkspace = await vscode.workspace.findFiles(pattern, '**/{node_modules,dist,out,build,.venv}/**', signsMax);
	return [...open, ...open, ...inWorkspace.map(({ path }) => path)];
}
