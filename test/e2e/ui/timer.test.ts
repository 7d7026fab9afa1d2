import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { eventually } from '../eventually.ts';
import { openTwoSum, submit, waitForTwoSum } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { reloadWindow, runCommand, statusBarItem } from '../workbench.ts';

inBothWays('the time on a challenge', {}, (vsCode) => {
	it('runs, stops by a click, is kept over a reload, and ends with the solve', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await eventually('the time runs', async () => (await secondsShown(page)) >= 2);

		await clock(page).click();
		await clock(page).locator('.codicon-debug-pause').waitFor();
		const paused = await secondsShown(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		assert.equal(await secondsShown(page), paused, 'a paused time stays');
		await runCommand(page, 'Code Sensei: Pause or Resume Timer');
		await eventually('the time goes on', async () => (await secondsShown(page)) > paused);
		// Judging keeps what a reload must not lose.
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.broken);
		await panel.waitForVerdict('Does not compile');

		await reloadWindow(page);
		const again = await waitForTwoSum(page);
		await eventually('the time of before is there', async () => (await secondsShown(page)) > paused);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await again.waitForVerdict('Accepted');
		await again.frame.locator('.status-solved').waitFor();
		const ended = await secondsShown(page);
		await again.open('Submissions');
		await runCommand(page, 'Code Sensei: Show Challenge Panel');
		assert.equal(await secondsShown(page), ended);
	});
});

function clock(page: Page) {
	return statusBarItem(page, /^\s*\d+:\d\d$/);
}

async function secondsShown(page: Page): Promise<number> {
	const [minutes = 0, seconds = 0] = (await clock(page).innerText()).trim().split(':').map(Number);
	return minutes * 60 + seconds;
}
