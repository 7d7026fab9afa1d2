import type { Page } from 'playwright-core';
import { type Panel, panelOf } from './panel.ts';
import { twoSum } from './twoSum.ts';
import {
	closeView,
	nativeEditor,
	openViewContainer,
	pick,
	quickInput,
	runCommand,
	tab,
	typeInEditor,
} from './workbench.ts';

/** Opens Two Sum through the palette and waits for the panel and for the solution file beside it. */
export async function openTwoSum(page: Page, file: string = twoSum.python.file): Promise<Panel> {
	await runCommand(page, 'Code Sensei: Open Challenge ...');
	await quickInput(page).fill(twoSum.title);
	await pick(page, twoSum.title);
	return await waitForTwoSum(page, file);
}

export async function waitForTwoSum(page: Page, file: string = twoSum.python.file): Promise<Panel> {
	const panel = panelOf(page);
	await panel.title.filter({ hasText: twoSum.title }).waitFor({ timeout: 60_000 });
	await nativeEditor(page, file);
	return panel;
}

/** The view Sets, alone in the side bar so that its tree has room. */
export async function openSets(page: Page): Promise<void> {
	await openViewContainer(page, 'Code Sensei');
	for (const view of ['Learn', 'Challenges']) await closeView(page, view);
	const pane = page.locator('.sidebar .pane-header', { hasText: /^Sets$/i });
	if ((await pane.getAttribute('aria-expanded')) !== 'true') await pane.click();
}

/** Types a whole solution, header line included, and hands it in. */
export async function submit(page: Page, file: string, source: string): Promise<void> {
	await typeInEditor(page, file, source);
	await runCommand(page, 'Code Sensei: Submit');
}

/** Brings the solution file to the front, as a click on its tab does. */
export async function showFile(page: Page, file: string): Promise<void> {
	await tab(page, file).click();
	await nativeEditor(page, file);
}
