import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type AiEnvironment, aiConfigOf } from '#backend/forge/aiConfig.ts';
import { costUsd } from '#backend/forge/costUsd.ts';
import { createModelRouter } from '#backend/forge/createModelRouter.ts';
import { models, providerDefaults } from '#backend/forge/models.ts';
import type { AiOrder } from '#contract/forge.ts';

function configured(order: AiOrder, environment: AiEnvironment = {}): string[] {
	return aiConfigOf(order, environment)
		.providers.filter((one) => one.isConfigured)
		.map((one) => one.name);
}

describe('the configuration of the providers', () => {
	it('has nobody set up when nothing is said', () => {
		assert.deepEqual(configured({ order: [], providers: {} }), []);
		assert.deepEqual(configured({ order: [], providers: {} }, { GEMINI_API_KEY: '  ', OLLAMA_HOST: '' }), []);
	});

	it('takes keys from the order first, and else from the environment', () => {
		const environment = { GEMINI_API_KEY: 'from-environment', OPENAI_API_KEY: 'from-environment\n' };
		const { providers } = aiConfigOf({ order: [], providers: { gemini: { key: 'from-order' } } }, environment);
		assert.deepEqual(
			providers.map(({ name, key, isConfigured }) => [name, key, isConfigured]),
			[
				['gemini', 'from-order', true],
				['openai', 'from-environment', true],
				['ollama', undefined, false],
			],
		);
	});

	it('takes Ollama as set up when it is named, has an entry, or the environment says where it is', () => {
		assert.deepEqual(configured({ order: ['ollama'], providers: {} }), ['ollama']);
		assert.deepEqual(configured({ order: [], providers: { ollama: {} } }), ['ollama']);
		assert.deepEqual(configured({ order: [], providers: {} }, { OLLAMA_HOST: '10.0.0.5:11434' }), ['ollama']);
	});

	it('follows another order to the letter; only in the default order hard demands begin elsewhere', () => {
		const own = aiConfigOf({ order: ['ollama', 'gemini', 'ollama'], providers: {} }, {});
		assert.deepEqual([own.providers.map((one) => one.name), own.first], [['ollama', 'gemini'], {}]);
		const usual = aiConfigOf({ order: [], providers: {} }, {});
		assert.deepEqual(
			usual.providers.map((one) => one.name),
			['gemini', 'openai', 'ollama'],
		);
		assert.deepEqual(usual.first, { hard: 'openai' });
		const some = aiConfigOf({ order: ['gemini', 'openai'], providers: {} }, {});
		assert.deepEqual(some.first, { hard: 'openai' });
		assert.deepEqual(aiConfigOf({ order: ['openai', 'gemini'], providers: {} }, {}).first, {});
	});

	it('lets model and address be set, and leaves out what only the default model understands', () => {
		const [gemini] = aiConfigOf(
			{ order: ['gemini'], providers: { gemini: { model: 'gemini-next', baseUrl: 'http://127.0.0.1:9/' } } },
			{},
		).providers;
		assert.deepEqual(
			[gemini?.model, gemini?.baseUrl, gemini?.thinking],
			['gemini-next', 'http://127.0.0.1:9', undefined],
		);
	});

	it('knows price and model of every default that is paid for', () => {
		for (const { model } of [providerDefaults.gemini, providerDefaults.openai]) {
			assert.ok((models[model]?.prices.length ?? 0) > 0, model);
		}
		for (const { prices } of Object.values(models)) {
			const days = prices.map(({ from }) => from);
			assert.deepEqual(days, days.toSorted());
		}
	});

	it('counts costs at the prices of the day', () => {
		const million = { tokensIn: 1_000_000, tokensOut: 1_000_000 };
		const at = (day: string) => costUsd('gemini', 'gemini-3.8-flash', million, Date.parse(day));
		assert.deepEqual([at('2026-12-31T23:59:59Z'), at('2027-01-01T00:00:00Z')], [4.5, 9]);
		assert.equal(costUsd('ollama', 'qwen3:8b', million, Date.parse('2026-12-01')), 0);
		// A clock that is behind makes nothing free.
		assert.equal(at('2026-09-30'), 4.5);
	});

	it('makes a router that shows neither keys nor addresses', () => {
		const router = createModelRouter(
			{ order: [], providers: { openai: { key: 'sk-1', baseUrl: 'http://127.0.0.1:9/v1', model: 'own' } } },
			{ ...process.env, GEMINI_API_KEY: 'g-1', OLLAMA_HOST: undefined },
			{ nowMs: () => 0 },
		);
		const nothing = { breaker: 'closed', calls: 0, failures: 0, tokensIn: 0, tokensOut: 0 };
		assert.deepEqual(router.status(), [
			{ provider: 'gemini', model: providerDefaults.gemini.model, configured: true, ...nothing },
			{ provider: 'openai', model: 'own', configured: true, ...nothing },
			{ provider: 'ollama', model: providerDefaults.ollama.model, configured: false, ...nothing },
		]);
	});
});
