import { constants, promises as fs } from 'node:fs';
import * as path from 'node:path';
import type * as vscode from 'vscode';
import * as z from 'zod';
import { settings } from '../settings.ts';
import { folderMissing, folderNotUsable } from '../userError.ts';

/** Names in it make VS Code load the extension when somebody opens the folder itself (`workspaceContains` in package.json). */
const markerName = '.code-sensei';
const markerText = 'Solutions made with Code Sensei are kept in this folder. The editor recognises it by this file.\n';

const usedKey = 'solutionFolder.used';

/** The folder in which solutions are kept. Made when first needed; a folder that was there and is gone is never silently made again. */
export class SolutionFolder {
	readonly #memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	get path(): string {
		return settings.solutionsFolder().path;
	}

	/** @returns its path, after making sure that files can be written there. @throws UserError when it is gone or read-only. */
	async ready(): Promise<string> {
		const { path: folder, isDefault } = settings.solutionsFolder();
		const used = z.string().safeParse(this.#memory.get(usedKey)).data;
		if (!(await isFolder(folder))) {
			if (!isDefault || used === folder) throw folderMissing(folder);
			await this.make(folder);
		}
		await mustBeWritable(folder);
		if (used !== folder) await this.#memory.update(usedKey, folder);
		return folder;
	}

	/** Makes the folder, and the marker in it. @throws UserError when that is not possible. */
	async make(folder: string): Promise<void> {
		try {
			await fs.mkdir(folder, { recursive: true });
			// `wx`: a file of this name that is there already stays as it is.
			await fs.writeFile(path.join(folder, markerName), markerText, { flag: 'wx' });
		} catch (error) {
			if (!isAlreadyThere(error)) throw folderNotUsable(folder, error);
		}
		await this.#memory.update(usedKey, folder);
	}
}

export function isAlreadyThere(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

async function isFolder(folder: string): Promise<boolean> {
	return fs.stat(folder).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

async function mustBeWritable(folder: string): Promise<void> {
	try {
		await fs.access(folder, constants.W_OK | constants.X_OK);
	} catch (error) {
		throw folderNotUsable(folder, error);
	}
}
