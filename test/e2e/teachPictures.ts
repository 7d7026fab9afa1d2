import { randomUUID } from 'node:crypto';
import { someChallengeId } from '../unit/sets/pushed/someSet.ts';
import { gradedHeader, makeClass } from './classActs.ts';
import type { ClassServer } from './classServer.ts';
import { openSets } from './learnerActs.ts';
import { panelOf } from './panel.ts';
import type { TakePicture } from './takePicture.ts';
import { twoSum } from './twoSum.ts';
import type { VsCode } from './vsCode.ts';
import { quickInput, quickRow, runCommand, treeItem } from './workbench.ts';

/** A class as its instructor sees it: made, nobody in it, learners at work, its settings, and its place in the side bar. A set lies on the server. */
export async function takeTeachPictures({ page }: VsCode, server: ClassServer, take: TakePicture): Promise<void> {
	const ines = await server.instructor();
	const code = await makeClass(page, ines);
	const { frame } = panelOf(page);
	await frame.getByRole('heading', { name: 'Nobody has joined yet' }).waitFor({ timeout: 60_000 });
	await take('teach-01-nobody-joined');

	for (const [name, source] of [
		['Bea', twoSum.python.nearlyRight],
		['Carl', twoSum.python.right],
		['Dorothea Brooke-Casaubon', twoSum.python.broken],
	] as const) {
		const client = await server.register(server.person(name));
		await client.call('joinClass', { body: { code } });
		const params = { challengeId: someChallengeId };
		await client.call('openChallenge', { params, body: { timeZone: 'Europe/Berlin' } });
		await client.call('submit', {
			params,
			body: { id: randomUUID(), language: 'python', source: gradedHeader + source, timeZone: 'Europe/Berlin' },
		});
		await frame.getByRole('button', { name: new RegExp(`^${name}: Two Sum`) }).waitFor({ timeout: 60_000 });
	}
	// The tables follow the news.
	await frame
		.getByRole('row', { name: /^Dorothea/ })
		.getByText('Tried', { exact: true })
		.waitFor();
	await take('teach-02-at-work');
	await frame.getByRole('button', { name: /^Bea: Two Sum/ }).click();
	await page.locator('.editor-instance .view-line', { hasText: 'Wrong answer' }).waitFor();
	await take('teach-03-submission');

	const staff = await server.as(ines);
	const { classes } = await staff.call('listClasses', {});
	const lines = [
		{ name: 'Bea Brook', studentNumber: '1017' },
		{ name: 'Emil Ek', email: 'emil@example.org', studentNumber: '1018' },
	];
	await staff.call('putRoster', { params: { classId: classes[0]?.id ?? '' }, body: { lines } });
	await runCommand(page, 'Code Sensei: Open Class Dashboard');
	const missing = frame.getByRole('row', { name: /^Emil Ek/ });
	await missing.waitFor({ timeout: 60_000 });
	await missing.scrollIntoViewIfNeeded();
	await take('teach-06-not-joined');

	await runCommand(page, 'Code Sensei: Class Settings ...');
	await quickRow(page, 'Save Gradebook').first().waitFor();
	await take('teach-04-settings');
	await page.keyboard.press('Escape');
	await quickInput(page).waitFor({ state: 'hidden' });
	await openSets(page);
	await treeItem(page, /^Two Sum, /).waitFor();
	await take('teach-05-sets');
}
