import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inBothWays } from '../bothWays.ts';
import { eventually } from '../eventually.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';

inBothWays('every submission is kept with its code', {}, (vsCode) => {
	it('to open, to compare with the file, and to put back', async () => {
		const { page, machine } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await panel.open('Submissions');

		await panel.button(/^Compare with your file: Wrong answer/).click();
		const diff = page.locator('.monaco-diff-editor').first();
		await diff.waitFor();
		await diff.locator('.editor.original', { hasText: 'return [0, 0]' }).waitFor();
		await diff.locator('.editor.modified', { hasText: 'enumerate' }).waitFor();

		await panel.button(/^Put this code back into your file: Wrong answer/).click();
		const file = path.join(machine.solutions, twoSum.python.file);
		await eventually('the wrong solution is back in the file', () =>
			readFileSync(file, 'utf8').includes('return [0, 0]'),
		);
		assert.match(readFileSync(file, 'utf8'), /^# Code Sensei: bank\.two-sum/);
	});
});
