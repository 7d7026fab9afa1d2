import assert from 'node:assert/strict';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { dialog, openViewContainer, statusBarItem, treeItem } from '../workbench.ts';

// Alone only: trust is about what runs on this computer, and a server runs its own.
describeInTurn('in Restricted Mode', () => {
	const vsCode = freshVsCode({
		workspaceTrust: true,
		settings: {
			'codeSensei.language': 'python',
			'security.workspace.trust.startupPrompt': 'always',
		},
	});

	it('a learner who refused trust solves a challenge in the sandbox', async () => {
		const { page } = vsCode();
		const question = dialog(page, 'Do you trust');
		await question.getByRole('button', { name: "No, I don't trust" }).click({ timeout: 60_000 });
		await statusBarItem(page, 'Restricted Mode').waitFor();

		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /^Arrays/).waitFor({ timeout: 60_000 });
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		// One question about trust is the most; this learner has answered it.
		assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
	});
});
