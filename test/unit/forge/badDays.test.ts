import assert from 'node:assert/strict';
import { AiAllowance } from '#backend/forge/budget/aiAllowance.ts';
import type { ForgeService } from '#backend/forge/forgeService.ts';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { type FailureKind, ProviderFailure } from '#backend/forge/providers/providerFailure.ts';
import type { ProviderAnswer } from '#backend/forge/providers/modelProvider.ts';
import { createLog } from '#backend/platform/log.ts';
import type { ForgeEvent } from '#contract/forge.ts';
import { BudgetUnderTest, pricedModel, request as wordRequest, using } from './budget/budgetUnderTest.ts';
import { emptyPool } from './pool/emptyPool.ts';
import { type Script, ScriptedProviders } from './scriptedProvider.ts';
import { events, request, serviceOf } from './serviceUnderTest.ts';
import { someDraft } from './someDraft.ts';

const says = (text: string, tokensOut = 1_000): Promise<ProviderAnswer> =>
	Promise.resolve({ text, tokensIn: 0, tokensOut });
const fails = (kind: FailureKind, detail: string): Promise<never> =>
	Promise.reject(new ProviderFailure(kind, { detail }));

/** The first time one, and ever after another. */
function atFirst(first: Script, after: Script): Script {
	let isFirst = true;
	return (signal) => {
		const script = isFirst ? first : after;
		isFirst = false;
		return script(signal);
	};
}

async function heard(service: ForgeService, learner: string): Promise<ForgeEvent[]> {
	const asked = request();
	await service.start(learner, asked);
	return events(service, asked.id, learner);
}

describe('on a bad day of the providers', () => {
	let under: BudgetUnderTest;
	beforeEach(async () => {
		under = await BudgetUnderTest.open();
	});
	afterEach(() => under.close());

	const allowance = (): AiAllowance =>
		new AiAllowance({ store: under.store, perLearnerADay: 1, clock: under.clock, log: createLog('silent') });

	it('one that turns bad half-way is left for the next one, and what the learner gets instead costs them nothing', async () => {
		const meter = under.budget();
		const models = { gemini: 'gemini-3.5-flash-lite', openai: pricedModel };
		const providers = new ScriptedProviders({ off: ['ollama'], meter, models });
		// It has written the challenge and is gone before the brute force; what the other one writes is refused before any code runs.
		providers.scripts.gemini = atFirst(
			() => says(JSON.stringify(someDraft())),
			() => fails('serverError', '500'),
		);
		providers.scripts.openai = () => says('{"brute":"import os\\n"}');
		const service = serviceOf(providers.router, { spend: (...given) => allowance().spend(...given) });
		const told = (await heard(service, 'ann')).map((event) => {
			if (event.kind === 'asking') return `asking ${event.provider}`;
			if (event.kind === 'fellBack') return `${event.from}: ${event.reason}`;
			return event.kind;
		});
		const brute = ['asking gemini', 'gemini: it had an error of its own (500)', 'asking openai'];
		assert.deepEqual(told, [
			...['queued', 'asking gemini', 'proving', ...brute],
			...['repairing', ...brute, 'proving', 'repairing', ...brute, 'proving', 'done'],
		]);
		assert.equal(providers.router.status()[0]?.breaker, 'open');

		// What was delivered is paid, what broke off with an error of the provider is not.
		const costs = (await under.entries()).flatMap((entry) =>
			entry.kind === 'call' ? [`${entry.provider} ${entry.outcome} ${entry.nanoUsd > 0 ? 'paid' : 'free'}`] : [],
		);
		const three = (line: string): string[] => Array.from({ length: 3 }, () => line);
		assert.deepEqual(costs.sort(), [
			'gemini served paid',
			...three('gemini serverError free'),
			...three('openai served paid'),
		]);

		// The bank stood in, so the one of today is still there.
		assert.equal(
			(
				await allowance().spend(
					'ann',
					() => Promise.resolve(1),
					() => true,
				)
			).kind,
			'done',
		);
	});

	it('a model id that died overnight is said so, costs nothing, and is left alone while the next one serves', async () => {
		const providers = new ScriptedProviders({
			off: ['gemini'],
			meter: under.budget(),
			models: { openai: pricedModel },
		});
		providers.scripts.openai = atFirst(using(20_000), () => fails('notFound', '404'));
		assert.equal((await providers.router.ask(wordRequest())).provider, 'openai');
		under.setClock('2026-11-27T00:00:00.000Z');
		const reasons: string[] = [];
		const onFellBack = (_from: string, reason: string): void => void reasons.push(reason);
		for (let time = 0; time < 5; time++)
			assert.equal((await providers.router.ask(wordRequest({ onFellBack }))).provider, 'ollama');
		const said = 'it does not know the model or the address; check both in the settings (404)';
		const left = `it rests after failures: ${said}`;
		assert.deepEqual(reasons, [said, said, said, left, left]);
		assert.equal(providers.asked.filter((name) => name === 'openai').length, 4);
		const { day } = await under.budget().state();
		assert.equal(day.spentUsd, 0);
	});

	it('a dead model id with nobody behind it opens the bank, and says what to check', async () => {
		const providers = new ScriptedProviders({ off: ['gemini', 'ollama'] });
		providers.scripts.openai = () => fails('notFound', '404');
		const end = (await heard(serviceOf(providers.router), 'ann')).at(-1);
		assert.ok(end?.kind === 'done' && end.servedBy === 'bank', JSON.stringify(end));
		assert.match(
			end.message,
			/^No AI provider could help now \(OpenAI: it does not know the model or the address; check both/,
		);
	});

	it('who has seen all of the pool and solved all of the bank is told so, and the shelf wants new ones', async () => {
		const noted: number[] = [];
		const { shelves } = emptyPool();
		const mine = { id: 'forge.mine', title: 'Mine', provider: 'openai' as const, model: 'o-1' };
		const service = serviceOf(
			{ status: () => [], ask: () => Promise.reject(new ProvidersDown([{ provider: 'ollama', reason: 'asleep' }])) },
			{
				pool: {
					stock: { onShelf: () => Promise.resolve([mine]), renew: () => assert.fail('it was served before') },
					shelves: { ...shelves, noteDemand: (_shelf, { missing }) => Promise.resolve(void noted.push(missing)) },
					perShelf: 2,
				},
				statuses: () => Promise.resolve(() => 'solved'),
				spend: (...given) => allowance().spend(...given),
			},
		);
		const end = (await heard(service, 'ann')).at(-1);
		assert.ok(end?.kind === 'failed' && end.code === 'notFound', JSON.stringify(end));
		assert.match(end.message, /asleep.* And you have solved every challenge of the bank\./);
		assert.deepEqual(noted, [2]);
		assert.equal(
			(
				await allowance().spend(
					'ann',
					() => Promise.resolve(1),
					() => true,
				)
			).kind,
			'done',
		);
		await service.stop();
	});
});
