import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { VsCode } from './vsCode.ts';
import { dialog, notification, runCommand, tab } from './workbench.ts';

/**
 * Makes a VS Code that somebody has used ready for somebody else, who has practised nothing yet and is not signed in: one window without editors, these settings, no
 * solutions, no progress. Where the side bar stands, and what the windows of before have shown once, stays.
 */
export async function leaveNoTrace(
	{ page, context, machine }: VsCode,
	settings: Readonly<Record<string, unknown>>,
): Promise<void> {
	for (const other of context.pages()) if (other !== page) await other.close();
	await page.keyboard.press('Escape');
	await closeEditors(page);
	if (existsSync(machine.solutions))
		for (const name of readdirSync(machine.solutions))
			rmSync(path.join(machine.solutions, name), { recursive: true, force: true });
	machine.resetSettings(settings);
	await runCommand(page, 'Code Sensei: Erase My Data ...');
	await dialog(page, 'Erase your progress').getByRole('button', { name: 'Erase', exact: true }).click();
	await notification(page, 'Your data are erased').waitFor();
	await runCommand(page, 'Notifications: Clear All Notifications');
}

/** Without keeping what was typed and not saved. */
async function closeEditors(page: Page): Promise<void> {
	await runCommand(page, 'View: Close All Editors');
	const question = dialog(page, 'Do you want to save').getByRole('button', { name: "Don't Save" });
	await eventually('all editors are closed', async () => {
		if (await question.isVisible()) await question.click();
		return (await tab(page, /./).count()) === 0;
	});
}
