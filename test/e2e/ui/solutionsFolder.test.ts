import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { makeReadOnly } from '../readOnlyFolder.ts';
import { twoSum } from '../twoSum.ts';
import { notification, pick, quickInput, runCommand } from '../workbench.ts';

async function askForTwoSum(page: Page): Promise<void> {
	await runCommand(page, 'Code Sensei: Open Challenge ...');
	await quickInput(page).fill(twoSum.title);
	await pick(page, twoSum.title);
}

// Alone only: it is about the disk of this computer, which no server sees.
describeInTurn('the folder of the solutions', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'python' } });

	it('that was moved is missed with its name, and made again only on request', async () => {
		const { page, machine } = vsCode();
		await openTwoSum(page);
		await runCommand(page, 'View: Close All Editors');
		renameSync(machine.solutions, `${machine.solutions}-moved`);
		await askForTwoSum(page);
		const message = notification(page, /is gone/);
		await message.waitFor();
		assert.match(await message.innerText(), new RegExp(machine.solutions));
		assert.equal(existsSync(machine.solutions), false);
		await message.getByRole('button', { name: 'Make It Again' }).click();
		await askForTwoSum(page);
		await panelOf(page).title.filter({ hasText: twoSum.title }).waitFor({ timeout: 60_000 });
		assert.ok(existsSync(path.join(machine.solutions, twoSum.python.file)));
	});

	it('that is read-only is said to be so, with a way to choose another', async () => {
		const { page, machine } = vsCode();
		mkdirSync(machine.solutions);
		const writable = makeReadOnly(machine.solutions);
		try {
			await askForTwoSum(page);
			const message = notification(page, /Nothing can be written/);
			await message.waitFor({ timeout: 60_000 });
			await message.getByRole('button', { name: 'Choose Folder' }).waitFor();
		} finally {
			writable();
		}
	});
});

inBothWays('a solution', {}, (vsCode) => {
	it('stays known after its file was renamed', async () => {
		const { page, machine } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		await runCommand(page, 'View: Close All Editors');
		renameSync(path.join(machine.solutions, twoSum.python.file), path.join(machine.solutions, 'my-pair.py'));
		await askForTwoSum(page);
		await panelOf(page).title.filter({ hasText: twoSum.title }).waitFor();
		await submit(page, 'my-pair.py', twoSum.python.header + twoSum.python.right);
		await panelOf(page).waitForVerdict('Accepted');
		assert.match(readFileSync(path.join(machine.solutions, 'my-pair.py'), 'utf8'), /enumerate/);
	});
});
