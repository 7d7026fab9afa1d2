import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { AiStandIn, keys } from '../../ai/aiStandIn.ts';
import { answerText } from '../../forge/draftFixture.ts';
import { answerBox, makeAccount } from '../accountActs.ts';
import { inBothWays } from '../bothWays.ts';
import { type ClassServer, startClassServer } from '../classServer.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { type Panel, panelOf } from '../panel.ts';
import { notification, pick, quickInput, runCommand, statusBarItem, tab } from '../workbench.ts';

/** A challenge is proved by running hundreds of programs. */
const provedMs = 150_000;

/** Gemini fails, and OpenAI has a sound challenge. */
function onlyOpenAiDelivers(standIn: AiStandIn): void {
	standIn.setAnswer('gemini', { error: { message: 'overloaded', type: 'server_error' }, status: 500 });
	standIn.setAnswer('openai', { content: answerText('sticker-sets') });
}

/** Asks for a medium one about hashing and waits until it stands in the panel, with its file. */
async function haveOneMade(page: Page): Promise<Panel> {
	await runCommand(page, 'Code Sensei: New Challenge with AI ...');
	await pick(page, 'Hashing');
	await pick(page, 'medium');
	await notification(page, /Asking OpenAI|Checking by running code/).waitFor({ timeout: 60_000 });
	const panel = panelOf(page);
	await panel.title.filter({ hasText: 'Sticker Sets' }).waitFor({ timeout: provedMs });
	await panel.button('Proved').waitFor();
	await tab(page, /^sticker-sets.*\.py/).waitFor();
	return panel;
}

// Once with providers of one's own and once, below, with those of a server: they are set up in different ways.
describe('a challenge made by AI', () => {
	let standIn: AiStandIn;
	before(async () => {
		standIn = await AiStandIn.start();
	});
	after(() => standIn.stop());
	afterEach(() => standIn.reset());
	const vsCode = freshVsCode(() => ({
		settings: {
			'codeSensei.language': 'python',
			// What is made ahead would ask the stand-in too.
			'codeSensei.ai.refill': 0,
			'codeSensei.ai.gemini.url': standIn.proxy.url,
			'codeSensei.ai.openai.url': `${standIn.proxy.url}/v1`,
		},
	}));

	it('comes from the second provider while the first is down, proved, and opens', async function () {
		this.timeout(provedMs * 2);
		const { page } = vsCode();
		onlyOpenAiDelivers(standIn);
		for (const [title, key] of [
			['Google Gemini', keys.gemini],
			['OpenAI', keys.openai],
		] as const) {
			await runCommand(page, 'Code Sensei: Set AI Key ...');
			await pick(page, title);
			await answerBox(page, 'The key is kept', key);
			await page.locator('.statusbar').getByText(`The key of ${title} is set.`).waitFor();
		}

		await haveOneMade(page);
		const asked = standIn.proxy.recorded.map(({ provider }) => provider);
		assert.deepEqual([...new Set(asked)], ['gemini', 'openai']);
	});
});

inBothWays('a challenge that nobody can make', { 'codeSensei.language': 'python' }, (vsCode) => {
	it('is one of the bank where no provider is set up, and the message says so', async () => {
		const { page } = vsCode();
		await runCommand(page, 'Code Sensei: New Challenge with AI ...');
		await quickInput(page).fill('Graphs');
		await pick(page, 'Graphs');
		await pick(page, 'easy');
		await notification(page, 'No AI provider is set up').waitFor({ timeout: 60_000 });
		await panelOf(page).title.waitFor();
	});
});

describe('a challenge made by AI on the server of a class', () => {
	let standIn: AiStandIn;
	let server: ClassServer;
	before(async function () {
		this.timeout(180_000);
		standIn = await AiStandIn.start();
		server = await startClassServer({
			GEMINI_API_KEY: keys.gemini,
			OPENAI_API_KEY: keys.openai,
			CODE_SENSEI_AI_REFILL: '0',
			CODE_SENSEI_GEMINI_URL: standIn.proxy.url,
			CODE_SENSEI_OPENAI_URL: `${standIn.proxy.url}/v1`,
		});
	});
	after(async () => {
		await server.close();
		await standIn.stop();
	});
	const vsCode = freshVsCode(() => ({
		settings: { 'codeSensei.language': 'python', 'codeSensei.serverUrl': server.url },
	}));

	it('comes from the second provider while the first is down, and is judged there', async function () {
		this.timeout(provedMs * 2);
		const { page } = vsCode();
		onlyOpenAiDelivers(standIn);
		await makeAccount(page, server.person('Ada'));
		const panel = await haveOneMade(page);
		await statusBarItem(page, `server: ${server.host}`).waitFor();
		await runCommand(page, 'Code Sensei: Submit');
		// The starter compiles as it is, and fails.
		await panel.waitForVerdict(/^(Wrong answer|Crashed)/);
		const asked = standIn.proxy.recorded.map(({ provider }) => provider);
		assert.deepEqual([...new Set(asked)], ['gemini', 'openai']);
	});
});
