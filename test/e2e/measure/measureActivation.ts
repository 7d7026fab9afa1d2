import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { startVsCode } from '../vsCode.ts';
import { openViewContainer, runCommand, treeItem } from '../workbench.ts';

/**
 * How long VS Code itself says that Code Sensei's activation took: code loading plus activate(), as its Running Extensions view shows it.
 * The extension comes from the VSIX into a fresh host, without test hooks, and is activated as learners do it: by its view, once VS Code's own
 * extensions have come up.
 */
export async function measureActivation(): Promise<number> {
	// High enough for all rows: VS Code draws only those in sight.
	const vsCode = await startVsCode({
		settings: { 'codeSensei.language': 'python' },
		size: { width: 1280, height: 2400 },
	});
	try {
		const { page } = vsCode;
		await runCommand(page, 'Developer: Show Running Extensions');
		const rows = page.locator('.runtime-extensions-editor .extension');
		await rows.first().waitFor();
		await settled(rows);
		// It lies over the window.
		await page.keyboard.press('Escape');
		await rows.first().waitFor({ state: 'detached' });
		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /\w/).first().waitFor({ timeout: 60_000 });
		await runCommand(page, 'Developer: Show Running Extensions');
		const shown = rows.filter({ hasText: 'Code Sensei' }).locator('.activation-time', { hasText: /\d/ });
		const [, ms] = /(\d+(?:\.\d+)?)\s*ms/.exec(await shown.innerText()) ?? [];
		if (ms === undefined) throw new Error(`VS Code shows no activation time, but "${await shown.innerText()}".`);
		return Number(ms);
	} finally {
		await vsCode.stop();
	}
}

/** Waits until nothing has been activated for two seconds. */
async function settled(rows: Locator): Promise<void> {
	const texts = async () => (await rows.allInnerTexts()).join('\n');
	for (let before = ''; before !== (await texts());) {
		before = await texts();
		await delay(2_000);
	}
}
