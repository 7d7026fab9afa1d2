import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { panelOf } from '../panel.ts';
import { dialog, nativeEditor, openViewContainer, runCommand, viewWelcome } from '../workbench.ts';

// Alone only: nobody is signed in at the first start, and nothing may ask for it.
describe('the first five minutes', () => {
	const vsCode = freshVsCode({
		workspaceTrust: true,
		settings: { 'security.workspace.trust.startupPrompt': 'always' },
		prepare: ({ workspace }) => {
			for (const name of ['main.cpp', 'graph.cpp', 'graph.h']) writeFileSync(path.join(workspace, name), '// mine\n');
		},
	});

	it('lead to an easy challenge in the language of the project, without a question in the way', async () => {
		const { page, machine } = vsCode();
		await dialog(page, 'Do you trust')
			.getByRole('button', { name: 'Yes, I trust the authors' })
			.click({ timeout: 60_000 });
		await openViewContainer(page, 'Code Sensei');
		await viewWelcome(page, 'Learn')
			.getByRole('button', { name: 'Solve Your First Challenge' })
			.click({ timeout: 60_000 });

		const panel = panelOf(page);
		await panel.frame.locator('.difficulty-easy').waitFor({ timeout: 60_000 });
		const solutions = () => readdirSync(machine.solutions).filter((name) => name.endsWith('.cpp'));
		await eventually('the solution file is there', () => existsSync(machine.solutions) && solutions().length === 1);
		const [file = ''] = solutions();
		await nativeEditor(page, file);
		assert.match(readFileSync(path.join(machine.solutions, file), 'utf8'), /^\/\/ Code Sensei: bank\./);
		assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
		assert.deepEqual(await page.locator('.notification-toast').allInnerTexts(), []);

		// The starter compiles as it is, and fails.
		await runCommand(page, 'Code Sensei: Submit');
		await panel.waitForVerdict(/^(Wrong answer|Crashed)/);
	});
});
