import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { comes, eventually } from '../eventually.ts';
import {
	dialog,
	notification,
	openViewContainer,
	pick,
	quickInput,
	quickRow,
	runCommand,
	treeItem,
} from '../workbench.ts';

/** What somebody exported who had solved Two Sum elsewhere. */
function solvedTwoSum(): string {
	const id = randomUUID();
	const solve = {
		kind: 'submission',
		id,
		submissionId: id,
		verdict: 'accepted',
		hintLevel: 0,
		attemptId: randomUUID(),
	};
	const where = { at: '2026-04-01T10:00:00.000Z', timeZone: 'UTC', challengeId: 'bank.two-sum', challengeVersion: 'v' };
	const events = [{ ...solve, ...where }];
	return JSON.stringify({ formatVersion: 1, exportedAt: where.at, attempts: [], submissions: [], events });
}

/** Chooses the account where there is one. Answers whether there is. */
async function importFile(page: Page, file: string): Promise<boolean> {
	await runCommand(page, 'Code Sensei: Import Progress from File ...');
	const isAsked = quickRow(page, 'My account');
	const isAtFiles = page.locator('.quick-input-title', { hasText: 'Import Progress' });
	await isAsked.or(isAtFiles).first().waitFor({ timeout: 60_000 });
	const hasAccount = await isAsked.isVisible();
	if (hasAccount) await pick(page, 'My account');
	await isAtFiles.waitFor();
	await eventually('the file is chosen', () => choseFile(page, isAtFiles, file), 60_000);
	return hasAccount;
}

/** Whether the dialog is over. VS Code puts its own folder there when it comes to it, over whatever was typed, and Enter then only goes into that. */
async function choseFile(page: Page, title: Locator, file: string): Promise<boolean> {
	if (!(await title.isVisible())) return true;
	await quickInput(page).fill(file);
	const row = quickRow(page, path.basename(file));
	if (!(await comes(row, 'visible'))) return false;
	await page.keyboard.press('Enter');
	return comes(title, 'hidden');
}

inBothWays('progress from a file', {}, (vsCode) => {
	it('is shown before it comes in, and nothing comes from what is no export', async () => {
		const { page, machine } = vsCode();
		// Each in a folder of its own, so that it is listed only after that was looked into.
		const written = (name: string, contents: string): string => {
			const place = path.join(machine.profile.userDataFolder, name);
			mkdirSync(path.dirname(place));
			writeFileSync(place, contents);
			return place;
		};
		const file = written('kept/progress.json', solvedTwoSum());
		const other = written('foreign/other.json', '{"name":"something else"}');
		await importFile(page, other);
		await notification(page, 'other.json is no export of Code Sensei').waitFor({ timeout: 60_000 });

		const hasAccount = await importFile(page, file);
		const question = dialog(page, 'Import progress.json into');
		await question.waitFor({ timeout: 60_000 });
		assert.match(await question.innerText(), /progress is computed from: 1 new of 1/);
		await question.getByRole('button', { name: 'Import' }).click();
		const told = notification(page, 'Imported: submissions 0, attempts 0, events 1');
		await told.waitFor({ timeout: 60_000 });
		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /Solved: 1 of/).waitFor({ timeout: 60_000 });

		const undo = told.getByRole('button', { name: 'Undo' });
		// An account has no way back, and says so before.
		assert.equal(await undo.isVisible(), !hasAccount);
		if (hasAccount) return;
		await undo.click();
		await notification(page, 'as it was before the import').waitFor({ timeout: 60_000 });
		await treeItem(page, /Solved: 1 of/).waitFor({ state: 'detached' });
	});
});
