import { type Locator, type Page } from 'playwright-core';

/** VS Code's own parts, found as a person finds them: by role, name and place. All waits end with Playwright's time limit. */

const slowMs = 60_000;

export async function waitForWorkbench(page: Page): Promise<void> {
	await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor({ timeout: slowMs });
	await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: slowMs });
}

/** Runs a command through the palette, as `Code Sensei: Submit`. */
export async function runCommand(page: Page, title: string): Promise<void> {
	await openPalette(page);
	await quickInput(page).fill(`>${title}`);
	await quickRow(page, title).first().waitFor();
	await page.keyboard.press('Enter');
}

export async function openPalette(page: Page): Promise<void> {
	await page.keyboard.press('F1');
	await quickInput(page).waitFor();
}

export function quickInput(page: Page): Locator {
	return page.locator('.quick-input-widget input[type="text"]').first();
}

export function quickRow(page: Page, text: string | RegExp): Locator {
	return page.locator('.quick-input-list .monaco-list-row', { hasText: text });
}

/** Chooses an entry of an open quick pick. */
export async function pick(page: Page, text: string | RegExp): Promise<void> {
	await quickRow(page, text).first().click();
}

/** Shows the view container of this name in the side bar. */
export async function openViewContainer(page: Page, name: string): Promise<void> {
	const icon = page.locator(`.activitybar .action-item a[aria-label^="${name}"]`).first();
	await icon.waitFor({ timeout: slowMs });
	if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.click();
	// Away from the icon, whose tooltip would lie over the view.
	await page.mouse.move(0, 0);
	await page.locator('.sidebar .composite.title', { hasText: new RegExp(name, 'i') }).waitFor({ timeout: slowMs });
}

/** A button in the title of a view of the side bar; it shows itself to a mouse over the view. */
export function viewAction(page: Page, view: string, action: string): Locator {
	return page
		.locator('.sidebar .pane', { has: page.locator('.pane-header .title', { hasText: view }) })
		.locator(`.pane-header .action-item a[aria-label^="${action}"]`);
}

/** What a view shows while it is empty. */
export function viewWelcome(page: Page, view: string): Locator {
	return page
		.locator('.sidebar .pane', { has: page.locator('.pane-header .title', { hasText: view }) })
		.locator('.welcome-view-content');
}

/** An entry of a tree in the side bar, by its accessible name. */
export function treeItem(page: Page, name: string | RegExp): Locator {
	return page.locator('.sidebar').getByRole('treeitem', { name });
}

export function tab(page: Page, name: string | RegExp): Locator {
	return page.locator('.tabs-container .tab', { hasText: name });
}

/** The native editor that shows this file, once it is painted. */
export async function nativeEditor(page: Page, fileName: string): Promise<Locator> {
	const editor = page.locator('.editor-instance', {
		has: page.locator(`.monaco-editor[data-uri$="/${fileName}"]`),
	});
	await editor.first().locator('.view-line').first().waitFor({ timeout: slowMs });
	return editor.first();
}

/** Replaces everything in the editor of this file by typing over it. */
export async function typeInEditor(page: Page, fileName: string, text: string): Promise<void> {
	const editor = await nativeEditor(page, fileName);
	await editor.locator('.view-line').first().click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText(text);
}

/** A notification that contains this text. */
export function notification(page: Page, text: string | RegExp): Locator {
	return page.locator('.notifications-toasts .notification-toast', { hasText: text });
}

/** A modal question of VS Code. */
export function dialog(page: Page, text: string | RegExp): Locator {
	return page.locator('.monaco-dialog-box', { hasText: text });
}

export function statusBarItem(page: Page, text: string | RegExp): Locator {
	return page.locator('.statusbar .statusbar-item', { hasText: text });
}

/** Reloads the window, as after an update of VS Code. */
export async function reloadWindow(page: Page): Promise<void> {
	await page.reload();
	await waitForWorkbench(page);
}
