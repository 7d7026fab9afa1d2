import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { freshVsCode } from '../freshVsCode.ts';
import { waitForTwoSum } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { quickInput, quickRow } from '../workbench.ts';

describe('by keyboard alone', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'python' } });
	const command = async (page: Page, title: string) => {
		await page.keyboard.press('F1');
		await quickInput(page).waitFor();
		await page.keyboard.insertText(title);
		await quickRow(page, title).first().waitFor();
		await page.keyboard.press('Enter');
	};

	it('a learner opens a challenge, fails, reads on in the panel, and solves it', async () => {
		const { page } = vsCode();
		await command(page, 'Code Sensei: Open Challenge ...');
		await quickInput(page).waitFor();
		await page.keyboard.insertText(twoSum.title);
		await quickRow(page, twoSum.title).first().waitFor();
		await page.keyboard.press('Enter');
		const panel = await waitForTwoSum(page);

		// The file has the focus, with the caret where work begins.
		await page.keyboard.press('Control+A');
		await page.keyboard.insertText(twoSum.python.header + twoSum.python.wrong);
		await page.keyboard.press('Control+Shift+Enter');
		await panel.waitForVerdict(/^Wrong answer/);

		await command(page, 'Code Sensei: Show Challenge Panel');
		const focused = () =>
			panel.frame
				.locator(':focus')
				.evaluate((element) => (element.getAttribute('aria-label') ?? element.textContent).trim());
		const met = new Set<string>();
		for (let presses = 0; presses < 40 && !met.has('Add to my cases'); presses++) {
			await page.keyboard.press('Tab');
			met.add(await focused());
		}
		assert.ok(met.has('Add to my cases'), `only met ${[...met].join(' | ')}`);

		await command(page, 'View: Focus Second Editor Group');
		await page.keyboard.press('Control+A');
		await page.keyboard.insertText(twoSum.python.header + twoSum.python.right);
		await page.keyboard.press('Control+Shift+Enter');
		await panel.waitForVerdict('Accepted');
	});
});
