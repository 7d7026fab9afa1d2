import assert from 'node:assert/strict';
import { violationsAround } from '../axe.ts';
import { inBothWays } from '../bothWays.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import { reloadWindow, runCommand, tab } from '../workbench.ts';

inBothWays('the statistics', {}, (vsCode) => {
	it('say what to do while there are none, follow what is done, and survive a reload', async () => {
		const { page } = vsCode();
		await runCommand(page, 'Code Sensei: Statistics');
		const { frame, title } = panelOf(page);
		await frame.getByRole('heading', { name: 'Nothing to show yet' }).waitFor({ timeout: 60_000 });
		assert.deepEqual(await violationsAround(title), []);

		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await tab(page, /^Statistics$/).click();
		const activity = frame.getByRole('region', { name: 'Activity' });
		await activity.getByText(/1 sub\w+, 1 solved/).waitFor({ state: 'attached', timeout: 60_000 });
		await frame
			.getByRole('region', { name: 'First-try rate' })
			.locator('text', { hasText: 'Not enough yet: 1 of 3' })
			.first()
			.waitFor();
		await activity.getByRole('button', { name: 'Show as table' }).click();
		assert.deepEqual(await violationsAround(title), []);

		await reloadWindow(page, ['activity']);
		await tab(page, /^Statistics$/).click();
		// Which tables were shown is kept.
		await panelOf(page).frame.getByRole('button', { name: 'Hide table' }).waitFor({ timeout: 60_000 });
	});
});
