import assert from 'node:assert/strict';
import { inBothWays } from '../bothWays.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { runCommand, tab } from '../workbench.ts';

inBothWays('what comes next', {}, (vsCode) => {
	it('is said with its reason after a solve, opens on request, and makes room', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		const card = panel.frame.locator('.card.next');
		const title = (await card.getByRole('heading').innerText()).replace(/^Next: /, '');
		assert.notEqual(title, twoSum.title);
		assert.match(await card.getByRole('paragraph').innerText(), /\w.*[.]$/);

		await runCommand(page, 'Code Sensei: Next Challenge');
		await panel.title.filter({ hasText: title }).waitFor({ timeout: 60_000 });
		// The panel of what is solved is closed; its file stays.
		await tab(page, new RegExp(`^${twoSum.title}$`)).waitFor({ state: 'detached' });
		await tab(page, twoSum.python.file).waitFor();
	});
});
