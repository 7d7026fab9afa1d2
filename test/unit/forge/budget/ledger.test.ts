import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { figuresOf } from '#backend/forge/budget/usageReport.ts';
import { nanoUsdOf, pricingOf } from '#backend/forge/costUsd.ts';
import { ProviderFailure } from '#backend/forge/providers/providerFailure.ts';
import { hang } from '../scriptedProvider.ts';
import { BudgetUnderTest, request, using } from './budgetUnderTest.ts';

describe('the ledger of models', () => {
	let under: BudgetUnderTest;
	beforeEach(async () => {
		under = await BudgetUnderTest.open();
	});
	afterEach(() => under.close());

	it('holds each call that was sent, with what it was for, used, cost and came to', async () => {
		const providers = under.providers(under.budget());
		providers.scripts.openai = () => {
			providers.nowMs += 812;
			return Promise.resolve({ text: '{"word":"yes"}', tokensIn: 435, tokensOut: 1_063 });
		};
		await providers.router.ask(request({ purpose: 'hint', prompt: 'words of a learner' }));
		const [entry] = await under.entries();
		assert.ok(entry);
		const { id, ...rest } = entry;
		assert.match(id, /^[0-9a-f-]{36}$/);
		assert.deepEqual(rest, {
			...{ kind: 'call', at: '2026-11-26T12:00:00.000Z', purpose: 'hint', provider: 'openai', model: 'gpt-5.4-mini' },
			...{ outcome: 'served', tokensIn: 435, tokensOut: 1_063, nanoUsd: 435 * 750 + 1_063 * 4_500, pricing: 'priced' },
			...{ isEstimated: false, latencyMs: 812 },
		});
	});

	it('holds nothing of a provider that was passed over', async () => {
		const providers = under.providers(under.budget());
		providers.scripts.openai = () => Promise.reject(new ProviderFailure('rateLimited', { restMs: 30_000 }));
		for (let time = 0; time < 3; time++) await assert.rejects(providers.router.ask(request()));
		const entries = await under.entries();
		assert.equal(entries.length, 1);
		assert.deepEqual((await under.budget().state()).day.spentUsd, 0);
	});

	it('counts a call that ended without saying what it used at the most that it can have been, and says so', async () => {
		const providers = under.providers(under.budget());
		const caller = new AbortController();
		providers.scripts.openai = (signal) => {
			queueMicrotask(() => caller.abort());
			return hang(signal);
		};
		await assert.rejects(providers.router.ask(request({ signal: caller.signal })), { code: 'cancelled' });
		const [entry] = await under.entries();
		assert.ok(entry?.kind === 'call');
		assert.deepEqual([entry.outcome, entry.isEstimated, entry.tokensOut], ['cancelled', true, 20_000]);
		assert.equal(entry.nanoUsd, entry.tokensIn * 750 + 20_000 * 4_500);
	});

	it('believes no provider that it used less than nothing', async () => {
		const providers = under.providers(under.budget());
		providers.scripts.openai = () => Promise.resolve({ text: '{"word":"yes"}', tokensIn: -1e12, tokensOut: 0.5 });
		await providers.router.ask(request());
		const [entry] = await under.entries();
		assert.ok(entry?.kind === 'call');
		assert.deepEqual([entry.tokensIn, entry.tokensOut, entry.nanoUsd], [0, 1, 4_500]);
	});

	it('never stands in the way of an answer: what it could not write is told in the log and stays taken', async () => {
		const store = under.storeWith({ append: () => Promise.reject(new Error('disk')) });
		const budget = under.budget({ store });
		const providers = under.providers(budget);
		providers.scripts.openai = using(1);
		await providers.router.ask(request({ prompt: 'words of a learner' }));
		assert.ok((await budget.state()).day.spentUsd > 0.09);
		const log = under.log.join('');
		assert.match(log, /a call of a model is not in the ledger/);
		assert.doesNotMatch(log, /words of a learner/);
	});

	it('adds up by day and month, purpose, provider and model, with median and 95th percentile', async () => {
		const budget = under.budget({ limits: { dailyUsd: 100, monthlyUsd: 100 } });
		const providers = under.providers(budget);
		const answered = async (ms: number, purpose: 'forge' | 'hint'): Promise<void> => {
			providers.scripts.openai = () => {
				providers.nowMs += ms;
				return Promise.resolve({ text: '{"word":"yes"}', tokensIn: 1_000, tokensOut: 2_000 });
			};
			await providers.router.ask(request({ purpose }));
		};
		under.setClock('2026-11-01T00:00:00.000Z');
		await answered(5_000, 'hint');
		under.setClock('2026-11-26T00:00:00.000Z');
		for (let ms = 100; ms <= 2_000; ms += 100) await answered(ms, 'forge');
		providers.scripts.openai = () => Promise.reject(new ProviderFailure('serverError', { detail: '500' }));
		await assert.rejects(providers.router.ask(request()));
		for (const reason of [undefined, 'leak', 'nearDuplicate', 'leak'])
			await budget.noteDraft({ provider: 'openai', model: 'gpt-5.4-mini', reason });

		const { day, month } = await figuresOf(under.store, { day: '2026-11-26', month: '2026-11' });
		const { medianMs, p95Ms, calls, served, failed, costUsd } = day.total;
		assert.deepEqual([calls, served, failed], [21, 20, 1]);
		// Nearest rank of 0, 100, 200, ... 2000.
		assert.deepEqual([medianMs, p95Ms], [1_000, 1_900]);
		assert.equal(costUsd, (20 * (1_000 * 0.75 + 2_000 * 4.5)) / 1_000_000);
		assert.deepEqual(day.failures, [{ reason: 'serverError', count: 1 }]);
		assert.deepEqual(day.drafts, {
			...{ written: 4, accepted: 1, yieldShare: 0.25 },
			refusals: [
				{ reason: 'leak', count: 2 },
				{ reason: 'nearDuplicate', count: 1 },
			],
			byModel: [
				{
					...{ provider: 'openai', model: 'gpt-5.4-mini', written: 4, accepted: 1 },
					refusals: day.drafts.refusals,
				},
			],
		});
		assert.deepEqual(
			month.byPurpose.map(({ purpose, calls: number }) => [purpose, number]),
			[
				['forge', 21],
				['hint', 1],
			],
		);
		assert.deepEqual(
			month.byModel.map(({ provider, model, pricing, calls: number }) => [provider, model, pricing, number]),
			[['openai', 'gpt-5.4-mini', 'priced', 22]],
		);
		const empty = await figuresOf(under.store, { day: '2026-10-01', month: '2026-10' });
		assert.deepEqual(
			[empty.month.total.calls, empty.month.total.medianMs, empty.month.drafts.yieldShare],
			[0, undefined, undefined],
		);
	});
});

describe('the price of a call', () => {
	it('is that of its day, the first known one before it, and none where nobody told us', () => {
		const at = (model: string, day: string) => pricingOf('gemini', model, Date.parse(day));
		const flash = (day: string): number => {
			const pricing = at('gemini-3.8-flash', day);
			assert.ok(pricing.kind === 'priced');
			return nanoUsdOf(pricing.price, { tokensIn: 1, tokensOut: 1 });
		};
		assert.deepEqual(['1999-01-01', '2026-12-31', '2027-01-01'].map(flash), [4_500, 4_500, 9_000]);
		assert.deepEqual(at('gemini-next', '2026-11-26'), { kind: 'unpriced' });
	});

	it('is nothing on a machine of one’s own, and unknown where Ollama passes the question on', () => {
		const kinds = ['qwen3:8b', 'gpt-oss:120b-cloud', 'glm:cloud'].map((model) => pricingOf('ollama', model, 0).kind);
		assert.deepEqual(kinds, ['free', 'unpriced', 'unpriced']);
	});

	it('is a whole number of billionths, never rounded down', () => {
		const price = { from: '2026-10-01', inPerMillion: 0.1, outPerMillion: 0.3 };
		assert.equal(nanoUsdOf(price, { tokensIn: 3, tokensOut: 7 }), 2_400);
		assert.equal(nanoUsdOf({ ...price, inPerMillion: 0.000_1 }, { tokensIn: 1, tokensOut: 0 }), 1);
	});
});
