import assert from 'node:assert/strict';
import { eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { openTwoSum, showFile, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { expand, openViewContainer, runCommand, treeItem } from '../workbench.ts';

/** Right for the examples; takes a number twice when its double is asked for later. */
const { file, header } = twoSum.javascript;
const nearlyRight = `${header}function twoSum(nums, target) {
	const places = new Map(nums.map((number, place) => [number, place]));
	for (let place = 0; place < nums.length; place++) {
		const partner = places.get(target - nums[place]);
		if (partner !== undefined && target !== 2 * nums[place]) return [place, partner];
	}
	return [0, 0];
}
`;

describe('a learner who wants to know why', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'javascript' }, debugger: true });

	it('debugs the smallest failing input of a JavaScript solution, and stops at a breakpoint with its values', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page, file);
		await submit(page, file, nearlyRight);
		await panel.waitForVerdict(/^Wrong answer/);
		await eventually('the smallest failing input is shown', async () =>
			/nums = \[0, 0\]\s+target = 0/.test(await panel.failing.innerText()),
		);
		await showFile(page, file);
		// The last line that is not empty: `return [0, 0]`, three lines above the end.
		await page.keyboard.press('Control+End');
		for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowUp');
		await page.keyboard.press('F9');
		await page.locator('.codicon-debug-breakpoint').first().waitFor();
		await panel.failing.getByRole('button', { name: 'Debug', exact: true }).click();
		await page.locator('.debug-top-stack-frame-column, .debug-top-stack-frame').first().waitFor({ timeout: 60_000 });
		await runCommand(page, 'View: Show Run and Debug');
		const variables = page.locator('.debug-variables');
		const scope = variables.getByRole('treeitem', { name: /^Scope Local/ });
		await scope.waitFor();
		if ((await scope.getAttribute('aria-expanded')) !== 'true') await scope.click();
		await eventually('the values of the case are there', async () => {
			const text = await variables.innerText();
			return /nums\s*[:=]\s*\(2\) \[0, 0\]/.test(text) && /target\s*[:=]\s*0/.test(text);
		});
		assert.equal(await page.locator('.tab', { hasText: file }).count(), 1, 'it is the file itself that is debugged');
		await runCommand(page, 'Debug: Stop');
	});

	it('runs cases from the Testing view, and sees there which one fails', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page, file);
		await submit(page, file, nearlyRight);
		await panel.waitForVerdict(/^Wrong answer/);
		await openViewContainer(page, 'Testing');
		await expand(page, /^Two Sum/);
		await treeItem(page, /^Example 1/).waitFor();
		await runCommand(page, 'Test: Run All Tests');
		await treeItem(page, /^Example 1 \(Passed\)/).waitFor();
		await treeItem(page, /^Failed last: .*\(Failed\)/).waitFor();
	});
});
