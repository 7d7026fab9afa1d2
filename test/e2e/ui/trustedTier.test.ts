import assert from 'node:assert/strict';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { dialog, notification } from '../workbench.ts';

// Alone only: a server has a sandbox or judges nothing, and nobody is asked.
describeInTurn('without a sandbox', () => {
	const vsCode = freshVsCode({
		settings: {
			'codeSensei.language': 'python',
			'codeSensei.execution.tier': 'trusted',
		},
	});

	it('nothing runs before the learner agreed, once', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		const question = dialog(page, /without a sandbox/i);
		await question.waitFor();
		await question.getByRole('button', { name: /Allow|Agree|Run/ }).click();
		await panel.waitForVerdict(/^Wrong answer/);

		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
	});

	it('a learner who does not agree is told what to do instead', async () => {
		const { page } = vsCode();
		await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await dialog(page, /without a sandbox/i).waitFor();
		await page.keyboard.press('Escape');
		await notification(page, /sandbox/i).waitFor();
	});
});
