import assert from 'node:assert/strict';
import { ownCalls, tower, wrongCall } from './classStates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';

describe('a class in the panel', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('shows each call of an example with what it returns', async () => {
		const panel = await browser.open(tower);
		const table = panel.page.getByRole('region', { name: 'Example 1' }).getByRole('table');
		assert.deepEqual(await table.getByRole('row').allInnerTexts(), [
			'Call\tReturns',
			'CrateTower()\t',
			'add(5)\t',
			'add(2)\t',
			'lightest()\t2',
			'take()\t2',
			'lightest()\t5',
		]);
		await panel.close();
	});

	it('marks the call that went wrong', async () => {
		const panel = await browser.open(wrongCall);
		const failing = panel.page.getByRole('region', { name: 'The smallest failing case we know' });
		await failing.getByRole('heading', { name: 'Calls' }).waitFor();
		assert.deepEqual(await failing.locator('mark').allTextContents(), ['2']);
		assert.equal(await failing.getByRole('row').last().innerText(), 'lightest()\t5\t2');
		await panel.close();
	});

	it('takes calls as lines of code', async () => {
		const panel = await browser.open(ownCalls);
		await panel.page.getByRole('button', { name: 'Edit two alike' }).click();
		const field = panel.page.getByRole('textbox', { name: 'Calls' });
		assert.equal(await field.inputValue(), 'CrateTower()\nadd(4)\nadd(4)\ntake()\nlightest()');
		assert.match(
			await panel.page.locator('vscode-text-area', { hasText: 'Calls' }).innerText(),
			/one a line, such as add\(5\)/,
		);
		await field.fill('add(4)\nlightest()');
		await panel.page.getByRole('textbox', { name: 'Expected' }).fill('[null, 4]');
		await panel.page.getByRole('button', { name: 'Save' }).click();
		assert.deepEqual((await panel.question('saveCase')).body, {
			caseId: 'own',
			name: 'two alike',
			values: ['add(4)\nlightest()'],
			expected: '[null, 4]',
		});
		await panel.close();
	});
});
