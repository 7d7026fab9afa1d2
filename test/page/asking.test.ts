import assert from 'node:assert/strict';
import { opened } from './challengeStates.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { twoHints } from './workStates.ts';

const said = ({ page }: Panel) => page.getByRole('status').innerText();

describe('a question of the page', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('that is refused shows the reason in its place, says it, and can be asked again', async () => {
		let refuse = true;
		const panel = await browser.open(opened, {
			answer: ({ name }) => (refuse && name === 'submit' ? { no: 'The solution file is gone.' } : 'yes'),
		});
		const row = panel.page.getByRole('region', { name: 'Your solution' });
		await panel.page.getByRole('button', { name: 'Submit' }).click();
		await row.getByText('The solution file is gone.').waitFor();
		assert.equal(await said(panel), 'The solution file is gone.');
		refuse = false;
		await panel.page.getByRole('button', { name: 'Submit' }).click();
		await row.getByText('The solution file is gone.').waitFor({ state: 'detached' });
		await panel.close();
	});

	it('that nobody answers ends after ten seconds, and a late answer takes the failure back', async () => {
		const panel = await browser.open(opened, { answer: () => 'silent' });
		await panel.page.getByRole('button', { name: 'Run' }).click();
		const { ask } = await panel.question('run');
		await panel.page.clock.runFor(9_000);
		const failure = panel.page.getByRole('region', { name: 'Your solution' }).getByText('No answer within 10 s.');
		assert.equal(await failure.count(), 0);
		await panel.page.clock.runFor(1_100);
		await failure.waitFor();
		assert.equal(await panel.page.getByRole('button', { name: 'Run' }).getAttribute('aria-disabled'), null);
		await panel.send({ kind: 'answer', ask, ok: true, value: null });
		await failure.waitFor({ state: 'detached' });
		await panel.close();
	});

	it('is not asked while the same place still waits', async () => {
		const panel = await browser.open(opened, { answer: () => 'silent' });
		await panel.page.getByRole('button', { name: 'Run' }).click();
		await panel.question('run');
		await panel.page.getByRole('button', { name: 'Submit' }).press('Enter');
		await panel.page.getByRole('tab', { name: 'Hints' }).click();
		await panel.question('selectTab');
		assert.deepEqual(
			panel.asked.map(({ name }) => name),
			['run', 'selectTab'],
		);
		await panel.close();
	});

	it('has an answer even from a host that sends nothing at all', async () => {
		const panel = await browser.open(opened, { isHostDead: true });
		await panel.page.clock.runFor(10_100);
		await panel.page.getByText('The challenge did not arrive from the extension.').waitFor();
		await panel.page.getByRole('button', { name: 'Try again' }).click();
		await panel.page.getByText('The challenge did not arrive').waitFor({ state: 'detached' });
		await panel.close();
	});
});

describe('the live region', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('says a verdict, and says the same words again when they come again', async () => {
		const panel = await browser.open(opened);
		assert.equal(await said(panel), '');
		await panel.show({ ...opened, announcement: { id: 1, text: 'Wrong answer, case 4 of 21' } });
		assert.equal(await said(panel), 'Wrong answer, case 4 of 21');
		await panel.page.evaluate(() => {
			document.querySelector('[role=status] p')?.setAttribute('data-old', '');
		});
		await panel.show({ ...opened, announcement: { id: 2, text: 'Wrong answer, case 4 of 21' } });
		assert.equal(await panel.page.locator('[role=status] [data-old]').count(), 0);
		assert.equal(await said(panel), 'Wrong answer, case 4 of 21');
		await panel.close();
	});

	it('does not repeat what was said before the page was opened', async () => {
		const panel = await browser.open({ ...opened, announcement: { id: 7, text: 'Accepted' } });
		await panel.show({ ...opened, announcement: { id: 7, text: 'Accepted' } });
		assert.equal(await said(panel), '');
		await panel.close();
	});

	it('reads a hint that was asked for', async () => {
		const panel = await browser.open({ ...twoHints, hints: twoHints.hints.slice(0, 1) });
		await panel.show(twoHints);
		assert.match(await said(panel), /^Hint 2 of 4: The amount that is missing .* hash map from amounts/);
		await panel.close();
	});
});
