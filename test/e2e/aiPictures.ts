import { answerText } from '../forge/draftFixture.ts';
import { type AiStandIn, keys } from '../ai/aiStandIn.ts';
import { answerBox } from './accountActs.ts';
import { panelOf } from './panel.ts';
import type { TakePicture } from './takePicture.ts';
import type { VsCode } from './vsCode.ts';
import { notification, pick, quickInput, quickRow, runCommand, tab } from './workbench.ts';

/** A challenge is proved by running hundreds of programs. */
const provedMs = 180_000;

/** Having challenges made: without a provider, keys and settings, and with one that falls back to the next. */
export async function takeAiPictures({ page }: VsCode, standIn: AiStandIn, take: TakePicture): Promise<void> {
	standIn.setAnswer('gemini', { error: { message: 'overloaded', type: 'server_error' }, status: 500 });
	standIn.setAnswer('openai', { content: answerText('sticker-sets') });
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

	await ask();
	await pick(page, 'Hashing');
	await pick(page, 'medium');
	await notification(page, /Checking by running code/).waitFor({ timeout: provedMs });
	await take('ai-07-proving');
	await panelOf(page).title.filter({ hasText: 'Sticker Sets' }).waitFor({ timeout: provedMs });
	await panelOf(page).button('Proved').waitFor();
	await tab(page, /^sticker-sets.*\.py/).waitFor();
	await take('ai-08-made');

	await runCommand(page, 'Preferences: Open Settings (UI)');
	const settings = page.locator('.settings-editor');
	await settings.locator('.suggest-input-container').first().click();
	await page.keyboard.insertText('@id:codeSensei.ai.*');
	// They belong to the machine, which in a browser is another one.
	await settings.getByRole('tab', { name: /^Remote/ }).click();
	await settings.getByText('Order').first().waitFor();
	await take('ai-09-settings');
}
