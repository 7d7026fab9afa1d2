import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { showFile } from './learnerActs.ts';
import { quickInput } from './workbench.ts';

/** What a person does with a debugger in VS Code, and sees of it. */

const startLimitMs = 90_000;

/** Sets a breakpoint on a line of a file that is open, with the keyboard. */
export async function setBreakpoint(page: Page, file: string, line: number): Promise<void> {
	await showFile(page, file);
	await page.keyboard.press('Control+G');
	await quickInput(page).fill(`:${line}`);
	await page.keyboard.press('Enter');
	await page.keyboard.press('F9');
	await page.locator('.codicon-debug-breakpoint').first().waitFor();
}

/** Waits until the debugger stands in this file, and the values of what is called there are shown. */
export async function waitForStop(page: Page, file: string, values: readonly RegExp[]): Promise<void> {
	// VS Code shows its view by itself.
	await page.locator('.debug-call-stack .stack-frame', { hasText: file }).first().waitFor({ timeout: startLimitMs });
	const variables = page.locator('.debug-variables');
	await variables.waitFor();
	const closed = variables.locator('[role="treeitem"][aria-expanded="false"]', { hasText: /^(?:Local|Block)/ });
	await eventually(`the debugger shows ${values.map(String).join(' and ')}`, async () => {
		const before = await closed.count();
		if (before > 0) {
			await closed.first().click();
			// A second click would close it again.
			await eventually('the scope opens', async () => (await closed.count()) !== before);
		}
		const text = (await variables.innerText()).replaceAll(/\s+/g, ' ');
		return values.every((value) => value.test(text));
	});
	assert.equal(await page.locator('.tab', { hasText: file }).count(), 1, 'it is the file itself that is debugged');
}

export async function stopDebugging(page: Page): Promise<void> {
	const toolbar = page.locator('.debug-toolbar');
	await toolbar.locator('.codicon-debug-stop').click();
	await toolbar.waitFor({ state: 'hidden' });
}
