import { type AiStandIn, keys } from '../ai/aiStandIn.ts';
import type { Page } from 'playwright-core';
import { answerBox } from './accountActs.ts';
import { onlyOpenAiDelivers } from './onlyOpenAiDelivers.ts';
import { panelOf } from './panel.ts';
import type { TakePicture } from './takePicture.ts';
import type { VsCode } from './vsCode.ts';
import {
	closeView,
	conceptHeading,
	expand,
	notification,
	openViewContainer,
	pick,
	quickInput,
	quickRow,
	runCommand,
	tab,
	treeItem,
} from './workbench.ts';

/** A challenge is proved by running hundreds of programs. */
const provedMs = 180_000;

/** Having challenges made: without a provider, keys and settings, and with one that falls back to the next. */
export async function takeAiPictures({ page, machine }: VsCode, standIn: AiStandIn, take: TakePicture): Promise<void> {
	await onlyOpenAiDelivers(standIn);
	const ask = () => runCommand(page, 'Code Sensei: New Challenge with AI ...');

	await ask();
	await quickRow(page, 'Hashing').waitFor();
	await take('ai-01-topic');
	await quickInput(page).fill('Graphs');
	await pick(page, 'Graphs');
	await quickRow(page, 'medium').waitFor();
	await take('ai-02-difficulty');
	await pick(page, 'easy');
	await notification(page, 'No AI provider is set up').waitFor({ timeout: 60_000 });
	await panelOf(page).title.waitFor();
	await take('ai-03-bank-instead');
	await runCommand(page, 'Notifications: Clear All Notifications');

	await runCommand(page, 'Code Sensei: Set AI Key ...');
	await quickRow(page, 'Google Gemini').waitFor();
	await take('ai-04-providers');
	await pick(page, 'Google Gemini');
	await page.locator('.quick-input-widget', { hasText: 'The key is kept' }).waitFor();
	await take('ai-05-key');
	await answerBox(page, 'The key is kept', keys.gemini);
	await runCommand(page, 'Code Sensei: Set AI Key ...');
	await pick(page, 'OpenAI');
	await answerBox(page, 'The key is kept', keys.openai);
	await runCommand(page, 'Code Sensei: Set AI Key ...');
	await quickRow(page, 'set up').first().waitFor();
	await take('ai-06-set-up');
	await page.keyboard.press('Escape');

	machine.writeSettings({ 'codeSensei.ai.refill': 1 });
	await ask();
	await pick(page, 'Hashing');
	await pick(page, 'medium');
	await notification(page, /Checking by running code/).waitFor({ timeout: provedMs });
	await take('ai-07-proving');
	await panelOf(page).title.filter({ hasText: 'Sticker Sets' }).waitFor({ timeout: provedMs });
	await panelOf(page).button('Proved').waitFor();
	await tab(page, /^sticker-sets.*\.py/).waitFor();
	await take('ai-08-made');
	await takeProofPictures(page, take);

	await openViewContainer(page, 'Code Sensei');
	await closeView(page, 'Learn');
	await expand(page, /^Hashing, /);
	await treeItem(page, /^River Flows, medium, not started/).waitFor({ timeout: provedMs });
	await askForMedium(page);
	await page.locator('.statusbar').getByText('"River Flows" was in the pool').waitFor();
	await take('ai-13-from-the-pool');
	await askForMedium(page);
	await notification(page, 'No AI provider could help now').waitFor({ timeout: 60_000 });
	await take('ai-14-providers-down');
	await runCommand(page, 'Notifications: Clear All Notifications');

	// Nothing else with a page in it: the preview is found by being the only one.
	await runCommand(page, 'View: Close All Editors');
	await runCommand(page, 'Code Sensei: Set AI Key ...');
	await quickRow(page, 'This month').waitFor();
	await take('ai-15-cost');
	await pick(page, 'This month');
	await conceptHeading(page, 'By provider and model').waitFor();
	await take('ai-16-cost-page');
	await runCommand(page, 'View: Close All Editors');
	machine.writeSettings({ 'codeSensei.ai.monthlyBudget': 0.01 });
	await askForMedium(page);
	await notification(page, 'budget of this month').waitFor({ timeout: 60_000 });
	await take('ai-17-budget-used-up');
	await runCommand(page, 'Notifications: Clear All Notifications');

	await runCommand(page, 'Preferences: Open Settings (UI)');
	const settings = page.locator('.settings-editor');
	await settings.locator('.suggest-input-container').first().click();
	await page.keyboard.insertText('@id:codeSensei.ai.*');
	// They belong to the machine, which in a browser is another one.
	await settings.getByRole('tab', { name: /^Remote/ }).click();
	await settings.getByText('Order').first().waitFor();
	await take('ai-09-settings');
}

/** What the badge opens, what stands behind it in words, and telling that something is wrong. */
async function takeProofPictures(page: Page, take: TakePicture): Promise<void> {
	const panel = panelOf(page);
	await panel.button('Proved').click();
	await panel.button('Something is wrong ...').click();
	await quickRow(page, 'It expects a wrong answer').waitFor();
	await take('ai-10-report');
	await page.keyboard.press('Escape');
	await take('ai-11-proof');
	await panel.button('In plain words').click();
	await page.locator('.editor-instance', { hasText: 'Two independent solutions' }).first().waitFor();
	await take('ai-12-plain-words');
}

async function askForMedium(page: Page): Promise<void> {
	await runCommand(page, 'Code Sensei: New Challenge with AI ...');
	await pick(page, 'Hashing');
	await pick(page, 'medium');
}
