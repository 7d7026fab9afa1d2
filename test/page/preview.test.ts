import assert from 'node:assert/strict';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { preview, previewNotProved } from './workStates.ts';

describe('a preview for the author of a challenge', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('says that nothing is recorded, and has nothing to run, submit, give up or report', async () => {
		const panel = await browser.open(preview);
		await panel.page.getByText('nothing is recorded').waitFor();
		await panel.page.getByRole('button', { name: 'Proved' }).click();
		await panel.page.getByRole('region', { name: 'What was checked' }).waitFor();
		for (const name of [
			'Run',
			'Submit',
			'Show the solution (give up)',
			'Something is wrong ...',
			'Prove the challenge',
		])
			assert.equal(await panel.page.getByRole('button', { name }).count(), 0, name);
		assert.deepEqual(await panel.page.getByRole('tab').allInnerTexts(), ['Hints', 'Editorial']);
		await panel.close();
	});

	it('opens hints in steps and asks for the starter', async () => {
		const panel = await browser.open(preview);
		await panel.page.getByRole('button', { name: 'Show hint 1 of 4' }).click();
		assert.deepEqual((await panel.question('showHint')).body, { level: 1 });
		await panel.page.getByRole('button', { name: 'Show the starter ...' }).click();
		assert.deepEqual((await panel.question('showStarter')).body, {});
		await panel.close();
	});

	it('says what is missing of a challenge that is not proved, leaves unknown outputs out and leads to the proof', async () => {
		const panel = await browser.open(previewNotProved);
		await panel.page.getByText('It is not proved yet').waitFor();
		assert.equal(await panel.page.getByRole('button', { name: 'Proved' }).count(), 0);
		const lines = (name: string): Promise<string[]> =>
			panel.page.getByRole('region', { name }).locator('.call-line').allTextContents();
		assert.deepEqual(await lines('Example 1'), ['nums = [1250, -300, 480, 820]', 'target = 520']);
		assert.equal((await lines('Example 2')).at(-1), '→ returns [0, 2]');
		await panel.page.getByRole('button', { name: 'Prove the challenge' }).click();
		assert.deepEqual((await panel.question('prove')).body, {});
		await panel.close();
	});
});
