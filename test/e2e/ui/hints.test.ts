import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { AiStandIn, keys } from '../../ai/aiStandIn.ts';
import { inBothWays } from '../bothWays.ts';
import { historyOf, type PastAttempt } from '../learnHistory.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { type Panel, panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import { openViewContainer, notification, reloadWindow, runCommand, treeItem, typeInEditor } from '../workbench.ts';

let standIn: AiStandIn;
before(async () => {
	standIn = await AiStandIn.start();
	const hint = 'Your answer names the same payment twice. What does the statement say about that?';
	standIn.setAnswer('openai', { content: JSON.stringify({ hint }) });
});
after(() => standIn.stop());

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const twoGivenUp: readonly PastAttempt[] = [
	{ challengeId: 'bank.moved-seats', outcome: 'gaveUp', daysAgo: 2 },
	{ challengeId: 'bank.settling-snow', outcome: 'gaveUp', daysAgo: 1 },
];

/** The learner has a key; a server has its own providers, and this one has none. */
const withKey = { env: { OPENAI_API_KEY: keys.openai } };
const settings = (): Readonly<Record<string, unknown>> => ({
	'codeSensei.ai.openai.url': `${standIn.proxy.url}/v1`,
});

inBothWays(
	'help',
	settings,
	(vsCode, way, bringIn) => {
		it('is offered after the third failure on a case, climbs the ladder by trying, and counts when it is solved', async function () {
			this.timeout(240_000);
			const { page } = vsCode();
			await openViewContainer(page, 'Code Sensei');
			await treeItem(page, /^Arrays, /).waitFor({ timeout: 60_000 });
			// The topic has gone badly twice before: too little to call it weak.
			await bringIn(historyOf(twoGivenUp, timeZone));
			await treeItem(page, /^Not enough yet: Arrays, 2 of 3 attempts/).waitFor({ timeout: 60_000 });
			const panel = await openTwoSum(page);
			await panel.open('Hints');
			await panel.section.getByText('The first hint opens when you have run').waitFor();
			const offer = panel.button('Show a hint');
			await typeInEditor(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
			for (const count of [1, 2, 3]) {
				assert.equal(await offer.count(), 0);
				await runCommand(page, 'Code Sensei: Submit');
				await panel.frame.getByRole('tab', { name: `Submissions (${count})` }).waitFor();
				await panel.waitForVerdict('Wrong answer');
			}
			await panel.section.getByText('It printed 1 line on the way').waitFor();
			await runCommand(page, 'Code Sensei: Explain This Verdict');
			await panel.section.locator('#why summary:focus').waitFor();

			await offer.click();
			const hints = panel.section.getByRole('heading', { name: /^Hint \d of 4/ });
			await hints.first().waitFor();
			await failOnceMore(panel);
			await panel.button(/^Show hint 2 of 4: a technique/).click();
			await failOnceMore(panel);
			await panel.button(/^Show hint 3 of 4: a plan/).click();
			await failOnceMore(panel);
			if (way === 'alone') await haveOneMade(page, panel);
			else await panel.button(/^Show hint 4 of 4: the next step/).click();
			await panelOf(page)
				.section.getByText(/^Hint 4 of 4/)
				.waitFor();

			await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
			await panel.waitForVerdict('Accepted');
			await panel.frame.locator('.status-solved', { hasText: /^Solved$/ }).waitFor();
			await panel.section.getByRole('heading', { name: 'Your solution, looked at once more' }).waitFor();
			// Why this one is next is said beside it.
			const next = panel.section.getByRole('region', { name: /^Next: / });
			assert.match(await next.locator('p').innerText(), /\w+ \w+/);
			const title = (await next.getByRole('heading').innerText()).replace(/^Next: /, '');
			await treeItem(page, new RegExp(`Next: ${title}`)).waitFor();
			const weak = treeItem(page, /^Arrays, mastery \d+ percent, 3 of your 3 attempts did not go smoothly/);
			await weak.click();
			await treeItem(page, /^Two Sum.*, with hints,/).waitFor();
			if (way === 'alone') await haveItReviewed(panel);
		});

		it('ends with the solution, after a second thought', async () => {
			const { page } = vsCode();
			const panel = await openTwoSum(page);
			await runCommand(page, 'Code Sensei: Explain This Verdict');
			await notification(page, 'There is nothing to explain').waitFor();
			await panel.open('Editorial');
			await panel.section.getByText('The editorial is still closed').waitFor();
			await panel.open('Hints');
			await panel.button(/^Show the solution/).click();
			await panel.button('Give up and show the solution').click();
			await panel.section
				.getByRole('heading', { name: /Solution/ })
				.first()
				.waitFor();
			assert.match(await panel.section.innerText(), /def two_sum/);
			await panel.frame.locator('.status-gaveUp').waitFor();
		});
	},
	withKey,
);

/** A model looks at what was accepted, when it is asked to. */
async function haveItReviewed(panel: Panel): Promise<void> {
	const remarks = { growth: 'One walk over the payments.', simplify: 'Nothing stands out.', naming: 'The names tell.' };
	standIn.setAnswer('openai', { content: JSON.stringify(remarks) });
	await panel.button('Have it looked at more closely').click();
	await panel.section.getByText('One walk over the payments.').waitFor({ timeout: 60_000 });
	await panel.section.getByText(/^Written by OpenAI/).waitFor();
}

/** The next hint waits for that, and says so. */
async function failOnceMore(panel: Panel): Promise<void> {
	await panel.section.getByText('The next hint opens when one more').waitFor();
	await panel.button('Run').click();
	await panel.frame.locator('.section-results').waitFor();
	await panel.waitForVerdict('Wrong answer');
	await panel.open('Hints');
}

/** The next step for the learner's code, which a reload does not take away. */
async function haveOneMade(page: Page, panel: Panel): Promise<void> {
	await panel.section.getByText('Your code and the failing case go to OpenAI.').waitFor();
	await panel.button('Have the next step made for your code').click();
	const made = panel.section.getByText('Your answer names the same payment twice.');
	await made.waitFor({ timeout: 90_000 });
	await panel.section.getByText(/^Written by OpenAI/).waitFor();
	assert.deepEqual([...new Set(standIn.proxy.recorded.map(({ provider }) => provider))], ['openai']);
	await reloadWindow(page);
	await panel.open('Hints');
	await made.waitFor({ timeout: 60_000 });
}
