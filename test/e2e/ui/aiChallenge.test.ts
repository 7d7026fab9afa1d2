import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { AiStandIn, keys } from '../../ai/aiStandIn.ts';
import { answerBox, makeAccount } from '../accountActs.ts';
import { inBothWays } from '../bothWays.ts';
import { type ClassServer, startClassServer } from '../classServer.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { onlyOpenAiDelivers } from '../onlyOpenAiDelivers.ts';
import { type Panel, panelOf } from '../panel.ts';
import {
	closeView,
	expand,
	notification,
	openViewContainer,
	pick,
	quickInput,
	runCommand,
	statusBarItem,
	tab,
	treeItem,
} from '../workbench.ts';

/** A challenge is proved by running hundreds of programs. */
const provedMs = 150_000;

/** Asks for a medium one about hashing. */
async function demand(page: Page): Promise<void> {
	await runCommand(page, 'Code Sensei: New Challenge with AI ...');
	await pick(page, 'Hashing');
	await pick(page, 'medium');
}

/** The first one: waits until it stands in the panel, with its file. */
async function haveOneMade(page: Page): Promise<Panel> {
	await demand(page);
	await notification(page, /Asking OpenAI|Checking by running code/).waitFor({ timeout: 60_000 });
	const panel = panelOf(page);
	await panel.title.filter({ hasText: 'Sticker Sets' }).waitFor({ timeout: provedMs });
	await tab(page, /^sticker-sets.*\.py/).waitFor();
	await panel.button('Proved').click();
	await panel.frame.getByRole('row', { name: /^Written by OpenAI \(gpt-/ }).waitFor();
	return panel;
}

/** The pool is filled in the background, which shows in the list. */
async function watchRefill(page: Page): Promise<void> {
	await openViewContainer(page, 'Code Sensei');
	await closeView(page, 'Learn');
	await expand(page, /^Hashing, /);
	await treeItem(page, /^River Flows, medium, not started/).waitFor({ timeout: provedMs });
}

/** With every provider down, what was made ahead is served, and after it one of the bank. What is still being made is waited for. */
async function usePoolUp(page: Page): Promise<void> {
	await demand(page);
	const served = page.locator('.statusbar').getByText('"River Flows" was in the pool: written by OpenAI');
	await served.waitFor({ timeout: provedMs });
	await panelOf(page).title.filter({ hasText: 'River Flows' }).waitFor();
	await demand(page);
	const told = notification(page, /No AI provider could help now \(.*OpenAI: it had an error of its own/);
	await told.filter({ hasText: /from the bank instead, which you have not seen yet/ }).waitFor({ timeout: 60_000 });
}

// Once with providers of one's own and once, below, with those of a server: they are set up in different ways.
describeInTurn('a challenge made by AI', () => {
	let standIn: AiStandIn;
	before(async () => {
		standIn = await AiStandIn.start();
	});
	after(() => standIn.stop());
	afterEach(() => standIn.reset());
	const vsCode = freshVsCode(() => ({
		settings: {
			'codeSensei.language': 'python',
			'codeSensei.ai.refill': 1,
			'codeSensei.ai.gemini.url': standIn.proxy.url,
			'codeSensei.ai.openai.url': `${standIn.proxy.url}/v1`,
		},
	}));

	it('comes proved from the second provider, then from what is made ahead, then from the bank', async function () {
		this.timeout(provedMs * 3);
		const { page } = vsCode();
		await onlyOpenAiDelivers(standIn);
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
		await watchRefill(page);
		await usePoolUp(page);
	});
});

inBothWays('a challenge that nobody can make', {}, (vsCode) => {
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

describeInTurn('a challenge made by AI on the server of a class', () => {
	let standIn: AiStandIn;
	let server: ClassServer;
	// For each try: what a try before it had made would be in the pool.
	beforeEach(async function () {
		this.timeout(180_000);
		standIn = await AiStandIn.start();
		server = await startClassServer({
			GEMINI_API_KEY: keys.gemini,
			OPENAI_API_KEY: keys.openai,
			CODE_SENSEI_AI_REFILL: '1',
			CODE_SENSEI_GEMINI_URL: standIn.proxy.url,
			CODE_SENSEI_OPENAI_URL: `${standIn.proxy.url}/v1`,
		});
	});
	const vsCode = freshVsCode(() => ({
		settings: { 'codeSensei.language': 'python', 'codeSensei.serverUrl': server.url },
	}));

	afterEach(async () => {
		await server.close();
		await standIn.stop();
	});

	it('is judged there, and the pool and the bank of the server stand behind it', async function () {
		this.timeout(provedMs * 3);
		const { page } = vsCode();
		await onlyOpenAiDelivers(standIn);
		await makeAccount(page, server.person('Ada'));
		const panel = await haveOneMade(page);
		await statusBarItem(page, `server: ${server.host}`).waitFor();
		await runCommand(page, 'Code Sensei: Submit');
		// The starter compiles as it is, and fails.
		await panel.waitForVerdict(/^(Wrong answer|Crashed)/);
		const asked = standIn.proxy.recorded.map(({ provider }) => provider);
		assert.deepEqual([...new Set(asked)], ['gemini', 'openai']);
		await usePoolUp(page);
	});
});
