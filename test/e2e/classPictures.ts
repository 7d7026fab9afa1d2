import { answerBox, makeAccount, openAccountsMenu } from './accountActs.ts';
import type { ClassServer } from './classServer.ts';
import { openTwoSum, submit } from './learnerActs.ts';
import type { TakePicture } from './takePicture.ts';
import { twoSum } from './twoSum.ts';
import type { VsCode } from './vsCode.ts';
import {
	dialog,
	notification,
	openViewContainer,
	pick,
	quickInput,
	quickRow,
	runCommand,
	statusBarItem,
	treeItem,
} from './workbench.ts';

/** Signing in step by step, practising in a class, and what is shown while its server is away. The server is up again at the end. */
export async function takeClassPictures({ page, machine }: VsCode, server: ClassServer, take: TakePicture) {
	const box = (text: string | RegExp) => page.locator('.quick-input-widget', { hasText: text });
	const stopped = async (): Promise<void> => {
		await page.keyboard.press('Escape');
		await quickInput(page).waitFor({ state: 'hidden' });
	};
	// Something that was done alone, which can come along.
	const panel = await openTwoSum(page);
	await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
	await panel.waitForVerdict(/^Wrong answer/);

	await runCommand(page, 'Code Sensei: Sign In');
	await box('The address of the server').waitFor();
	await quickInput(page).fill('http://class.example.org');
	await box('https').waitFor();
	await take('class-01-address');
	await stopped();
	machine.writeSettings({ 'codeSensei.serverUrl': server.url });

	await openViewContainer(page, 'Code Sensei');
	await treeItem(page, /^Arrays/).waitFor();
	await openAccountsMenu(page, /^Sign in with Code Sensei/);
	await take('class-02-accounts-menu');
	await page.keyboard.press('Escape');

	await runCommand(page, 'Code Sensei: Sign In');
	await quickRow(page, 'Make an account').waitFor();
	await take('class-03-ways');
	await pick(page, 'E-mail and password');
	await box('Your e-mail address').waitFor();
	await take('class-04-address-of-person');
	await answerBox(page, 'Your e-mail address', server.person('Nobody').email);
	await answerBox(page, 'The password of', 'this is not it');
	await box('There is no account').waitFor();
	await take('class-05-wrong-password');
	await stopped();

	const ada = server.person('Ada');
	await makeAccount(page, ada);
	await notification(page, 'before you signed in').waitFor();
	await take('class-06-bring-along');
	await notification(page, 'before you signed in').getByRole('button', { name: 'Not Now' }).click();
	await openAccountsMenu(page, /^Ada/);
	await take('class-07-accounts-signed-in');
	await page.keyboard.press('Escape');
	await statusBarItem(page, `server: ${server.host}`).waitFor();
	await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
	// The verdict of before looks the same; only the server's changes what comes next for this account.
	await treeItem(page, /^Next: Two Sum/).waitFor({ timeout: 60_000 });
	await take('class-08-judged-at-server');

	await server.stop();
	try {
		await panel.open('Hints');
		await panel.button(/^Show hint 1/).click();
		await panel.section.getByRole('heading', { name: /^Hint 1/ }).waitFor();
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.nearlyRight);
		await statusBarItem(page, '1 submission waits').waitFor();
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await statusBarItem(page, '2 submissions wait').waitFor();
		await panel.frame.getByRole('region', { name: 'Waits for the server' }).getByRole('listitem').nth(1).waitFor();
		await take('class-09-waiting');
		await statusBarItem(page, '2 submissions wait').click();
		await quickRow(page, 'Withdraw').first().waitFor();
		await take('class-10-server-and-waiting');
		await stopped();
		await runCommand(page, 'Code Sensei: Sign Out');
		await dialog(page, 'Sign out of').waitFor();
		await take('class-11-sign-out');
		await page.keyboard.press('Escape');
	} finally {
		await server.start();
	}
	await panel.verdict.filter({ hasText: 'Accepted' }).waitFor({ timeout: 90_000 });
	await take('class-12-sent');
	await runCommand(page, 'Code Sensei: Export My Data');
	await quickRow(page, 'What is kept on this computer').waitFor();
	await take('class-13-which-data');
	await stopped();
}
