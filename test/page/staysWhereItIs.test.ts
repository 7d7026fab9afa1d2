import assert from 'node:assert/strict';
import { opened } from './challengeStates.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { running, wrongAnswer } from './resultStates.ts';
import { noCases, twoCases, twoHints } from './workStates.ts';

/** Name of what has the focus, through the controls' own shadow. */
async function focused({ page }: Panel): Promise<string> {
	return await page.evaluate(() => {
		const element = document.activeElement;
		return element === null || element === document.body ? 'nothing' : element.textContent.trim();
	});
}

describe('what the learner was doing', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('keeps the focus on Submit through running and result', async () => {
		const panel = await browser.open(wrongAnswer);
		await panel.page.getByRole('button', { name: 'Submit' }).focus();
		await panel.page.keyboard.press('Enter');
		await panel.show(running);
		assert.equal(await focused(panel), 'Submit');
		await panel.show(wrongAnswer);
		assert.equal(await focused(panel), 'Submit');
		await panel.close();
	});

	it('moves the focus from Stop to Submit when there is nothing to stop any more', async () => {
		const panel = await browser.open(running);
		await panel.page.getByRole('button', { name: 'Stop' }).focus();
		await panel.show(wrongAnswer);
		assert.equal(await focused(panel), 'Submit');
		await panel.close();
	});

	it('keeps text, caret and focus in a field while states arrive', async () => {
		const panel = await browser.open(noCases);
		await panel.page.getByRole('button', { name: 'Add a case' }).click();
		const field = panel.page.getByRole('textbox', { name: 'nums' });
		await field.pressSequentially('[1, 3]');
		await panel.page.keyboard.press('ArrowLeft');
		await panel.page.keyboard.press('ArrowLeft');
		await panel.show({ ...noCases, activity: running.activity, submissions: [] });
		await panel.page.keyboard.type('2, ');
		await panel.show(noCases);
		assert.equal(await field.inputValue(), '[1, 2, 3]');
		await panel.close();
	});

	it('goes from a case that runs to the results that it brings', async () => {
		const panel = await browser.open(twoCases);
		await panel.page.getByRole('button', { name: 'Run only all the same' }).focus();
		await panel.page.keyboard.press('Enter');
		await panel.question('runCase');
		await panel.show({ ...wrongAnswer, cases: twoCases.cases, tab: 'cases' });
		assert.equal(await focused(panel), 'Results');
		await panel.close();
	});

	it('goes to the new hint when its button was the last one', async () => {
		const [first, second] = twoHints.hints;
		const three = { ...twoHints, hints: [first ?? [], second ?? [], first ?? []] };
		const panel = await browser.open(three);
		await panel.page.getByRole('button', { name: 'Show hint 4 of 4' }).focus();
		await panel.show({ ...three, hints: [...three.hints, second ?? []] });
		assert.equal(await focused(panel), 'Hint 4 of 4: the next step');
		await panel.close();
	});

	it('goes back to the button that opened an editor or a question', async () => {
		const panel = await browser.open(twoCases);
		await panel.page.getByRole('button', { name: 'Edit all the same' }).click();
		assert.match(await focused(panel), /^Name/);
		await panel.page.getByRole('button', { name: 'Cancel' }).press('Enter');
		assert.equal(await panel.page.evaluate(() => document.activeElement?.id), 'edit-own-1');
		await panel.page.getByRole('tab', { name: 'Hints' }).click();
		await panel.page.getByRole('button', { name: 'Show the solution (give up)' }).click();
		assert.equal(await focused(panel), 'Keep trying');
		await panel.page.keyboard.press('Enter');
		assert.match(await focused(panel), /^Show the solution/);
		await panel.close();
	});

	it('keeps the focus in the choice of sections when the page becomes narrow', async () => {
		const panel = await browser.open(opened);
		await panel.page.getByRole('tab', { name: 'Results' }).focus();
		await panel.page.setViewportSize({ width: 400, height: 900 });
		await panel.page.getByRole('combobox', { name: 'Section' }).waitFor();
		await panel.settle();
		assert.equal(await panel.page.evaluate(() => document.activeElement?.id), 'section-choice');
		await panel.close();
	});

	it('survives a reload: the section, the place in the page and what was being typed', async () => {
		const panel = await browser.open(noCases, { height: 500 });
		await panel.page.getByRole('button', { name: 'Add a case' }).click();
		await panel.page.getByRole('textbox', { name: 'nums' }).fill('[1,\n2]');
		await panel.page.evaluate(() => window.scrollTo(0, 300));
		await panel.page.reload();
		await panel.page.getByRole('tab', { name: 'Cases', selected: true }).waitFor();
		assert.equal(await panel.page.getByRole('textbox', { name: 'nums' }).inputValue(), '[1,\n2]');
		// The browser may hold on to what was at the top by a pixel, when the controls have got their size.
		const scrollTop = await panel.page.evaluate(() => window.scrollY);
		assert.ok(Math.abs(scrollTop - 300) <= 2, `it is at ${scrollTop}`);
		await panel.close();
	});

	it('is not taken over by another challenge', async () => {
		const panel = await browser.open(noCases);
		await panel.page.getByRole('button', { name: 'Add a case' }).click();
		await panel.page.getByRole('textbox', { name: 'nums' }).fill('[1]');
		await panel.show({ ...noCases, challenge: { ...noCases.challenge, id: 'bank.other', title: 'Other' } });
		assert.equal(await panel.page.getByRole('form').count(), 0);
		await panel.close();
	});

	it('ignores kept state that is of another shape', async () => {
		const panel = await browser.open(opened);
		await panel.page.addInitScript(() => {
			sessionStorage.setItem('state', '{"challengeId":"bank.two-sum","tab":"nowhere","scrollTop":"x","draft":7}');
		});
		await panel.page.reload();
		await panel.page.getByRole('tab', { name: 'Results', selected: true }).waitFor();
		assert.deepEqual(panel.complaints, []);
		await panel.close();
	});
});
