import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { comes, eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { dialog, nativeEditor, runCommand } from '../workbench.ts';

// Alone only: it is about the settings of a folder on this computer, which no server sees.
describeInTurn('practising without completion', () => {
	const vsCode = freshVsCode({
		settings: { 'codeSensei.language': 'python' },
		otherExtensions: [path.join(import.meta.dirname, '../fixtures/completionStandIn')],
	});

	it('turns it off in the folder of the solutions alone, and back', async () => {
		const { page, machine, openWindow } = vsCode();
		const settings = path.join(machine.solutions, '.vscode/settings.json');
		await openTwoSum(page);
		await ideaComes(page);

		await runCommand(page, 'Code Sensei: Practise without Completion');
		const question = dialog(page, 'Practise without AI completion?');
		await question.getByText('This one has not').waitFor();
		await question.getByRole('button', { name: 'Turn Off', exact: true }).click();
		await page.locator('.statusbar').getByText('Inline completion is off in').waitFor();
		assert.match(readFileSync(settings, 'utf8'), /"editor\.inlineSuggest\.enabled": false/);
		// As it was said: a window without the folder does not read it.
		await ideaComes(page);

		const inFolder = await openWindow(machine.solutions);
		await openTwoSum(inFolder);
		const idea = await ideaAfterTyping(inFolder);
		await inFolder
			.locator('.statusbar')
			.getByRole('button', { name: /Editor Language Status/ })
			.waitFor();
		await runCommand(inFolder, 'Code Sensei: Practise without Completion');
		const wayBack = dialog(inFolder, 'Inline completion is off').getByRole('button', { name: 'Turn Back On' });
		await wayBack.waitFor();
		assert.equal(await idea.count(), 0);
		await wayBack.click();
		await inFolder.locator('.statusbar').getByText('Inline completion is as it was before.').waitFor();
		assert.equal(existsSync(path.dirname(settings)), false);
		await ideaComes(inFolder);
	});
});

/** Types until it does: VS Code reads settings and starts who has ideas when it comes to it, and asks for one only at a key. */
async function ideaComes(page: Page): Promise<void> {
	await eventually('an idea behind what is typed', async () => comes(await ideaAfterTyping(page), 'visible'), 60_000);
}

/** Types a line, and where somebody else's idea would stand behind it. */
async function ideaAfterTyping(page: Page): Promise<Locator> {
	const editor = await nativeEditor(page, twoSum.python.file);
	await editor.locator('.view-line').first().click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('\nx');
	return editor.getByText('somebody_elses_idea');
}
