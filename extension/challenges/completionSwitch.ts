import { promises as fs } from 'node:fs';
import * as path from 'node:path';
import type { Memento } from 'vscode';
import * as z from 'zod';
import { settingIn, withoutSetting, withSetting } from './settingsText.ts';

/** What VS Code shows of inline completion, by whomever, hangs on this one, and a folder may set it for itself. */
export const completionSetting = 'editor.inlineSuggest.enabled';

/** What stood in the folder's settings before, so that it can be put back to the letter. */
const Kept = z.object({
	folder: z.string(),
	before: z.string().optional(),
	after: z.string(),
	madeFolder: z.boolean(),
});
const key = 'completion.turnedOff';

/** Turns inline completion off for the folder of solutions alone, in the folder's own settings, and back. */
export class CompletionSwitch {
	readonly #memory: Memento;

	constructor(memory: Memento) {
		this.#memory = memory;
	}

	async isOff(folder: string): Promise<boolean> {
		const text = await textOf(fileIn(folder));
		return text !== undefined && settingIn(text, completionSetting) === 'false';
	}

	/** @returns false where the folder's settings can't be read as settings: then nothing is changed @throws what writing throws */
	async turnOff(folder: string): Promise<boolean> {
		const file = fileIn(folder);
		const before = await textOf(file);
		const after = withSetting(before ?? '', completionSetting, 'false');
		if (after === undefined) return false;
		const made = await fs.mkdir(path.dirname(file), { recursive: true });
		// Noted first: what is changed can be put back, whatever happens in between.
		await this.#memory.update(key, { folder, before, after, madeFolder: made !== undefined });
		await fs.writeFile(file, after);
		return true;
	}

	/** Puts back what was there before; of a file that was changed since, only this setting. @throws what writing throws */
	async turnOn(folder: string): Promise<void> {
		const file = fileIn(folder);
		const now = await textOf(file);
		const kept = Kept.safeParse(this.#memory.get(key)).data;
		const known = kept?.folder === folder ? kept : undefined;
		if (now !== undefined) {
			if (known !== undefined && now === known.after) await putBack(file, known);
			else await fs.writeFile(file, withoutOurs(now, known?.before));
		}
		await this.#memory.update(key, undefined);
	}
}

async function putBack(file: string, { before, madeFolder }: z.infer<typeof Kept>): Promise<void> {
	if (before !== undefined) {
		await fs.writeFile(file, before);
		return;
	}
	await fs.rm(file);
	if (madeFolder && (await fs.readdir(path.dirname(file))).length === 0) await fs.rmdir(path.dirname(file));
}

function withoutOurs(now: string, before: string | undefined): string {
	const value = before === undefined ? undefined : settingIn(before, completionSetting);
	if (value === undefined || value === 'false') return withoutSetting(now, completionSetting);
	return withSetting(now, completionSetting, value) ?? now;
}

function fileIn(folder: string): string {
	return path.join(folder, '.vscode', 'settings.json');
}

async function textOf(file: string): Promise<string | undefined> {
	try {
		return await fs.readFile(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
