import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inBothWays } from '../bothWays.ts';
import { eventually } from '../eventually.ts';
import { openTwoSum, submit, waitForTwoSum } from '../learnerActs.ts';
import { type Panel, panelOf } from '../panel.ts';
import { lightestCrate, openLightestCrate } from '../lightestCrate.ts';
import { twoSum } from '../twoSum.ts';
import {
	expand,
	openViewContainer,
	pick,
	pressViewAction,
	reloadWindow,
	runCommand,
	tab,
	treeItem,
} from '../workbench.ts';

/** The verdict comes first; the smallest failing input that can be found follows. */
async function seeSmallestCase(panel: Panel): Promise<void> {
	await eventually('the smallest failing case is shown', async () =>
		/Expected\s+\[0, 1\]\s+Actual\s+\[0, 0\]/.test(await panel.failing.innerText()),
	);
}

inBothWays('a learner with the VSIX installed', {}, (vsCode) => {
	it('finds a challenge, fails, solves it, and finds everything again after a reload', async () => {
		const { page, machine } = vsCode();
		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /^Arrays/).waitFor({ timeout: 60_000 });

		await pressViewAction(page, 'Challenges', 'Filter Challenges');
		await pick(page, /^Easy/i);
		await page.keyboard.press('Enter');
		await treeItem(page, /^Graphs/).waitFor({ state: 'detached' });
		await expand(page, /^Arrays/);
		await treeItem(page, /^Two Sum/).click();

		const panel = await waitForTwoSum(page);
		const solution = () => readFileSync(path.join(machine.solutions, twoSum.python.file), 'utf8');
		assert.ok(solution().startsWith(twoSum.python.header));

		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		await seeSmallestCase(panel);

		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await treeItem(page, /^Two Sum.*\bsolved/).waitFor();

		await reloadWindow(page);
		const again = panelOf(page);
		await again.title.filter({ hasText: twoSum.title }).waitFor({ timeout: 60_000 });
		await again.open('Submissions');
		const rows = again.section.getByRole('rowheader');
		assert.deepEqual(await rows.allInnerTexts().then((all) => all.map((text) => text.split(/\d/)[0]?.trim())), [
			'Accepted',
			'Wrong answer',
		]);
		await expand(page, /^Arrays/);
		await treeItem(page, /^Two Sum.*\bsolved/).waitFor();
		assert.equal(solution(), twoSum.python.header + twoSum.python.right);
	});

	it('writes a class, and sees which call went wrong first', async () => {
		const { page } = vsCode();
		const panel = await openLightestCrate(page);
		await submit(page, lightestCrate.file, lightestCrate.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		await eventually('the call is named', async () =>
			/Call \d+, lightest\(\), returned \d+ where \d+ is right/.test(await panel.section.innerText()),
		);
		await panel.failing.getByRole('columnheader', { name: 'Actual' }).waitFor();

		await submit(page, lightestCrate.file, lightestCrate.right);
		await panel.waitForVerdict('Accepted');
	});

	it('solves a challenge in C++', async () => {
		const { page, machine } = vsCode();
		machine.writeSettings({ 'codeSensei.language': 'cpp' });
		const panel = await openTwoSum(page, twoSum.cpp.file);
		await submit(page, twoSum.cpp.file, twoSum.cpp.header + twoSum.cpp.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		await seeSmallestCase(panel);
		await submit(page, twoSum.cpp.file, twoSum.cpp.header + twoSum.cpp.right);
		await panel.waitForVerdict('Accepted');
		await reloadWindow(page);
		const again = panelOf(page);
		await again.title.filter({ hasText: twoSum.title }).waitFor({ timeout: 60_000 });
		await again.open('Submissions');
		assert.equal(await again.section.getByRole('rowheader').count(), 2);
	});

	it('sees errors of the compiler in the panel and in the editor', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.broken);
		await panel.waitForVerdict('Does not compile');
		await runCommand(page, 'View: Focus Problems');
		await page.locator('.markers-panel').getByText(twoSum.python.file).first().waitFor();
	});

	it('stops a submission that would run for long', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.endless);
		await panel.button('Stop').click();
		await panel.button('Stop').waitFor({ state: 'detached' });
		await panel.open('Submissions');
		await panel.section.getByRole('rowheader', { name: 'Stopped' }).waitFor();
	});

	it('keeps the old file when a solution is begun anew', async () => {
		const { page, machine } = vsCode();
		await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panelOf(page).waitForVerdict('Accepted');
		await tab(page, twoSum.python.file).click();
		await runCommand(page, 'Code Sensei: Reset Solution');
		const texts = () =>
			readdirSync(machine.solutions).map((name) => readFileSync(path.join(machine.solutions, name), 'utf8'));
		await eventually('the old solution is kept beside a new one', () => {
			const [old, fresh] = [true, false].map((isOld) => texts().filter((text) => text.includes('enumerate') === isOld));
			return old?.length === 1 && fresh?.some((text) => text.includes('def two_sum')) === true;
		});
	});
});
