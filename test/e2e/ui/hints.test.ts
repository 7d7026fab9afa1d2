import assert from 'node:assert/strict';
import { inBothWays } from '../bothWays.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { runCommand } from '../workbench.ts';

inBothWays('help', { 'codeSensei.language': 'python' }, (vsCode) => {
	it('comes one hint at a time, and a solve after it counts as one with help', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await runCommand(page, 'Code Sensei: Hint');
		const hints = panel.section.getByRole('heading', { name: /^Hint \d of 4/ });
		await panel.button(/^Show hint 1 of 4: a question/).click();
		await hints.first().waitFor();
		assert.equal(await hints.count(), 1);
		await panel.button(/^Show hint 2 of 4: a technique/).click();
		await hints.nth(1).waitFor();
		assert.equal(await hints.count(), 2);

		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await panel.frame.locator('.status-solved', { hasText: /^Solved$/ }).waitFor();
	});

	it('ends with the solution, after a second thought', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await panel.open('Editorial');
		await panel.section.getByText('The editorial is still closed').waitFor();
		await panel.open('Hints');
		await panel.button(/^Show the solution/).click();
		await panel.button('Give up and show the solution').click();
		await panel.section
			.getByRole('heading', { name: /Solution/ })
			.first()
			.waitFor();
		assert.match(await panel.section.innerText(), /def two_sum/);
		await panel.frame.locator('.status-gaveUp').waitFor();
	});
});
