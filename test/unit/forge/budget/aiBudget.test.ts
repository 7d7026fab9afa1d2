import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { AppError } from '#contract/appError.ts';
import { hang } from '../scriptedProvider.ts';
import { BudgetUnderTest, request, using } from './budgetUnderTest.ts';

/** A little more. */
const tenCents = using(22_223);

describe('the budget for models', () => {
	let under: BudgetUnderTest;
	beforeEach(async () => {
		under = await BudgetUnderTest.open();
	});
	afterEach(() => under.close());

	it('lets models be asked within it, says at four fifths that it ends, and at its end asks nobody', async () => {
		const budget = under.budget();
		const providers = under.providers(budget);
		providers.scripts.openai = tenCents;
		const states: string[] = [];
		for (let call = 0; call < 10; call++) {
			assert.deepEqual(await budget.mayAsk('forge'), { kind: 'allowed' });
			states.push((await budget.state()).state);
			await providers.router.ask(request());
		}
		assert.deepEqual(states, [...Array<string>(8).fill('within'), ...Array<string>(2).fill('soft')]);
		const may = await budget.mayAsk('forge');
		assert.ok(may.kind === 'poolOnly');
		assert.equal(
			may.why,
			'The AI budget of today, 1.00 USD, is used up until 27 November 2026, 00:00 UTC. Challenges come from those that are ready and from the bank.',
		);
		const asked = providers.asked.length;
		await assert.rejects(providers.router.ask(request()), (error: unknown) => {
			assert.ok(error instanceof ProvidersDown);
			assert.match(error.reasons[0]?.reason ?? '', /^it may not be asked now: the AI budget of today, 1\.00 USD/);
			return true;
		});
		assert.equal(providers.asked.length, asked);
		assert.equal(providers.router.status()[0]?.breaker, 'closed');
		under.setClock('2026-11-27T00:00:00.000Z');
		assert.deepEqual(await budget.mayAsk('hint'), { kind: 'allowed' });
	});

	it('has a note for the status from four fifths on, in money and with the end', async () => {
		const budget = under.budget();
		const providers = under.providers(budget);
		providers.scripts.openai = using(184_000);
		await providers.router.ask(request());
		const soft = await budget.state();
		assert.deepEqual(
			[soft.state, soft.note],
			[
				'soft',
				'Today 0.83 USD of the 1.00 USD for AI are spent. At the end of it no model is asked until 27 November 2026, 00:00 UTC.',
			],
		);
		assert.equal(soft.day.spentUsd, 0.828);
		assert.equal(soft.month.hardUsd, 10);
		await providers.router.ask(request());
		assert.deepEqual((await budget.state()).state, 'hard');
	});

	it('is passed by one call at most, however many processes ask at once', async () => {
		const processes = [under.budget(), under.budget(), under.budget()].map((budget) => under.providers(budget));
		const eachUsd = 0.09;
		for (const one of processes) one.scripts.openai = using(20_000);
		const asking = processes.flatMap((one) => Array.from({ length: 12 }, () => one.router.ask(request())));
		const outcomes = await Promise.allSettled(asking);
		const served = outcomes.filter(({ status }) => status === 'fulfilled').length;
		const { day } = await under.budget().state();
		assert.ok(served > 0 && served < 36);
		assert.ok(day.spentUsd <= 1 + eachUsd, String(day.spentUsd));
		assert.equal(day.spentUsd, Math.round(served * eachUsd * 1e6) / 1e6);
	});

	it('counts what a process took that died, at the most that it can have cost', async () => {
		const dying = under.budget();
		for (let call = 0; call < 11; call++)
			await dying.take({ purpose: 'forge', provider: 'openai', model: 'gpt-5.4-mini', tokensIn: 0, tokensOut: 20_000 });
		assert.deepEqual((await under.budget().state()).day.spentUsd, 0.99);
		assert.deepEqual(await under.entries(), []);
	});

	it('finds no new money when the clock is put over the end of the month and back', async () => {
		const budget = under.budget({ limits: { dailyUsd: 1, monthlyUsd: 1 } });
		const providers = under.providers(budget);
		providers.scripts.openai = using(120_000);
		await providers.router.ask(request());
		under.setClock('2026-12-01T00:00:00.000Z');
		await providers.router.ask(request());
		under.setClock('2026-11-30T23:59:59.000Z');
		const may = await budget.mayAsk('forge');
		assert.ok(may.kind === 'poolOnly');
		assert.match(may.why, /^The AI budget of this month, 1\.00 USD, is used up until 1 December 2026, 00:00 UTC\./);
		await assert.rejects(providers.router.ask(request()), ProvidersDown);
		under.setClock('2026-11-26T12:00:00.000Z');
		assert.equal((await budget.mayAsk('forge')).kind, 'poolOnly');
	});

	it('books a call that crosses the end of the month where it began, once', async () => {
		const budget = under.budget();
		const providers = under.providers(budget);
		under.setClock('2026-11-30T23:59:59.000Z');
		providers.scripts.openai = () => {
			under.setClock('2026-12-01T00:00:30.000Z');
			return using(20_000)();
		};
		await providers.router.ask(request());
		const taken = async (period: string): Promise<number> => (await under.store.taken(period)).nanoUsd;
		assert.deepEqual(
			[await taken('2026-11'), await taken('2026-11-30'), await taken('2026-12'), await taken('2026-12-01')],
			[90_000_000, 90_000_000, 0, 0],
		);
	});

	it('bounds models without a price by a number of calls, and others are asked for what is left', async () => {
		const unpriced = { name: 'openai', model: 'brand-new' } as const;
		const alone = under.budget({ providers: [unpriced] });
		const providers = under.providers(alone, { model: unpriced.model });
		providers.scripts.openai = using(1_000_000);
		for (let call = 0; call < 20; call++) await providers.router.ask(request());
		await assert.rejects(providers.router.ask(request()), ProvidersDown);
		const may = await alone.mayAsk('review');
		assert.ok(may.kind === 'poolOnly');
		assert.match(may.why, /20 calls of models whose price is not known, is used up/);
		assert.equal((await alone.state()).day.spentUsd, 0);
		// With a model beside it that has a price, there is somebody to ask.
		const both = under.budget({ providers: [unpriced, { name: 'gemini', model: 'gemini-3.5-flash-lite' }] });
		assert.deepEqual(await both.mayAsk('forge'), { kind: 'allowed' });
		assert.equal((await both.state()).state, 'soft');
	});

	it('of nothing lets nobody be asked', async () => {
		const budget = under.budget({ limits: { dailyUsd: 1, monthlyUsd: 0 } });
		const providers = under.providers(budget);
		const may = await budget.mayAsk('hint');
		assert.deepEqual(may, { kind: 'poolOnly', why: 'The AI budget of this month is 0.00 USD.' });
		await assert.rejects(providers.router.ask(request()), ProvidersDown);
		assert.deepEqual(providers.asked, []);
		// Of a few cents there is something, whoever is or is not set up.
		const cents = under.budget({ limits: { dailyUsd: 0.01, monthlyUsd: 0.01 }, providers: [] });
		assert.deepEqual(await cents.mayAsk('forge'), { kind: 'allowed' });
	});

	it('asks nobody while the store can not say what is left', async () => {
		const store = under.storeWith({ taken: () => Promise.reject(new AppError('storeFull', 'The disk is full.')) });
		const providers = under.providers(under.budget({ store }));
		await assert.rejects(providers.router.ask(request()), { code: 'storeFull' });
		assert.deepEqual(providers.asked, []);
	});

	it('gives back what a provider did not use that was passed over or left before it was asked', async () => {
		const budget = under.budget();
		const providers = under.providers(budget, { slots: 2 });
		const caller = new AbortController();
		const asking = providers.router.ask(request({ signal: caller.signal }));
		caller.abort();
		await assert.rejects(asking, { code: 'cancelled' });
		assert.deepEqual([providers.asked, (await budget.state()).day.spentUsd], [[], 0]);
		providers.scripts.openai = hang;
		const later = new AbortController();
		const ended = Promise.allSettled([1, 2].map(() => providers.router.ask(request({ signal: later.signal }))));
		while (providers.asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
		const before = (await budget.state()).day.spentUsd;
		await assert.rejects(providers.router.ask(request()), ProvidersDown);
		assert.equal((await budget.state()).day.spentUsd, before);
		later.abort();
		await ended;
	});
});
