import assert from 'node:assert/strict';
import path from 'node:path';
import { dashboardWords } from '#webview/classes/dashboardWords.ts';
import { type DashboardBrowser, startDashboardBrowser } from './dashboardPage.ts';
import { large, newsOf, saying, shown, states } from './dashboardStates.ts';
import { overflow } from './pageFindings.ts';
import { assertWordsUsed, pageBundle } from './pageBundle.ts';

const folder = path.join(import.meta.dirname, '../../webview/classes');
const state = (name: string) => states[name] ?? assert.fail(name);

describe('the dashboard of a class', () => {
	let browser: DashboardBrowser;
	before(async () => {
		browser = await startDashboardBrowser();
	});
	after(() => browser.stop());

	it('says who is where with each challenge, on what most fail, how long it takes and who took hints', async () => {
		const { page, close } = await browser.open(state('working'));
		const table = page.getByRole('table', { name: /challenges of the class/ });
		const row = table.getByRole('row', { name: /^Pair Sum/ });
		assert.match(await row.innerText(), /Pair Sum\s*Easy\s*solved 4, tried 2, opened 2, not begun 0/);
		assert.match(await row.innerText(), /29 of 33\s*an empty array \(4\)/);
		assert.match(await row.innerText(), /0\s*1 gave up\s*38 min/);
		const hard = await table.getByRole('row', { name: /^The Longest Stretch/ }).innerText();
		assert.match(hard, /Hard · due Oct (5|6), 2026/);
		await close();
	});

	it('says of each learner how far they are with each challenge, in words', async () => {
		const { page, close } = await browser.open(state('working'));
		const table = page.getByRole('table', { name: /learners of the class/ });
		const ada = table.getByRole('row', { name: /^Ada Lovelace/ });
		await ada.getByRole('button', { name: 'Solved Ada Lovelace, Pair Sum: 8 submissions, 59 min of work.' }).waitFor();
		assert.equal(
			await ada.getByRole('cell', { name: 'Opened Ada Lovelace, The Longest' }).getByRole('button').count(),
			0,
		);
		await table.getByRole('row', { name: /^Zoë/ }).getByText('Not begun').first().waitFor({ state: 'attached' });
		await table.getByRole('button', { name: /Dorothea.*gave up/ }).waitFor();
		await close();
	});

	it('names who of the roster has not joined, and how many more, also where nobody has', async () => {
		const { page, show, close } = await browser.open(state('missing'));
		await page.getByText('8 learners · 103 have not joined').waitFor();
		const table = page.getByRole('table', { name: /of the roster who have not joined/ });
		assert.deepEqual(await table.getByRole('rowheader').allInnerTexts(), [
			'Gustav',
			'hannah.with.a.long.name@students.example.org',
			'Ilse',
		]);
		assert.match(await table.getByRole('row', { name: /^Gustav/ }).innerText(), /gustav@example\.org\s+0017/);
		await page.getByText('and 100 more: Roster in the class settings has all of them.').waitFor();
		await show(state('nobodyOfRoster'));
		await page.getByRole('heading', { name: 'Nobody has joined yet' }).waitFor();
		await table.getByRole('row', { name: /^Ilse/ }).waitFor();
		await show(state('working'));
		assert.equal(await table.count(), 0);
		await close();
	});

	it('opens what a learner submitted last, from a cell and from the news', async () => {
		const { page, acts, close } = await browser.open(state('working'));
		await page.getByRole('button', { name: /^Solved Ada Lovelace, Pair Sum/ }).click();
		await page.getByRole('button', { name: '太郎: Pair Sum, Too slow' }).click();
		const challengeId = 'ines~week-one.pair-sum';
		assert.deepEqual(acts, [
			{ kind: 'openSubmission', accountId: 'a-0', challengeId },
			{ kind: 'openSubmission', accountId: 'a-6', challengeId },
		]);
		await close();
	});

	it('stands in the order of the column whose head was pressed, and says which', async () => {
		const { page, close } = await browser.open(state('working'));
		const table = page.getByRole('table', { name: /learners of the class/ });
		const names = () => table.getByRole('rowheader').allInnerTexts();
		assert.deepEqual((await names()).slice(0, 2), ['Ada Lovelace', 'Bob']);
		await table.getByRole('button', { name: 'Name' }).click();
		assert.deepEqual((await names()).at(-2), 'Bob');
		const head = table.getByRole('columnheader', { name: 'Name' });
		assert.equal(await head.getAttribute('aria-sort'), 'descending');
		await table.getByRole('button', { name: 'Solved', exact: true }).click();
		assert.equal((await names())[0], 'Ada Lovelace');
		assert.equal(await head.getAttribute('aria-sort'), null);
		// Of one challenge: whoever is furthest comes first.
		await table.getByRole('button', { name: 'Long Run', exact: true }).click();
		await table.getByRole('button', { name: 'Long Run', exact: true }).click();
		assert.equal((await names())[0], '太郎');
		const challenges = page.getByRole('table', { name: /challenges of the class/ });
		await challenges.getByRole('button', { name: 'Challenge' }).click();
		assert.match((await challenges.getByRole('rowheader').allInnerTexts())[0] ?? '', /^Balanced Brackets/);
		await close();
	});

	it('keeps order and filter when it is made anew, and which class it is', async () => {
		const { page, close } = await browser.open(state('working'));
		const filter = page.getByRole('searchbox', { name: 'Filter learners by name' });
		await filter.fill('o');
		await page
			.getByRole('table', { name: /learners/ })
			.getByRole('button', { name: 'Solved', exact: true })
			.click();
		await page.reload();
		assert.equal(await filter.inputValue(), 'o');
		const head = page.getByRole('table', { name: /learners/ }).getByRole('columnheader', { name: 'Solved' });
		assert.equal(await head.getAttribute('aria-sort'), 'descending');
		const kept = await page.evaluate(() => sessionStorage.getItem('state') ?? '');
		assert.match(kept, /"classId":"00000000-0000-4000-8000-000000000001"/);
		await close();
	});

	it('filters by a part of a name, in any case, without losing the caret', async () => {
		const { page, show, close } = await browser.open(state('working'));
		const filter = page.getByRole('searchbox', { name: 'Filter learners by name' });
		await filter.pressSequentially('ÉM');
		const table = page.getByRole('table', { name: /learners of the class/ });
		assert.deepEqual(await table.getByRole('rowheader').allInnerTexts(), ['Émile']);
		await show(shown({ news: [newsOf(9)] }));
		await page.keyboard.type('zzz');
		assert.equal(await filter.inputValue(), 'ÉMzzz');
		await page.getByText('No learner has this in their name.').waitFor();
		assert.equal(await table.count(), 0);
		await close();
	});

	it('shows fifty learners at first and more when asked, and gets from the host what is not here', async () => {
		const { page, show, acts, close } = await browser.open(large(120, 50));
		const rows = page.getByRole('table', { name: /learners of the class/ }).getByRole('rowheader');
		assert.equal(await rows.count(), 50);
		await page.getByRole('button', { name: 'Show more' }).click();
		assert.deepEqual(acts, [{ kind: 'showLearners', count: 100 }]);
		await show(large(120, 100));
		assert.equal(await rows.count(), 100);
		await page.getByRole('searchbox').fill('Learner');
		await page.getByText('100 of 120 learners are here').waitFor();
		await page.getByRole('button', { name: 'Get all' }).click();
		assert.deepEqual(acts.at(-1), { kind: 'showLearners', count: 120 });
		await show(large(120, 120));
		assert.equal(await page.getByText('of 120 learners are here').count(), 0);
		await close();
	});

	it('keeps the focus where it is over updates, and gives it to the filter when its row is gone', async () => {
		const { page, show, close } = await browser.open(state('working'));
		const cell = page.getByRole('button', { name: /^Solved Bob, Pair Sum/ });
		await cell.focus();
		const isFocused = () => cell.evaluate((button) => button === document.activeElement);
		await show(shown({ news: [newsOf(9)] }));
		assert.equal(await isFocused(), true);
		// Another order moves the row; the focus goes with it.
		const current = shown();
		await show({ ...current, dashboard: { ...current.dashboard, items: current.dashboard.items.toReversed() } });
		assert.equal(await isFocused(), true);
		const items = current.dashboard.items.filter(({ displayName }) => displayName !== 'Bob');
		await show({ ...current, dashboard: { ...current.dashboard, items } });
		const search = page.getByRole('searchbox');
		assert.equal(await search.evaluate((input) => input === document.activeElement), true);
		await close();
	});

	it('is walked through in the order in which it is read', async () => {
		const { page, close } = await browser.open(state('working'));
		const names: string[] = [];
		for (let step = 0; step < 15; step++) {
			await page.keyboard.press('Tab');
			names.push(
				await page.evaluate(() => {
					const focused = document.activeElement;
					return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
				}),
			);
		}
		assert.deepEqual(names.slice(0, 6), [
			'Copy the join code',
			'Class settings',
			'Bob: Pair Sum, Accepted',
			'Ada Lovelace: Pair Sum, Wrong answer',
			'太郎: Pair Sum, Too slow',
			'The challenges of the class and how learners stand with each.',
		]);
		assert.deepEqual(names.slice(6, 12), ['Challenge', 'Learners', 'Failed', 'Fails on most', 'Hints', 'Time']);
		assert.equal(names[12], 'Filter learners by name');
		await close();
	});

	it('says the first submission aloud at once, and those after it together, a while later', async () => {
		const { page, show, close } = await browser.open(shown());
		const said = page.locator('[aria-live=polite]');
		await show(shown({ news: [newsOf(1)] }));
		assert.equal(await said.innerText(), 'Bob: Pair Sum, Accepted');
		for (let count = 2; count < 6; count++)
			await show(shown({ news: [newsOf(count, { verdict: 'runtimeError' }), newsOf(count - 1)] }));
		assert.equal(await said.innerText(), 'Bob: Pair Sum, Accepted');
		await page.clock.runFor(31_000);
		assert.equal(await said.innerText(), '4 submissions were judged. The newest: Bob, Pair Sum, Crashed.');
		await close();
	});

	it('says aloud nothing that was there before it', async () => {
		const { page, close } = await browser.open(state('working'));
		await page.clock.runFor(60_000);
		assert.equal(await page.locator('[aria-live=polite]').innerText(), '');
		// And tells how long ago it was, as the time goes on.
		await page.getByText('1 minute ago').first().waitFor();
		await close();
	});

	it('leads on from nothing: assigns a set, gives the code, tries again, signs in', async () => {
		const { page, show, acts, close } = await browser.open(state('new'));
		await page.getByRole('button', { name: 'Assign a set' }).click();
		const alone = page.locator('.empty', { hasText: 'Nobody has joined yet' });
		assert.match(await alone.innerText(), /K7QM-2XWP-RA/);
		await alone.getByRole('button', { name: 'Copy the join code' }).click();
		await page.getByRole('button', { name: 'Class settings' }).click();
		await show(state('failed'));
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('button', { name: 'Show log' }).click();
		await show(state('signedOut'));
		await page.getByRole('button', { name: 'Sign in' }).click();
		assert.deepEqual(
			acts.map(({ kind }) => kind),
			['assign', 'copyCode', 'settings', 'retry', 'showLog', 'signIn'],
		);
		await show(state('nobodyForAssistant'));
		assert.equal(await page.getByText('K7QM').count(), 0);
		await page.getByText('An instructor of the class has the join code.').waitFor();
		await close();
	});

	it('cuts nothing at 400 pixels: its tables scroll inside of their cards, and the first column stays', async () => {
		const { page, close } = await browser.open(state('working'), { width: 400 });
		assert.deepEqual(await overflow(page), []);
		const frame = page.getByRole('group', { name: /learners of the class/ });
		const name = page.getByRole('rowheader', { name: 'Dorothea' });
		const placeOf = async () => (await name.boundingBox())?.x;
		const before = await placeOf();
		const scrolled = await frame.evaluate((element) => {
			element.scrollLeft = element.scrollWidth;
			return element.scrollLeft;
		});
		assert.ok(scrolled > 100, `it scrolls ${scrolled} px`);
		assert.equal(await placeOf(), before);
		await close();
	});

	const markup = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
	const hostile = {
		markup,
		'a long word': 'x'.repeat(3_000),
		'right to left, with overrides': '\u202eעברית \u2066عربي\u2069 abc'.repeat(20),
		'control characters': '\u0000\u0007\u001b[31m\u2028',
		'a template': '${window.broken=1} {{constructor.constructor("window.broken=1")()}} {0}',
	};
	for (const [name, text] of Object.entries(hostile)) {
		for (const width of [400, 1180]) {
			it(`takes hostile text for text only, and fits: ${name}, ${width} px`, async () => {
				const { page, complaints, close } = await browser.open(saying(text), { width });
				const seen = await page.evaluate(() => ({
					broken: 'broken' in window,
					strangers: document.querySelectorAll('main :is(img, script, style, iframe)').length,
				}));
				assert.deepEqual({ ...seen, complaints }, { broken: false, strangers: 0, complaints: [] });
				assert.deepEqual(await overflow(page), []);
				if (text === markup) assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), markup);
				await close();
			});
		}
	}

	it("is in the reader's language, numbers and dates too", async () => {
		const words = { Learners: 'Lernende', '{0} learners': '{0} Lernende', Live: 'Mitgelesen' };
		const { page, close } = await browser.open({ ...large(5_000, 50), locale: 'de' }, { words });
		await page.getByText('5.000 Lernende').waitFor();
		await page.getByRole('heading', { name: 'Lernende' }).waitFor();
		assert.match(await page.getByRole('table').first().innerText(), /due 0[56]\.10\.2026/);
		await close();
	});

	it('is small, without zod and without the controls that it does not use', async () => {
		const { bytes, files } = await pageBundle(path.join(folder, 'classes.ts'));
		assert.ok(bytes > 10_000 && bytes < 40_000, `it has ${bytes} bytes`);
		assert.deepEqual(
			files.filter((file) => /node_modules/.test(file)),
			[],
		);
	});

	it('uses every word that the host translates, and lists none twice', async () => {
		await assertWordsUsed(folder, dashboardWords, 'dashboardWords.ts', [path.join(folder, '../verdictLooks.ts')]);
	});
});
