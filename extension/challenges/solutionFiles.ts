import { promises as fs } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { LanguageId } from '#contract/ids.ts';
import { fileNotSaved, folderNotUsable } from '../userError.ts';
import { type FoundSolution, findSolutions, solutionAt } from './findSolutions.ts';
import { languageOfFile } from './languageFacts.ts';
import { saveDocument } from './saveDocument.ts';
import { isAlreadyThere, type SolutionFolder } from './solutionFolder.ts';
import { freeSolutionName } from './solutionName.ts';

const knownKey = 'solutions.known';
/** Places outside the solutions folder that are remembered. */
const knownMax = 200;

/** Finds, makes and rewrites the learner's solution files, and never overwrites one without keeping it. */
export class SolutionFiles {
	readonly folder: SolutionFolder;
	readonly #memory: vscode.Memento;

	constructor(folder: SolutionFolder, memory: vscode.Memento) {
		this.folder = folder;
		this.#memory = memory;
	}

	/** The solutions of a challenge: those open in an editor first, then the last changed. */
	async find(challengeId: string, language?: LanguageId): Promise<FoundSolution[]> {
		const open = openSolutionPaths();
		const elsewhere = [...this.#known(), ...open].map(solutionAt);
		const found = new Map<string, FoundSolution>();
		for (const one of [...(await findSolutions(this.folder.path, challengeId)), ...(await Promise.all(elsewhere))])
			if (one?.challengeId === challengeId && (language === undefined || one.language === language))
				found.set(one.path, one);
		const rank = (one: FoundSolution): number => (open.includes(one.path) ? open.indexOf(one.path) : open.length);
		return [...found.values()].sort((one, other) => rank(one) - rank(other) || other.modifiedMs - one.modifiedMs);
	}

	/**
	 * Writes a new file under the next free name.
	 * @param folder where; the solutions folder when left out
	 * @throws UserError when the folder is gone or nothing can be written there
	 */
	async create(challengeId: string, language: LanguageId, source: string, folder?: string): Promise<vscode.Uri> {
		const place = folder ?? (await this.folder.ready());
		for (;;) {
			try {
				const name = freeSolutionName(challengeId, language, await fs.readdir(place));
				const file = path.join(place, name);
				// `wx` fails when another window made a file of this name a moment ago: then the next name is tried.
				await fs.writeFile(file, source, { flag: 'wx' });
				return vscode.Uri.file(file);
			} catch (error) {
				if (!isAlreadyThere(error)) throw folderNotUsable(place, error);
			}
		}
	}

	/**
	 * Puts other text into a solution and keeps what was there in a numbered copy beside it.
	 * @returns the copy, or undefined when the text was the same already
	 */
	async replace(document: vscode.TextDocument, challengeId: string, source: string): Promise<vscode.Uri | undefined> {
		const before = document.getText();
		if (before === source) return undefined;
		// Without its header it is still the file of this language that its name says.
		const language = languageOfFile(document.fileName);
		if (language === undefined) return undefined;
		const copy = await this.create(challengeId, language, before, path.dirname(document.uri.fsPath));
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), source);
		if (!(await vscode.workspace.applyEdit(edit)) || !(await saveDocument(document)))
			throw fileNotSaved(document.uri.fsPath);
		return copy;
	}

	/** Remembers where a solution lies that is not in the solutions folder. */
	async remember(uri: vscode.Uri): Promise<void> {
		const relative = path.relative(this.folder.path, uri.fsPath);
		if (!relative.startsWith('..') && !path.isAbsolute(relative)) return;
		const known = this.#known();
		if (known[0] === uri.fsPath) return;
		const rest = known.filter((one) => one !== uri.fsPath);
		await this.#memory.update(knownKey, [uri.fsPath, ...rest].slice(0, knownMax));
	}

	#known(): string[] {
		return z.array(z.string()).catch([]).parse(this.#memory.get(knownKey));
	}
}

/** Files in open tabs, the active ones first. */
function openSolutionPaths(): string[] {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	const files = tabs.filter((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === 'file');
	files.sort((one, other) => Number(other.isActive) - Number(one.isActive));
	return files.flatMap((tab) => (tab.input instanceof vscode.TabInputText ? [tab.input.uri.fsPath] : []));
}
