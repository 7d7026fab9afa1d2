import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { eventually } from '../eventually.ts';
import { waitForTwoSum } from '../learnerActs.ts';
import type { Panel } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import { quickRow } from '../workbench.ts';

inBothWays('by keyboard', {}, (vsCode) => {
	const command = async (page: Page, title: string) => {
		await page.keyboard.press('F1');
		await page.locator('.quick-input-widget input:focus').waitFor();
		await page.keyboard.insertText(title);
		await quickRow(page, title).first().waitFor();
		await page.keyboard.press('Enter');
	};

	it('a learner opens a challenge, fails, reads on in the panel, and solves it', async () => {
		const { page } = vsCode();
		await command(page, 'Code Sensei: Open Challenge ...');
		await page.locator('.quick-input-widget input:focus').waitFor();
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
		await eventually('the panel has the focus', () =>
			panel.frame.locator('body').evaluate((body) => body.ownerDocument.hasFocus()),
		);
		const met = new Set<string>();
		for (let presses = 0; presses < 40 && !met.has('Add to my cases'); presses++) {
			await page.keyboard.press('Tab');
			met.add(await nameOfFocus(panel));
		}
		assert.ok(met.has('Add to my cases'), `only met ${[...met].join(' | ')}`);

		await command(page, 'View: Focus Next Editor Group');
		await page.keyboard.press('Control+A');
		await page.keyboard.insertText(twoSum.python.header + twoSum.python.right);
		await page.keyboard.press('Control+Shift+Enter');
		await panel.waitForVerdict('Accepted');
	});
});

/** What a screen reader would say of the control that has the focus inside the panel; empty when the focus is elsewhere. */
async function nameOfFocus(panel: Panel): Promise<string> {
	return await panel.frame.locator('body').evaluate((body) => {
		const { activeElement } = body.ownerDocument;
		return activeElement === null || activeElement === body
			? ''
			: (activeElement.ariaLabel ?? activeElement.textContent).trim();
	});
}
