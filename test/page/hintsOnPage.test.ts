import assert from 'node:assert/strict';
import { minutesAgo } from './challengeStates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import {
	beingReviewed,
	canBeReviewed,
	compileError,
	explained,
	explainedAtLength,
	helpOffered,
	reviewed,
	reviewedClosely,
	reviewFailed,
	wrongAnswer,
} from './resultStates.ts';
import { beingMade, canBeMade, firstHintLocked, nextHintLocked, refunded, twoMade } from './workStates.ts';

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

	it('does not repeat the only error of the compiler, but says what it means', async () => {
		const panel = await browser.open(compileError);
		await panel.page.locator('#why').getByText('A sign is missing').waitFor();
		assert.equal(await panel.page.locator('#why').getByText('Line 9, column 22').count(), 0);
		await panel.close();
	});

	it('is a review after accepted, with the growth told once', async () => {
		const panel = await browser.open(reviewed);
		const review = panel.page.getByRole('region', { name: 'Your solution, looked at once more' });
		assert.equal(await review.getByRole('listitem').count(), 3);
		assert.equal(await panel.page.getByText('O(n log n)').count(), 1);
		await panel.close();
	});

	it('is taken further by a model on request alone, can be cancelled, and says who wrote it', async () => {
		const panel = await browser.open(canBeReviewed);
		await panel.page.getByText('Your code and what was measured go to Gemini or OpenAI.').waitFor();
		await panel.page.getByRole('button', { name: 'Have it looked at more closely' }).click();
		await panel.question('review');
		await panel.show(beingReviewed);
		await panel.page.getByRole('button', { name: 'Cancel' }).click();
		await panel.question('stopReview');
		await panel.show(reviewFailed);
		await panel.page.getByText('No AI provider could look at it now.').waitFor();
		await panel.show(reviewedClosely);
		await panel.page.getByText('Written by Gemini').waitFor();
		// What a model writes stays text.
		await panel.page.getByText('<b>n log n</b>').waitFor();
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

describe('hints on the page', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('say what they cost and what opens them, and have no button until then', async () => {
		const panel = await browser.open(firstHintLocked);
		await panel.page.getByText('is worth at most half of one on your own').waitFor();
		await panel.page.getByText('The first hint opens when you have run').waitFor();
		assert.equal(await panel.page.getByRole('button', { name: /^Show hint/ }).count(), 0);
		await panel.show(nextHintLocked);
		await panel.page.getByText('The next hint opens when one more').waitFor();
		assert.equal(await panel.page.getByRole('button', { name: /^Show hint/ }).count(), 0);
		await panel.close();
	});

	it('are made for the code where somebody can, beside the one of the challenge', async () => {
		const panel = await browser.open(canBeMade);
		await panel.page.getByText('Your code and the failing case go to OpenAI or Ollama.').waitFor();
		await panel.page.getByRole('button', { name: 'Show hint 4 of 4: the next step' }).waitFor();
		await panel.page.getByRole('button', { name: 'Have the next step made for your code' }).click();
		await panel.question('makeHint');
		await panel.show(beingMade);
		await panel.page.getByRole('progressbar', { name: 'Making a hint' }).waitFor();
		await panel.page.getByRole('button', { name: 'Cancel' }).click();
		await panel.question('stopHint');
		await panel.show(refunded);
		await panel.page.getByText('nothing was counted').waitFor();
		assert.equal(await panel.page.getByRole('progressbar', { name: 'Making a hint' }).count(), 0);
		await panel.close();
	});

	it('that were made say by whom, are announced, and leave the own one of the challenge closed below', async () => {
		const panel = await browser.open(beingMade);
		await panel.show(twoMade);
		await panel.page.getByRole('status').getByText('Made for your code: May a booking be its own partner?').waitFor();
		await panel.page.getByText('Written by OpenAI, gpt-5.4-mini.').waitFor();
		await panel.page.getByText('it says less on purpose').waitFor();
		const own = panel.page.getByText('ask whether its partner is known');
		assert.equal(await own.isVisible(), false);
		await panel.page.getByText('Hint 4 of 4: the next step').click();
		await own.waitFor();
		await panel.close();
	});

	it('are offered below the failing case with three answers', async () => {
		const panel = await browser.open(helpOffered);
		await panel.page.getByRole('button', { name: 'Not now' }).click();
		assert.deepEqual((await panel.question('declineOffer')).body, { forGood: false });
		await panel.page.getByRole('button', { name: 'Never offer' }).click();
		await panel.settle();
		assert.deepEqual((await panel.question('declineOffer')).body, { forGood: true });
		await panel.page.getByRole('button', { name: 'Show a hint' }).click();
		await panel.question('takeOffer');
		await panel.page.getByRole('tab', { name: 'Hints', selected: true }).waitFor();
		await panel.close();
	});
});
