import assert from 'node:assert/strict';
import { violationsAround } from '../axe.ts';
import { inBothWays, someoneAlone } from '../bothWays.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import type { VsCode } from '../vsCode.ts';
import { twoSum } from '../twoSum.ts';

const settingsOf = (theme: string) => ({ 'workbench.colorTheme': theme });

inBothWays('the panel in Light Modern', settingsOf('Light Modern'), hasNoViolation);

// Alone only: what a class adds to the page is looked at above, and the colours are the same for everybody.
for (const theme of ['Dark Modern', 'Default High Contrast', 'Default High Contrast Light'])
	describe(`the panel in ${theme}`, () => hasNoViolation(someoneAlone(settingsOf(theme))));

function hasNoViolation(vsCode: () => VsCode): void {
	it('has no violation that axe-core finds, in any of its states', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		assert.deepEqual(await violationsAround(panel.title), []);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		assert.deepEqual(await violationsAround(panel.title), []);
		for (const section of ['Submissions', 'Hints', 'Editorial', 'Cases'] as const) {
			await panel.open(section);
			assert.deepEqual(await violationsAround(panel.title), [], section);
		}
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		assert.deepEqual(await violationsAround(panel.title), []);
	});
}
