import { makeAccount } from '../accountActs.ts';
import { type ClassServer, startClassServer } from '../classServer.ts';
import { eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { waitForTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { expand, openViewContainer, pick, pressViewAction, treeItem } from '../workbench.ts';
import { writeFileSync } from 'node:fs';

describe('probe', () => {
	let server: ClassServer;
	before(async function () {
		this.timeout(180_000);
		server = await startClassServer();
	});
	after(() => server.close());
	const vsCode = freshVsCode(() => ({ settings: { 'codeSensei.language': 'python', 'codeSensei.serverUrl': server.url } }));
	beforeEach(() => makeAccount(vsCode().page, server.person('Ada')));
	afterEach(function () {
		writeFileSync(`/tmp/brk/server-${this.currentTest?.state}-${Date.now()}.log`, server.output());
	});
	for (let n = 1; n <= Number(process.env.TIMES ?? 3); n++) {
		it(`smallest ${n}`, async () => {
			const { page } = vsCode();
			await openViewContainer(page, 'Code Sensei');
			await treeItem(page, /^Arrays/).waitFor({ timeout: 60_000 });
			await pressViewAction(page, 'Challenges', 'Filter Challenges');
			await pick(page, /^Easy/i);
			await page.keyboard.press('Enter');
			await treeItem(page, /^Graphs/).waitFor({ state: 'detached' });
			await expand(page, /^Arrays/);
			await treeItem(page, /^Two Sum/).click();
			const panel = await waitForTwoSum(page);
			await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
			await panel.waitForVerdict(/^Wrong answer/);
			await eventually('the smallest failing case is shown', async () =>
				/Expected\s+\[0, 1\]\s+Actual\s+\[0, 0\]/.test(await panel.failing.innerText()),
			);
		});
	}
});
