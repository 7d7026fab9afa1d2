import assert from 'node:assert/strict';
import { minutesAgo, opened, whole, withChallenge } from './challengeStates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { compiling, notRun, ranExamples, running, solved, tooSlow, unbroken, wrongAnswer } from './resultStates.ts';
import { lockedEditorial, manySubmissions, noCases, openEditorial, twoCases, twoHints, waiting } from './workStates.ts';

describe('the panel', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('shows statement, examples with their values, constraints and limits', async () => {
		const panel = await browser.open(opened);
		assert.equal(await panel.page.getByRole('heading', { level: 1 }).innerText(), 'Two Sum');
		const example = panel.page.getByRole('region', { name: 'Example 1' });
		assert.deepEqual(await example.locator('.call-line').allTextContents(), [
			'nums = [1250, -300, 480, 820]',
			'target = 520',
			'→ returns [1, 3]',
		]);
		await panel.page.getByText('2 ≤ nums.length ≤ 10⁵').waitFor();
		await panel.page.getByText('2 s for each case').waitFor();
		await panel.close();
	});

	it('shows long numbers whole and not-a-number by its name', async () => {
		const state = withChallenge(opened, {
			signature: {
				name: 'f',
				parameters: [{ name: 'big', type: 'long[]' }],
				returns: { type: 'double' },
			},
			examples: [{ input: [whole(['9007199254740993', '-1'])], output: whole('NaN') }],
		});
		const panel = await browser.open(state);
		const example = panel.page.getByRole('region', { name: 'Example 1' });
		assert.deepEqual(await example.locator('.call-line').allTextContents(), [
			'big = [9007199254740993, -1]',
			'→ returns NaN',
		]);
		await panel.close();
	});

	it('opens from the badge what was proved and by whom it was written, leads to all of it, and takes reports', async () => {
		const variantOf = { id: 'bank.two-sum', title: 'Two <i>Sum</i>' };
		const panel = await browser.open(withChallenge(opened, { authors: ['Gemini (a <b>model</b>)'], variantOf }));
		await panel.page.getByRole('button', { name: 'Proved' }).click();
		const proof = panel.page.getByRole('region', { name: 'What was checked' });
		await proof.getByRole('row', { name: 'A new story for Two <i>Sum</i>' }).waitFor();
		await proof.getByRole('row', { name: /Written by Gemini \(a <b>model<\/b>\)/ }).waitFor();
		await proof.getByRole('button', { name: 'In plain words' }).click();
		assert.deepEqual((await panel.question('showProof')).body, {});
		await proof.getByRole('button', { name: 'Something is wrong ...' }).click();
		assert.deepEqual((await panel.question('report')).body, {});
		await panel.close();
	});

	it('speaks the words that the host gave it', async () => {
		const words = { Submit: 'Abgeben', '{0} for each case': 'je Fall {0}', 'Example {0}': 'Beispiel {0}' };
		const panel = await browser.open({ ...opened, locale: 'de' }, { words });
		await panel.page.getByRole('button', { name: 'Abgeben' }).waitFor();
		await panel.page.getByText('je Fall 2 s').waitFor();
		await panel.page.getByRole('heading', { name: 'Beispiel 3' }).waitFor();
		assert.equal(await panel.page.evaluate(() => document.documentElement.lang), 'de');
		await panel.close();
	});

	it('runs, submits and stops', async () => {
		const panel = await browser.open(opened);
		await panel.page.getByRole('button', { name: 'Run' }).click();
		assert.deepEqual((await panel.question('run')).body, { scope: 'all' });
		await panel.page.getByRole('button', { name: 'Submit' }).click();
		assert.deepEqual((await panel.question('submit')).body, {});
		await panel.show(running);
		await panel.page.getByRole('button', { name: 'Stop' }).click();
		await panel.question('stop');
		await panel.close();
	});

	it('does not submit twice while one is under way', async () => {
		const panel = await browser.open(running);
		const submit = panel.page.getByRole('button', { name: 'Submit' });
		assert.equal(await submit.getAttribute('aria-disabled'), 'true');
		await submit.press('Enter');
		await panel.page.getByRole('button', { name: 'Stop' }).click();
		await panel.question('stop');
		assert.deepEqual(
			panel.asked.map(({ name }) => name),
			['stop'],
		);
		await panel.close();
	});

	it('tells how far it is, in words and by a bar', async () => {
		const panel = await browser.open(compiling);
		await panel.page.getByText('Compiling').waitFor();
		for (const [before, words] of [
			[undefined, 'Waiting for a free place'],
			[0, 'Waiting for a free place: yours is next'],
			[3, 'Waiting for a free place: 3 before yours'],
		] as const) {
			const activity = { kind: 'running', what: 'submission', phase: 'queued', before, done: 0, total: 0 } as const;
			await panel.show({ ...compiling, activity });
			await panel.page.getByText(words, { exact: true }).waitFor();
		}
		const bar = panel.page.getByRole('progressbar');
		assert.equal(await bar.getAttribute('value'), null);
		await panel.show(running);
		await panel.page.getByText('Case 7 of 21').waitFor();
		assert.deepEqual([await bar.getAttribute('value'), await bar.getAttribute('max')], ['7', '21']);
		await panel.close();
	});

	it('keeps the layout where it is when progress comes and goes', async () => {
		const panel = await browser.open(wrongAnswer);
		const top = (): Promise<number> =>
			panel.page.locator('.statement').evaluate((element) => element.getBoundingClientRect().top);
		const before = await top();
		await panel.show(running);
		assert.equal(await top(), before);
		await panel.close();
	});

	it('brings the failing case of a new result into sight and says that it is painted', async () => {
		const panel = await browser.open(opened, { height: 500 });
		await panel.show({
			...wrongAnswer,
			result: wrongAnswer.result && { ...wrongAnswer.result, finishedAt: minutesAgo(0) },
		});
		await panel.painted('result');
		const { top, bottom } = await panel.page
			.locator('#failing-heading')
			.evaluate((element) => element.getBoundingClientRect().toJSON() as { top: number; bottom: number });
		assert.ok(top > 50 && bottom < 500, `the failing case is at ${top} to ${bottom}`);
		await panel.close();
	});

	it('shows the failing case with input, expected and actual value, and what differs', async () => {
		const panel = await browser.open(wrongAnswer);
		const failing = panel.page.getByRole('region', { name: 'The smallest failing case we know' });
		assert.match(await failing.innerText(), /nums = \[0, 0\]\s+target = 0/);
		await panel.page.getByRole('row', { name: 'Expected [0, 1]' }).waitFor();
		await panel.page.getByRole('row', { name: 'Actual [0, 0]' }).waitFor();
		assert.deepEqual(await failing.locator('mark').allInnerTexts(), ['1', '0']);
		assert.match(await panel.page.getByRole('group', { name: 'Printed' }).innerText(), /^looking for 0\nfound at 0/);
		await panel.page.getByRole('button', { name: 'Add to my cases' }).click();
		await panel.question('keepFailing');
		await panel.page.getByRole('button', { name: 'Show difference' }).click();
		await panel.question('showDiff');
		await panel.close();
	});

	it('does not offer to keep a case that is known only in part', async () => {
		const panel = await browser.open(tooSlow);
		await panel.page.getByText('(the beginning of 688,894 characters)').waitFor();
		assert.equal(await panel.page.getByRole('button', { name: 'Add to my cases' }).count(), 0);
		await panel.close();
	});

	it('opens the first case of a run that did not pass', async () => {
		const panel = await browser.open(ranExamples);
		const toggles = panel.page.getByRole('table', { name: 'Cases of the run' }).getByRole('button');
		const open = await toggles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-expanded')));
		assert.deepEqual(open, ['false', 'true', 'false', 'false']);
		await toggles.first().click();
		assert.equal(await toggles.first().getAttribute('aria-expanded'), 'true');
		await panel.close();
	});

	it('says after accepted what comes next and why, with one button', async () => {
		const panel = await browser.open(solved);
		await panel.page.getByText('Its time grew like O(n log n) up to n = 65,000; expected O(n).').waitFor();
		const next = panel.page.getByRole('region', { name: 'Next: The Shortest Roller' });
		assert.match(await next.innerText(), /strings are still at 1 of 7/);
		await next.getByRole('button', { name: 'Start' }).click();
		await panel.question('next');
		await panel.page.getByRole('button', { name: 'Read the editorial' }).click();
		assert.deepEqual((await panel.question('selectTab')).body, { tab: 'editorial' });
		await panel.close();
	});

	it('says of a search that nothing broke the solution, and does not call it accepted', async () => {
		const panel = await browser.open(unbroken);
		await panel.page.getByRole('heading', { name: 'No breaking case' }).waitFor();
		await panel.page.getByText('None of 640 inputs broke it.').waitFor();
		assert.equal(await panel.page.getByText('Accepted').count(), 0);
		assert.equal(await panel.page.getByRole('button', { name: 'Read the editorial' }).count(), 0);
		await panel.close();
	});

	it('shows a failed run in the host’s words, with the log, until it is put away', async () => {
		const panel = await browser.open(notRun);
		const message = panel.page.getByText('Python was not found.');
		await panel.page.getByRole('button', { name: 'Show log' }).click();
		await panel.question('showLog');
		await panel.page.getByRole('button', { name: 'Dismiss' }).click();
		await message.waitFor({ state: 'detached' });
		await panel.close();
	});

	it('asks for the next hint only once, however often it is pressed', async () => {
		const panel = await browser.open(twoHints, { answer: () => 'silent' });
		const button = panel.page.getByRole('button', { name: 'Show hint 3 of 4: a plan in words' });
		await button.press('Enter');
		await button.press('Enter');
		await panel.page.getByRole('tab', { name: 'Results' }).click();
		await panel.question('selectTab');
		const hints = panel.asked.filter(({ name }) => name === 'showHint');
		assert.deepEqual(
			hints.map(({ body }) => body),
			[{ level: 3 }],
		);
		await panel.close();
	});

	it('gives up only in two steps', async () => {
		const panel = await browser.open(twoHints);
		await panel.page.getByRole('button', { name: 'Show the solution (give up)' }).click();
		await panel.page.getByRole('button', { name: 'Keep trying' }).click();
		assert.equal(panel.asked.length, 0);
		await panel.page.getByRole('button', { name: 'Show the solution (give up)' }).click();
		await panel.page.getByRole('button', { name: 'Give up and show the solution' }).click();
		await panel.question('giveUp');
		await panel.close();
	});

	it('shows what waits for the server, why the server did not want it, and takes it back', async () => {
		const panel = await browser.open(waiting);
		const region = panel.page.getByRole('region', { name: 'Waits for the server' });
		assert.equal(await region.getByRole('listitem').count(), 2);
		await region.getByText('This challenge was withdrawn by your instructor.').waitFor();
		await region.getByRole('button', { name: /^Withdraw: Python/ }).click();
		assert.deepEqual((await panel.question('withdraw')).body, { submissionId: waiting.waiting[0]?.id });
		await panel.show({ ...waiting, waiting: [] });
		assert.equal(await region.count(), 0);
		await panel.close();
	});

	it('opens, compares and restores a submission', async () => {
		const panel = await browser.open(manySubmissions);
		const row = panel.page.getByRole('row', { name: 'Wrong answer' });
		const body = { submissionId: manySubmissions.submissions[2]?.id };
		await row.getByRole('button', { name: 'Open this code' }).click();
		assert.deepEqual((await panel.question('openSubmission')).body, body);
		await row.getByRole('button', { name: 'Compare with your file' }).click();
		assert.deepEqual((await panel.question('compareSubmission')).body, body);
		await row.getByRole('button', { name: 'Put this code back' }).click();
		assert.deepEqual((await panel.question('restoreSubmission')).body, body);
		await panel.close();
	});

	it('saves a case as it was typed, over several lines', async () => {
		const panel = await browser.open(noCases);
		await panel.page.getByRole('button', { name: 'Add a case' }).click();
		await panel.page.getByRole('textbox', { name: 'Name' }).fill('gap');
		await panel.page.getByRole('textbox', { name: 'nums' }).fill('[\n  1,\n  3\n]');
		await panel.page.getByRole('textbox', { name: 'target' }).fill('4');
		await panel.page.getByRole('textbox', { name: 'target' }).press('Control+Enter');
		const { body } = await panel.question('saveCase');
		assert.deepEqual(body, { name: 'gap', values: ['[\n  1,\n  3\n]', '4'], expected: '' });
		await panel.page.getByRole('form').waitFor({ state: 'detached' });
		await panel.close();
	});

	it('edits a case from what it says now', async () => {
		const panel = await browser.open(twoCases);
		await panel.page.getByRole('button', { name: 'Edit all the same' }).click();
		assert.equal(await panel.page.getByRole('textbox', { name: 'nums' }).inputValue(), '[7, 7, 7, 1, 2]');
		await panel.page.getByRole('textbox', { name: 'Expected' }).fill('');
		await panel.page.getByRole('button', { name: 'Save' }).click();
		const { body } = await panel.question('saveCase');
		assert.deepEqual(body, { caseId: 'own-1', name: 'all the same', values: ['[7, 7, 7, 1, 2]', '3'], expected: '' });
		await panel.close();
	});

	it('leaves what was typed when the host does not understand it', async () => {
		const panel = await browser.open(noCases, {
			answer: () => ({ no: 'nums, line 1, column 1: a list is expected.' }),
		});
		await panel.page.getByRole('button', { name: 'Add a case' }).click();
		await panel.page.getByRole('textbox', { name: 'nums' }).fill('seven');
		await panel.page.getByRole('button', { name: 'Save' }).click();
		const form = panel.page.getByRole('form', { name: 'New case' });
		await form.getByText('nums, line 1, column 1: a list is expected.').waitFor();
		assert.equal(await panel.page.getByRole('textbox', { name: 'nums' }).inputValue(), 'seven');
		await panel.close();
	});

	it('brings a deleted case back', async () => {
		const panel = await browser.open(twoCases);
		await panel.page.getByRole('button', { name: 'Delete all the same' }).click();
		assert.deepEqual((await panel.question('deleteCase')).body, { caseId: 'own-1' });
		await panel.show({ ...twoCases, cases: twoCases.cases.slice(1) });
		await panel.page.getByRole('button', { name: 'Undo' }).click();
		const { body } = await panel.question('saveCase');
		assert.deepEqual(body, { name: 'all the same', values: ['[7, 7, 7, 1, 2]', '3'], expected: '[3, 4]' });
		await panel.close();
	});

	it('runs one case alone', async () => {
		const panel = await browser.open(twoCases);
		await panel.page.getByRole('button', { name: 'Run only all the same' }).click();
		assert.deepEqual((await panel.question('runCase')).body, { caseId: 'own-1' });
		await panel.close();
	});

	it('leads from the closed editorial to the hints', async () => {
		const panel = await browser.open(lockedEditorial);
		await panel.page.getByRole('button', { name: 'Go to the hints' }).click();
		await panel.page.getByRole('tab', { name: 'Hints', selected: true }).waitFor();
		await panel.close();
	});

	it('copies a solution and opens a link through the host', async () => {
		const panel = await browser.open(openEditorial);
		await panel.send({ kind: 'focusTab', tab: 'editorial' });
		await panel.page.getByRole('button', { name: 'Copy' }).first().click();
		assert.deepEqual((await panel.question('copy')).body, { text: openEditorial.editorial?.solutions[0]?.source });
		await panel.page.getByRole('link', { name: 'documents of Python' }).click();
		const { body } = await panel.question('openLink');
		assert.deepEqual(body, { href: 'https://docs.python.org/3/library/stdtypes.html#dict' });
		assert.match(panel.page.url(), /^http:\/\/127\.0\.0\.1/);
		await panel.close();
	});

	it('tells relative times, with the exact one on hover', async () => {
		const panel = await browser.open(manySubmissions);
		const when = panel.page.getByText('1 hour ago');
		assert.match((await when.getAttribute('title')) ?? '', /23 Nov 2026, \d\d:25:00/);
		await panel.close();
	});
});
