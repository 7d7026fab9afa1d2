import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, it } from 'mocha';
import { analyticsRoutes } from '#backend/admin/analyticsRoutes.ts';
import { usagePage, usagePolicy } from '#backend/forge/budget/usagePage.ts';
import { usageRoutes } from '#backend/forge/budget/usageRoutes.ts';
import type { ServerHandlers } from '#backend/http/handlers.ts';
import { createLog } from '#backend/platform/log.ts';
import { createServerApp } from '#backend/serverApp.ts';
import { adminPages } from '#backend/http/adminPages.ts';
import type { RawAnswer } from '../../sendRaw.ts';
import { sendRaw } from '../../sendRaw.ts';
import { type AccountsUnderTest, startAccounts } from '../accounts/accountsUnderTest.ts';
import { BudgetUnderTest, request, using } from '../forge/budget/budgetUnderTest.ts';

const password = 'long enough for all';

const nothingCounted = (clock: AccountsUnderTest['clock']) =>
	analyticsRoutes({ store: { list: () => Promise.resolve([]) }, challenges: () => Promise.resolve([]), clock });

describe('the page on which an admin reads what AI did and cost', () => {
	let under: AccountsUnderTest;
	let money: BudgetUnderTest;
	let port: number;
	let close: () => Promise<void>;
	const log: string[] = [];
	beforeEach(async () => {
		under = await startAccounts();
		money = await BudgetUnderTest.open();
		const budget = money.budget({ perLearnerADay: 20 });
		const { getAiUsage: usage } = usageRoutes({
			budget: () => Promise.resolve(budget),
			store: money.store,
			clock: money.clock,
		});
		const providers = money.providers(budget);
		providers.scripts.openai = using(2_000);
		await providers.router.ask(request());
		const app = createServerApp({
			// Those of accounts are asked here, and no others.
			handlers: under.accounts.routes as ServerHandlers,
			adminPages: adminPages({ accounts: under.accounts, usage, analytics: nothingCounted(under.clock) }),
			classPages: () => express.Router(),
			authenticate: under.accounts.authenticate,
			limitAddress: (_request, _response, next) => next(),
			limitCaller: (_request, _response, next) => next(),
			corsOrigins: [],
			trustedProxies: 0,
			version: '0.0.0',
			log: createLog('debug', { write: (line) => log.push(line) }),
			clock: under.clock,
			stopSignal: new AbortController().signal,
		});
		const server = app.listen(0, '127.0.0.1');
		await once(server, 'listening');
		({ port } = server.address() as AddressInfo); // it listens on a port
		close = async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		};
		for (const [email, role] of [
			['ada@example.org', 'admin'],
			['lena@example.org', 'learner'],
		] as const) {
			const body = { email, password, displayName: 'x', timeZone: 'UTC' };
			await under.ask('register', { body });
			const account = await under.store.byEmail(email);
			assert.ok(account);
			if (role === 'admin') await under.store.setRole(account.id, role);
		}
	});
	afterEach(async () => {
		await close();
		await under.close();
		money.close();
		log.length = 0;
	});

	const post = (fields: Record<string, string>): Promise<RawAnswer> =>
		sendRaw(port, '/admin/ai', {
			method: 'POST',
			// As a browser sends it from a page whose address goes nowhere.
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' },
			body: new URLSearchParams(fields).toString(),
		});

	it('asks for address and password, loads nothing, and sets no cookie', async () => {
		const page = await sendRaw(port, '/admin/ai');
		assert.equal(page.status, 200);
		assert.match(page.text, /type="password"/);
		assert.equal(page.headers['content-security-policy'], usagePolicy);
		assert.equal(page.headers['set-cookie'], undefined);
		assert.equal(page.headers['cache-control'], 'no-store');
		assert.doesNotMatch(page.text, /<script|src=|href=/);
	});

	it('shows the figures to an admin, and leaves no session behind', async () => {
		const page = await post({ email: 'ada@example.org', password, day: '' });
		assert.equal(page.status, 200);
		assert.match(page.text, /OpenAI, gpt-5\.4-mini<\/th><td>1<\/td><td>1<\/td>.*0\.0090 USD/);
		assert.match(page.text, /Within the budget\. Each learner may have 20 answers a day/);
		const actions = new Set((await under.audit()).map(({ action }) => action));
		assert.ok(actions.has('signIn') && actions.has('signOut'), [...actions].join(' '));
		const other = await post({ email: 'ada@example.org', password, day: '2026-11-25' });
		assert.match(other.text, /<h2>2026-11-25<\/h2>\s*<p>No model was asked/);
	});

	it('shows nothing to anybody else, says why, and repeats no password', async () => {
		const refused: [Record<string, string>, number, RegExp][] = [
			[{ email: 'lena@example.org', password }, 403, /needs the role admin/],
			[{ email: 'ada@example.org', password: 'planted' }, 401, /no account with this e-mail address and this password/],
			[{ email: 'nobody@example.org', password: 'planted' }, 401, /no account/],
			[{ email: 'no address', password: 'planted' }, 400, /Give e-mail address/],
			[{ email: 'ada@example.org', password, day: '<script>' }, 400, /Give e-mail address/],
			[{}, 400, /Give e-mail address/],
		];
		for (const [fields, status, words] of refused) {
			const page = await post({ day: '', ...fields });
			assert.equal(page.status, status, JSON.stringify(fields));
			assert.match(page.text, words);
			assert.doesNotMatch(page.text, /gpt-5\.4-mini|planted|<script/);
		}
		assert.doesNotMatch(log.join(''), /planted|long enough/);
	});

	it('lets no other page call the API by it', async () => {
		const answer = await sendRaw(port, '/v1/sessions', { method: 'POST', headers: { Origin: 'null' }, body: {} });
		assert.equal(answer.status, 403);
	});

	it('shows a model’s name as text, whatever it is called', () => {
		const line = { calls: 1, served: 1, failed: 0, tokensIn: 1, tokensOut: 1, costUsd: 0, estimatedUsd: 0 };
		const model = '<img src=x onerror=alert(1)>';
		const figures = {
			total: line,
			byPurpose: [],
			byModel: [{ provider: 'ollama' as const, model, pricing: 'free' as const, ...line }],
			failures: [],
			drafts: { written: 0, accepted: 0, refusals: [{ reason: '"><script>', count: 1 }], byModel: [] },
		};
		const period = { from: '', until: '', spentUsd: 0, softUsd: 0, hardUsd: 0, unpricedCalls: 0, unpricedCallsMax: 0 };
		const html = usagePage({
			usage: {
				asOf: '2026-11-26T12:00:00.000Z',
				budget: { state: 'within', day: period, month: period },
				day: { date: '2026-11-26', ...figures },
				month: { month: '2026-11', ...figures },
			},
		});
		assert.doesNotMatch(html, /<img|<script/);
		assert.match(html, /&lt;img src=x/);
	});
});
