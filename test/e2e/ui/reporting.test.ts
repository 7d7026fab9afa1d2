import assert from 'node:assert/strict';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { tinyContents } from '../../proof/tinyChallenge.ts';
import { bringInWrong, wrongChallengeId } from '../../proof/wrongChallenge.ts';
import { answerBox } from '../accountActs.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { eventually } from '../eventually.ts';
import { describeInTurn } from '../inTurn.ts';
import { bringInAlone, historyOf } from '../learnHistory.ts';
import { submit } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import {
	expand,
	nativeEditor,
	notification,
	openViewContainer,
	pick,
	runCommand,
	tab,
	treeItem,
} from '../workbench.ts';

/** It is proved twice before it is withdrawn. */
const provedMs = 120_000;
const file = 'count-above.py';
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** The rows of the rating's table in the statistics, which are in front. */
async function ratingRows(page: Page): Promise<string[]> {
	const rating = panelOf(page).frame.getByRole('region', { name: 'Rating' });
	const show = rating.getByRole('button', { name: 'Show as table' });
	await rating.waitFor({ timeout: 60_000 });
	if ((await show.count()) > 0) await show.click();
	await rating.getByRole('table').waitFor();
	return rating.locator('tbody tr').allInnerTexts();
}

describeInTurn('a challenge that is wrong', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'python' } });

	it('is reported from its badge and withdrawn, and the rating is what it was before', async function () {
		this.timeout(provedMs * 2);
		const { page, machine } = vsCode();
		await openViewContainer(page, 'Code Sensei');
		await expand(page, /^Arrays, /);
		await bringInAlone(
			machine.globalStorage,
			historyOf([{ challengeId: 'bank.settling-snow', outcome: 'accepted', daysAgo: 2 }], timeZone),
		);
		await bringInWrong(path.join(machine.globalStorage, 'code-sensei.db'));
		await runCommand(page, 'Code Sensei: Statistics');
		const before = await ratingRows(page);
		assert.equal(before.length, 1);

		await treeItem(page, /^Count Above, /).click();
		const panel = panelOf(page);
		await panel.title.filter({ hasText: 'Count Above' }).waitFor({ timeout: 60_000 });
		await nativeEditor(page, file);
		const right = tinyContents()['reference.py'] ?? '';
		await submit(page, file, `# Code Sensei: ${wrongChallengeId}\n${right}`);
		await panel.waitForVerdict(/^Wrong answer/);
		await panel.button('Proved').click();
		await panel.button('Something is wrong ...').click();
		await pick(page, 'It expects a wrong answer');
		await answerBox(page, 'In your words', 'two are above 4');
		await pick(page, /^Wrong answer/);
		// Meanwhile the wrong test counts.
		await tab(page, /^Statistics$/).click();
		await eventually('the rating has sunk', async () => (await ratingRows(page)).length === 2, 30_000);

		const told = notification(page, 'Count Above is withdrawn');
		await told.waitFor({ timeout: provedMs });
		await eventually('the rating is back', async () => (await ratingRows(page)).join() === before.join(), 30_000);
		await treeItem(page, /^Count Above, /).waitFor({ state: 'detached' });
		await told.getByRole('button', { name: 'What Was Found' }).click();
		await page.locator('.editor-instance', { hasText: 'stored cases' }).first().waitFor();
	});
});
