import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inBothWays } from '../bothWays.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { expand, openViewContainer, treeItem } from '../workbench.ts';

/** What one window does is to be seen in the other within this time. */
const seenWithinMs = 2_000;

inBothWays('two windows on the same data', {}, (vsCode) => {
	it("see each other's progress", async () => {
		const { page: first, machine, openWindow } = vsCode();
		const other = path.join(machine.home, 'other-project');
		mkdirSync(other);
		const second = await openWindow(other);
		await openViewContainer(second, 'Code Sensei');
		await expand(second, /^Arrays/);
		await treeItem(second, /^Two Sum.*not started/).waitFor();

		const panel = await openTwoSum(first);
		await submit(first, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await treeItem(second, /^Two Sum.*\bsolved/).waitFor({
			timeout: seenWithinMs,
		});
	});
});
