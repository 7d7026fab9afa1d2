import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { packFiles } from '../../backend/sets/pushed/archive.ts';
import type { SoloClient } from '../../tools/soloClient.ts';
import { writeExamplesOf } from '../api/someSet.ts';
import { type SetChanges, someChallengeId, someSet, someSource, writeSet } from '../unit/sets/pushed/someSet.ts';
import { answerBox, type Person, signIn } from './accountActs.ts';
import { dialog, notification, pick, quickRow, runCommand } from './workbench.ts';

/** In Python alone, which the server proves in a fraction of the time. */
const pythonOnly = [
	'reference.cpp',
	'reference.java',
	'reference.js',
	'wrong/indexZeroIsFalse.js',
	'wrong/laterIndexFirst.cpp',
];
const graded: SetChanges = {
	// Where Code Sensei runs.
	manifest: { extensionKind: ['workspace'], description: 'A set of a test.', private: true },
	set: { shows: 'verdict', hints: { upTo: 2, solution: false } },
	files: Object.fromEntries(pythonOnly.map((file) => [file, undefined])),
};
/** The first line of a solution of its challenge in Python. */
export const gradedHeader = `# Code Sensei: ${someChallengeId}\n`;
const className = 'Algorithms 101';
/** Through the palette, as an instructor does it. @returns the code by which learners join */
export async function makeClass(page: Page, person: Person): Promise<string> {
	await signIn(page, person);
	await runCommand(page, 'Code Sensei: New Class ...');
	await answerBox(page, 'What is the class called', className);
	await answerBox(page, 'When does it take place', 'autumn 2026');
	await quickRow(page, 'Week one').click();
	await page.keyboard.press('Enter');
	await pick(page, 'They count in full');
	const made = notification(page, `${className}, autumn 2026 is made`);
	await made.waitFor();
	const [code = assert.fail('no code is shown')] =
		/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await made.innerText()) ?? [];
	await made.getByRole('button', { name: 'Open Dashboard' }).click();
	return code;
}

/** Joins the class that `makeClass` made, once it was said who is in charge of it. */
export async function joinClass(page: Page, code: string): Promise<void> {
	await runCommand(page, 'Code Sensei: Join Class ...');
	await answerBox(page, 'The join code of the class', code);
	const question = dialog(page, `Join ${className}`);
	await question.getByText(/In charge of it: ines/i).waitFor();
	await question.getByRole('button', { name: 'Join', exact: true }).click();
	await page.locator('.statusbar').getByText(`You are in ${className}`).waitFor();
}

/** What learners install of that set. @returns the folder of the extension */
export async function writeGradedExamples(parent: string, server: string): Promise<string> {
	const whole = path.join(parent, 'whole');
	writeSet(whole, await someSet(graded));
	return writeExamplesOf(parent, whole, server);
}

/** Uploads a set of which a learner sees no hidden test, and waits until the server has proved it. */
export async function pushGradedSet(client: SoloClient): Promise<void> {
	const archive = (await packFiles(await someSet(graded))).toString('base64');
	const answer = await client.call('pushSet', { body: { archive } });
	assert.equal(answer.kind, 'taken', JSON.stringify(answer));
	for (;;) {
		const { versions } = await client.call('getPushedSet', { params: { source: someSource } });
		const [version] = versions;
		if (version?.active === true) return;
		assert.notEqual(version?.state.kind, 'refused', JSON.stringify(version));
		await delay(250);
	}
}
