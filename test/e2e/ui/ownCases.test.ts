import assert from 'node:assert/strict';
import { inBothWays } from '../bothWays.ts';
import { openTwoSum, showFile } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import { reloadWindow, typeInEditor } from '../workbench.ts';

inBothWays('own cases', {}, (vsCode) => {
	it('are added, corrected where they were mistyped, run alone, and kept', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await panel.open('Cases');
		await panel.button('Add a case').click();
		await panel.frame.getByRole('textbox', { name: /^Name/ }).fill('two zeros');
		await panel.frame.getByRole('textbox', { name: /^nums/ }).fill('[0,\n 5,\n 0');
		await panel.frame.getByRole('textbox', { name: /^target/ }).fill('0');
		await panel.button('Save').click();
		await panel.section
			.getByText(/nums/)
			.filter({ hasText: /\]|end|closed/i })
			.first()
			.waitFor();

		await panel.frame.getByRole('textbox', { name: /^nums/ }).fill('[0,\n 5,\n 0]');
		await panel.button('Save').click();
		await panel.section.getByRole('heading', { name: 'two zeros' }).waitFor();

		await showFile(page, twoSum.python.file);
		await typeInEditor(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.button('Run only two zeros').click();
		await panel.waitForVerdict('All cases passed');
		assert.match(await panel.section.innerText(), /two zeros/);

		await reloadWindow(page);
		const again = panelOf(page);
		await again.title.filter({ hasText: twoSum.title }).waitFor({ timeout: 60_000 });
		await again.open('Cases');
		await again.section.getByRole('heading', { name: 'two zeros' }).waitFor();
	});

	it('come from a failing case with one click', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await typeInEditor(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.button('Submit').click();
		await panel.waitForVerdict(/^Wrong answer/);
		assert.match(await panel.failing.innerText(), /looking at/);
		await panel.button('Add to my cases').click();
		await panel.open('Cases');
		// The case is in the list once the backend has kept it.
		await panel.section.getByRole('listitem').first().waitFor();
		assert.equal(await panel.section.getByRole('listitem').count(), 1);
	});
});
