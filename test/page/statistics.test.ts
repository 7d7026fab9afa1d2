import assert from 'node:assert/strict';
import path from 'node:path';
import { statisticsWords } from '#webview/statistics/statisticsWords.ts';
import { assertWordsUsed, pageBundle } from './pageBundle.ts';
import * as states from './statisticsStates.ts';
import { type StatisticsBrowser, startStatisticsBrowser } from './statisticsPage.ts';

const folder = path.join(import.meta.dirname, '../../webview/statistics');

describe('the page of the statistics', () => {
	let browser: StatisticsBrowser;
	before(async () => {
		browser = await startStatisticsBrowser();
	});
	after(() => browser.stop());

	it('shows every chart also as a table, by keyboard, and keeps that when it is made anew', async () => {
		const { page, close } = await browser.open(states.practised);
		const mastery = page.getByRole('region', { name: 'Mastery by topic' });
		const table = mastery.getByRole('table');
		// It is there for screen readers before anybody asks.
		assert.equal(await table.getByRole('rowheader').count(), 12);
		const toggle = mastery.getByRole('button', { name: 'Show as table' });
		await toggle.focus();
		await page.keyboard.press('Enter');
		const hide = mastery.getByRole('button', { name: 'Hide table' });
		assert.equal(await hide.evaluate((button) => button === document.activeElement), true);
		assert.match(await table.innerText(), /Stacks and queues\s+Not enough yet: 2 of 3\s+no\s+2\s+0 of 6/);
		await page.reload();
		await hide.waitFor();
		assert.equal(await page.getByRole('table').count(), 6);
		await close();
	});

	it('says nothing about fewer than three, but how many there are', async () => {
		const { page, close } = await browser.open(states.begun);
		const text = await page.getByRole('region', { name: 'First-try rate' }).innerText();
		assert.match(text, /All levels\s+Not enough yet: 1 of 3/);
		assert.doesNotMatch(text, /%/);
		await close();
	});

	it('says what each part of a chart is to a resting pointer', async () => {
		const { page, close } = await browser.open(states.practised);
		const tips = (await page.locator('svg title').allTextContents()).join('\n');
		assert.match(tips, /^Arrays, learnt: 95%, attempts: 14$/m);
		assert.match(tips, /^Nov 26, 2026: \d submitted, \d solved$/m);
		assert.match(tips, /^Medium: 33%, 7 of 21$/m);
		assert.match(tips, /^Easy: 7 min in the middle, mostly 4.5 min to 12 min, 15 challenges$/m);
		assert.match(tips, /^Nov \d+, 2026: 1,6\d\d, attempts so far: 60$/m);
		await close();
	});

	it('leads on from nothing, and tries again after a failure', async () => {
		const shown = await browser.open(states.empty);
		await shown.page.getByRole('button', { name: 'Next challenge' }).click();
		await shown.show(states.failed);
		await shown.page.getByText('could not be started').waitFor();
		await shown.page.getByRole('button', { name: 'Try again' }).click();
		await shown.page.getByRole('button', { name: 'Show log' }).click();
		assert.deepEqual(shown.acts, ['next', 'retry', 'showLog']);
		await shown.show(states.practised);
		assert.equal(await shown.page.getByRole('region').count(), 6);
		await shown.close();
	});

	it('draws the year in as many rows as the width takes, each day once', async () => {
		const { page, settle, close } = await browser.open(states.practised, { width: 400 });
		const daysIn = () => page.locator('.heatmap .day').count();
		const heightOf = async () => (await page.locator('.heatmap').boundingBox())?.height ?? 0;
		const [days, high] = [await daysIn(), await heightOf()];
		assert.equal(days, 368);
		await page.setViewportSize({ width: 1180, height: 900 });
		await settle();
		await page.waitForFunction((before) => (document.querySelector('.heatmap')?.clientHeight ?? before) < before, high);
		assert.equal(await daysIn(), 368);
		await close();
	});

	it("is in the learner's language, numbers and dates too", async () => {
		const words = { Statistics: 'Statistik', 'Mastery by topic': 'Können nach Thema' };
		const { page, close } = await browser.open({ ...states.practised, locale: 'de' }, { words });
		await page.getByRole('heading', { name: 'Statistik', level: 1 }).waitFor();
		const mastery = page.getByRole('region', { name: 'Können nach Thema' });
		assert.match(await mastery.innerText(), /95\s%/);
		assert.match(await page.getByRole('region', { name: 'Rating' }).innerText(), /10\.01\.2026/);
		await close();
	});

	it('is small, without zod and without the controls that it does not use', async () => {
		const { bytes, files } = await pageBundle(path.join(folder, 'statistics.ts'));
		assert.ok(bytes > 10_000 && bytes < 90_000, `it has ${bytes} bytes`);
		const strangers = files.filter((file) => /\/(zod|@vscode)\//.test(file));
		assert.deepEqual(strangers, []);
	});

	it('uses every word that the host translates, and lists none twice', async () => {
		await assertWordsUsed(folder, statisticsWords, 'statisticsWords.ts');
	});
});
