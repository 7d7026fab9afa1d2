import assert from 'node:assert/strict';
import type { Checker } from '#contract/challengeFile.ts';
import { opened, withChallenge } from './challengeStates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { everyType, treeInPlace, wrongTree } from './typeStates.ts';

describe('values of every type in the panel', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('are written as one types them', async () => {
		const panel = await browser.open(everyType);
		const lines = panel.page.getByRole('region', { name: 'Example 1' }).locator('.call-line > .value');
		assert.deepEqual(await lines.allTextContents(), [
			'["long", "7"]',
			'[9007199254740993, null, -1]',
			'[[1, 2], [0], [0]]',
			'"x"',
			'null',
			'[[[1]], []]',
			'[["a", "b"], ["c"]]',
		]);
		await panel.close();
	});

	it('name the parameter that a function changes instead of what it returns', async () => {
		const panel = await browser.open(treeInPlace);
		const output = panel.page.getByRole('region', { name: 'Example 2' }).locator('.call-output');
		assert.equal(await output.textContent(), '→ root afterwards = []');
		await panel.close();
	});

	it('are drawn too where they are a small tree, for the eye only', async () => {
		const panel = await browser.open(treeInPlace);
		const example = panel.page.getByRole('region', { name: 'Example 1' });
		const drawings = example.locator('.tree-drawing');
		assert.deepEqual(await drawings.allTextContents(), [
			'    3\n┌───┴───┐\n9       20\n     ┌──┴──┐\n     15    7\n',
			'      3\n  ┌───┴───┐\n  20      9\n┌─┴─┐\n7   15\n',
		]);
		assert.match(await example.ariaSnapshot(), /root = \[3, 9, 20, null, null, 15, 7\]/);
		assert.doesNotMatch(await example.ariaSnapshot(), /┴/);
		await panel.close();
	});

	it('show by their nodes what a wrong tree has that the right one has not', async () => {
		const panel = await browser.open(wrongTree);
		const failing = panel.page.getByRole('region', { name: 'The smallest failing case we know' });
		assert.equal(await failing.getByRole('heading', { name: 'root afterwards' }).count(), 1);
		const marked = (row: string) => failing.locator(`.compare-${row} .tree-drawing mark`).allTextContents();
		assert.deepEqual(
			[await marked('expected'), await marked('actual')],
			[
				['7', '15'],
				['15', '7'],
			],
		);
		await panel.close();
	});

	it('are compared with a right answer, not the expected one, where a program checks them', async () => {
		const { result } = wrongTree;
		const reason = '15 stands twice';
		assert.ok(result?.report.failing);
		const failing = { ...result.report.failing, message: reason };
		const explanation = `It left root as [3, 20, 9, 15, 7], which is not right: ${reason}.`;
		const panel = await browser.open({
			...withChallenge(wrongTree, { checker: { kind: 'program' } }),
			result: { ...result, difference: undefined, explanation, report: { ...result.report, failing } },
		});
		await panel.page.getByRole('row', { name: 'A right answer [3, 20, 9, 7, 15]' }).waitFor();
		assert.equal(await panel.page.locator('mark').count(), 0);
		assert.equal(await panel.page.getByText(reason).count(), 1);
		await panel.close();
	});

	it('are asked for with how they are typed', async () => {
		const panel = await browser.open(everyType);
		await panel.page.getByRole('button', { name: 'Add a case' }).click();
		const field = async (name: string): Promise<string> => {
			const area = panel.page.locator('vscode-text-area', { hasText: name });
			// Only once the element has drawn its inside is its label text to read.
			await area.getByRole('textbox').waitFor();
			return area.innerText();
		};
		assert.match(await field('row list<string>'), /typed as its values, such as \[1, 2, 3\]/);
		assert.match(await field('root tree<long>'), /what hangs from the ceiling, typed level by level/);
		assert.match(
			await field('roads graph'),
			/typed as the neighbours of each node, such as \[\[1, 2\], \[0\], \[0\]\]/,
		);
		assert.match(await field('mark char'), /a character in quotes/);
		assert.match(await field('limit int?'), /may be null/);
		await panel.close();
	});

	it('are expected of the parameter in a case for a function that works in place', async () => {
		const panel = await browser.open({
			...treeInPlace,
			tab: 'cases',
			cases: [{ id: 'own', name: 'small', input: [[1, null, 2]], expected: [1, 2] }],
		});
		await panel.page.getByRole('button', { name: 'Edit small' }).click();
		assert.equal(await panel.page.getByRole('textbox', { name: 'root afterwards' }).inputValue(), '[1, 2]');
		await panel.page.getByRole('button', { name: 'Save' }).click();
		assert.deepEqual((await panel.question('saveCase')).body, {
			caseId: 'own',
			name: 'small',
			values: ['[1, null, 2]'],
			expected: '[1, 2]',
		});
		await panel.close();
	});

	it('say which other answers are right', async () => {
		const panel = await browser.open(opened);
		const note = panel.page.locator('.checker-note');
		assert.equal(await note.count(), 0);
		const said: [Checker, string][] = [
			[{ kind: 'float', absolute: 1e-6, relative: 1e-6 }, 'Small rounding errors are accepted.'],
			[{ kind: 'program' }, 'Every answer that fits the statement is accepted.'],
			[{ kind: 'anyOrder', levels: [1] }, 'Any order is accepted.'],
			[{ kind: 'anyOrder', levels: [1, 2] }, 'Any order is accepted, in the inner arrays too.'],
			[{ kind: 'anyOrder', levels: [2] }, 'Any order is accepted in the inner arrays.'],
		];
		for (const [checker, words] of said) {
			await panel.show(withChallenge(opened, { checker }));
			assert.equal(await note.textContent(), words);
		}
		await panel.close();
	});
});
