import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { answerBox } from './accountActs.ts';
import { comes, eventually } from './eventually.ts';
import { nativeEditor, notification, pick, quickInput, quickRow, runCommand, tab } from './workbench.ts';

/** A proof runs hundreds of programs. */
export const provedMs = 300_000;
/** What is looked at so often without a change stays. */
const timesSeen = 10;

/** In VS Code's own dialog, which looks at its first folder over whatever was typed, so it is typed until it holds. */
async function chooseFolder(page: Page, title: string, folder: string): Promise<void> {
	const heading = page.locator('.quick-input-title', { hasText: title });
	await heading.waitFor({ timeout: 60_000 });
	const wanted = `${folder}/`;
	let seen = 0;
	await eventually(
		'the folder is typed, and stays',
		async () => {
			if ((await quickInput(page).inputValue()) === wanted) return ++seen >= timesSeen;
			seen = 0;
			await quickInput(page).fill(wanted);
			return false;
		},
		60_000,
	);
	await page.locator('.quick-input-widget .quick-input-action .monaco-button').first().click();
	await heading.waitFor({ state: 'hidden', timeout: 60_000 });
}

/** Makes a set in a folder, and waits until its challenge is proved. */
export async function makeSet(page: Page, into: string): Promise<void> {
	await runCommand(page, 'Code Sensei: New Challenge Set ...');
	await answerBox(page, 'What learners see', 'Algorithms 101');
	await answerBox(page, 'Who publishes it', 'ada');
	await pick(page, 'Choose where its folder is made');
	await chooseFolder(page, 'In which folder is the set made?', into);
	await notification(page, 'The set "Algorithms 101" is made').waitFor({ timeout: provedMs });
}

/** Opens a file of the folder that is open by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
	await page.keyboard.press('Control+P');
	await quickInput(page).fill(name);
	await quickRow(page, name).first().waitFor({ timeout: 60_000 });
	await page.keyboard.press('Enter');
	await nativeEditor(page, name);
}

/** An entry of the Problems view. */
export function problem(page: Page, text: string | RegExp): Locator {
	return page.locator('.markers-panel .monaco-list-row', { hasText: text });
}

/** On a line of a file that is open. */
export async function quickFix(page: Page, file: string, line: string, title: string): Promise<void> {
	const fix = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await tab(page, file).click();
	const editor = await nativeEditor(page, file);
	await eventually(
		`the quick fix is there: ${title}`,
		async () => {
			await editor.locator('.view-line', { hasText: line }).first().click();
			await page.keyboard.press('Control+.');
			if (await comes(fix, 'visible')) return true;
			await page.keyboard.press('Escape');
			return false;
		},
		60_000,
	);
	await fix.click();
}

export async function prove(page: Page): Promise<void> {
	await runCommand(page, 'Code Sensei: Prove Challenge');
	await notification(page, 'Proving').waitFor({ timeout: 60_000 });
}

/** @returns the VSIX */
export async function packageSet(page: Page): Promise<string> {
	await runCommand(page, 'Code Sensei: Package Set');
	await pick(page, 'The whole set');
	const packaged = notification(page, 'The set is packaged');
	await packaged.waitFor({ timeout: provedMs });
	await packaged.getByRole('button', { name: 'How to Publish' }).waitFor();
	const vsix = /\S+\.vsix/.exec(await packaged.innerText())?.[0] ?? '';
	assert.ok(readFileSync(vsix).subarray(0, 2).equals(Buffer.from('PK')), vsix);
	return vsix;
}
