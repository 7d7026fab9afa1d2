import assert from 'node:assert/strict';
import { minutesAgo } from './challengeStates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { compileError, explained, explainedAtLength, reviewed, wrongAnswer } from './resultStates.ts';

describe('the explanation of a verdict', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('is read at once where it is short, and follows the verdict without moving what is above it', async () => {
		const panel = await browser.open(wrongAnswer);
		const keep = panel.page.getByRole('button', { name: 'Add to my cases' });
		const before = await keep.boundingBox();
		await panel.show(explained);
		await panel.page.getByText('at index 1 they part: right is 1').waitFor();
		assert.deepEqual(await keep.boundingBox(), before);
		assert.deepEqual(await panel.page.locator('#why code').allInnerTexts(), ['nums', 'target']);
		await panel.close();
	});

	it('waits behind its line where it is long, until the command asks for it', async () => {
		const panel = await browser.open(explainedAtLength);
		const sentence = panel.page.getByText('An index lay outside of its list.');
		assert.equal(await sentence.isVisible(), false);
		await panel.send({ kind: 'focusTab', tab: 'results', why: true });
		await sentence.waitFor();
		const focused = await panel.page.evaluate(() => document.activeElement?.textContent);
		assert.equal(focused, 'Why?');
		await panel.close();
	});

	it('does not repeat the only error of the compiler', async () => {
		const panel = await browser.open(compileError);
		assert.equal(await panel.page.getByText('Why?').count(), 0);
		await panel.close();
	});

	it('is a review after accepted, with the growth told once', async () => {
		const panel = await browser.open(reviewed);
		const review = panel.page.getByRole('region', { name: 'Your solution, looked at once more' });
		assert.equal(await review.getByRole('listitem').count(), 3);
		assert.equal(await panel.page.getByText('O(n log n)').count(), 1);
		await panel.close();
	});

	it('is that of the newest result only', async () => {
		const panel = await browser.open(explained);
		const { result } = wrongAnswer;
		await panel.show({ ...wrongAnswer, result: result && { ...result, finishedAt: minutesAgo(0) } });
		assert.equal(await panel.page.locator('#why').count(), 0);
		await panel.close();
	});
});
