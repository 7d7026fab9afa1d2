import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { dialog, openPalette, pick, quickInput, quickRow, runCommand } from './workbench.ts';

export interface Person {
	name: string;
	email: string;
	password: string;
}

/** Answers the box that VS Code shows with this prompt. Passwords have boxes of their own type. */
export async function answerBox(page: Page, prompt: string | RegExp, text: string): Promise<void> {
	const widget = page.locator('.quick-input-widget');
	const asked = widget.locator('.quick-input-message', { hasText: prompt });
	await asked.waitFor();
	await widget.locator('.quick-input-box input').fill(text);
	await page.keyboard.press('Enter');
	// Until it is taken: what is typed next belongs to the next box.
	await asked.waitFor({ state: 'hidden' });
}

/** Signs in through the palette, as somebody new. The address of the server is in the settings. */
export async function makeAccount(page: Page, person: Person): Promise<void> {
	await runCommand(page, 'Code Sensei: Sign In');
	await finishAccount(page, person);
}

/** Answers what is asked when signing in, as somebody new. */
export async function finishAccount(page: Page, { name, email, password }: Person): Promise<void> {
	await pick(page, 'Make an account');
	await answerBox(page, 'Your e-mail address', email);
	await answerBox(page, 'Your name', name);
	await answerBox(page, 'A password', password);
	await answerBox(page, 'once more', password);
	await signedInAs(page, name);
}

/** Signs in through the palette, as somebody who has an account. */
export async function signIn(page: Page, { name, email, password }: Person): Promise<void> {
	await runCommand(page, 'Code Sensei: Sign In');
	await pick(page, 'E-mail and password');
	await answerBox(page, 'Your e-mail address', email);
	await answerBox(page, 'The password of', password);
	await signedInAs(page, name);
}

/** Signs out through the palette, and waits until it is so. */
export async function signOut(page: Page): Promise<void> {
	await runCommand(page, 'Code Sensei: Sign Out');
	await dialog(page, 'Sign out of').getByRole('button', { name: 'Sign Out', exact: true }).click();
	await isSignedOut(page);
}

/** Opens the Accounts menu, and opens it anew until it has this entry: it never changes while it is open. @returns the entry */
export async function openAccountsMenu(page: Page, entry: RegExp): Promise<Locator> {
	const menu = page.locator('.context-view .monaco-menu');
	const found = menu.getByRole('menuitem', { name: entry });
	// The whole item: over the icon there may be the number of requests.
	const accounts = page.locator('.activitybar .action-item', { has: page.locator('a[aria-label^="Accounts"]') });
	await eventually(
		`the Accounts menu has ${String(entry)}`,
		async () => {
			await accounts.click();
			await menu.waitFor();
			if ((await found.count()) > 0) return true;
			await page.keyboard.press('Escape');
			await menu.waitFor({ state: 'hidden' });
			return false;
		},
		30_000,
	);
	return found;
}

/** Waits until the window says that this person is signed in. */
export async function signedInAs(page: Page, name: string): Promise<void> {
	await page.locator('.statusbar').getByText(`as ${name}.`).waitFor();
}

/** Waits until the palette offers to sign in, which it does to nobody who is. It is opened anew, because it never changes while it is open. */
export async function isSignedOut(page: Page): Promise<void> {
	await eventually(
		'the palette offers to sign in',
		async () => {
			await openPalette(page);
			await quickInput(page).fill('>Code Sensei: Sign');
			await quickRow(page, /Code Sensei: Sign (In|Out)/)
				.first()
				.waitFor();
			const offers = await quickRow(page, 'Code Sensei: Sign In').count();
			await page.keyboard.press('Escape');
			await quickInput(page).waitFor({ state: 'hidden' });
			return offers > 0;
		},
		30_000,
	);
}
