import { type Locator, type Page, errors } from 'playwright-core';
import { eventually } from './eventually.ts';

/** VS Code's own parts, found as a person finds them: by role, name and place. All waits end with Playwright's time limit. */

const slowMs = 60_000;

/** Waits until the window is there and knows the installed extensions: the palette leaves out what it does not know yet. */
export async function waitForWorkbench(page: Page): Promise<void> {
	await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: slowMs });
	await viewContainerIcon(page, 'Code Sensei').waitFor({ timeout: slowMs });
}

/**
 * Runs a command through the palette, as `Code Sensei: Submit`. An open palette never changes, but whether the editor in front is a solution is known a moment after
 * it came there; and the palette closes when a panel takes the focus. Then it is opened anew, as a person would.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
	const hasCommand = async (): Promise<boolean> => {
		try {
			await page.keyboard.press('F1');
			await quickInput(page).fill(`>${title}`, { timeout: 5_000 });
			await quickRow(page, title).first().waitFor({ timeout: 5_000 });
			return true;
		} catch (error) {
			if (!(error instanceof errors.TimeoutError)) throw error;
			await page.keyboard.press('Escape');
			return false;
		}
	};
	await eventually(`the palette has the command ${title}`, hasCommand, slowMs);
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
	const title = page.locator('.sidebar .composite.title', { hasText: new RegExp(name, 'i') });
	// A click on the one that is there would close it.
	if (!(await title.isVisible())) await viewContainerIcon(page, name).click();
	// Away from the icon, whose tooltip would lie over the view.
	await page.mouse.move(0, 0);
	await title.waitFor({ timeout: slowMs });
}

function viewContainerIcon(page: Page, name: string): Locator {
	return page.locator(`.activitybar .action-item a[aria-label^="${name}"]`).first();
}

/** Presses a button in the title of a view of the side bar; VS Code shows it to a mouse over the view. */
export async function pressViewAction(page: Page, view: string, action: string): Promise<void> {
	const pane = viewPane(page, view);
	await pane.locator('.pane-header').hover();
	await pane.locator(`.pane-header .action-item a[aria-label^="${action}"]`).click();
}

function viewPane(page: Page, view: string): Locator {
	return page.locator('.sidebar .pane', { has: page.locator('.pane-header .title', { hasText: view }) });
}

/** Closes a view of the side bar, so that the others have its room: what a tree has no room for is not there. */
export async function closeView(page: Page, view: string): Promise<void> {
	const header = viewPane(page, view).locator('.pane-header');
	if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
}

/** What a view shows while it is empty. */
export function viewWelcome(page: Page, view: string): Locator {
	return viewPane(page, view).locator('.welcome-view-content');
}

/** An entry of a tree in the side bar, by its accessible name. */
export function treeItem(page: Page, name: string | RegExp): Locator {
	return page.locator('.sidebar').getByRole('treeitem', { name });
}

/** Opens a branch of a tree, if it is not open. */
export async function expand(page: Page, name: string | RegExp): Promise<void> {
	const branch = treeItem(page, name);
	await branch.waitFor({ timeout: slowMs });
	if ((await branch.getAttribute('aria-expanded')) !== 'true') await branch.click();
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

/**
 * Reloads the window, as after an update of VS Code. In a browser VS Code writes down what is open when its window loses the focus, and a
 * reload in the middle of that forgets it: so the focus goes first.
 * @param kept what panels keep of themselves, as far as it has to be written down before
 */
export async function reloadWindow(page: Page, kept: readonly string[] = []): Promise<void> {
	const titles = await page.locator('.tabs-container .tab .label-name').allInnerTexts();
	const hasPanel = (await page.locator('iframe.webview.ready:visible').count()) > 0;
	// A panel of which it is not written whose it is does not come back.
	const expected = hasPanel ? [...titles, 'challengeId', ...kept] : titles;
	await eventually('VS Code has written down which editors are open', async () => {
		await page.evaluate(() => {
			// Both, because nothing is written unless the focus really changes; a webview may have had it.
			for (const [event, hasFocus] of [
				['focus', true],
				['blur', false],
			] as const) {
				document.hasFocus = () => hasFocus;
				window.dispatchEvent(new Event(event));
			}
		});
		const written = await page.evaluate(writtenEditors);
		return expected.every((text) => written.includes(text));
	});
	await page.reload();
	await waitForWorkbench(page);
}

/** Runs in the page: what VS Code has in the browser's database about open editors, as text; every folder has a database of its own. */
async function writtenEditors(): Promise<string> {
	const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('the database does not answer'));
		});
	const texts: string[] = [];
	for (const { name = '' } of await indexedDB.databases()) {
		if (!name.startsWith('vscode-web-state-db-')) continue;
		const database = await done(indexedDB.open(name));
		for (const store of database.objectStoreNames) {
			const kept: unknown = await done(
				database.transaction(store).objectStore(store).get('memento/workbench.parts.editor'),
			);
			if (typeof kept === 'string') texts.push(kept);
		}
		database.close();
	}
	return texts.join('\n');
}

/** A heading in a preview of Markdown, which is a page in a page. */
export function conceptHeading(page: Page, name: string): Locator {
	const preview = page.locator('iframe.webview.ready').contentFrame().locator('iframe').contentFrame();
	return preview.getByRole('heading', { name });
}
