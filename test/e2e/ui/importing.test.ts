import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { eventually } from '../eventually.ts';
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
	// Only then VS Code has put its own folder there, over whatever was typed.
	await eventually('the dialog begins with a folder', async () => /[^/]\/$/.test(await quickInput(page).inputValue()));
	await quickInput(page).fill(file);
	// VS Code looks into the folder first; Enter before that is for nothing. No other file of that name may stand there before.
	await quickRow(page, path.basename(file)).waitFor();
	await page.keyboard.press('Enter');
	return hasAccount;
}

inBothWays('progress from a file', { 'codeSensei.language': 'python' }, (vsCode) => {
	it('is shown before it comes in, and nothing comes from what is no export', async () => {
		const { page, machine } = vsCode();
		const [file, other] = ['kept/progress.json', 'foreign/other.json'].map((name) =>
			path.join(machine.profile.userDataFolder, name),
		);
		assert.ok(file !== undefined && other !== undefined);
		for (const one of [file, other]) mkdirSync(path.dirname(one));
		writeFileSync(file, solvedTwoSum());
		writeFileSync(other, '{"name":"something else"}');
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
