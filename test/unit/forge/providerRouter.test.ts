import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { type ModelRequest, ProvidersDown } from '#backend/forge/modelRouter.ts';
import { type FailureDetail, type FailureKind, ProviderFailure } from '#backend/forge/providers/providerFailure.ts';
import { good, hang, type Script, ScriptedProviders } from './scriptedProvider.ts';

const Word = z.object({ word: z.string() });
type Word = z.infer<typeof Word>;

function request(changes: Partial<ModelRequest<Word>> = {}): ModelRequest<Word> {
	return {
		system: 'system',
		prompt: 'prompt',
		schema: Word,
		schemaName: 'word',
		difficulty: 'easy',
		maxOutputTokens: 100,
		signal: new AbortController().signal,
		...changes,
	};
}

function failing(kind: FailureKind, detail: FailureDetail = {}): Script {
	return () => Promise.reject(new ProviderFailure(kind, detail));
}

async function askTimes(providers: ScriptedProviders, times: number): Promise<void> {
	for (let count = 0; count < times; count += 1) await providers.router.ask(request());
}

describe('the provider router', () => {
	it('asks in order, says who served, and tells each step', async () => {
		const providers = new ScriptedProviders();
		providers.scripts.gemini = failing('serverError', { detail: '500' });
		const steps: string[] = [];
		const answer = await providers.router.ask(
			request({
				onAsking: (provider, model) => steps.push(`asking ${provider} (${model})`),
				onFellBack: (from, reason) => steps.push(`${from}: ${reason}`),
			}),
		);
		assert.deepEqual(answer, {
			value: { word: 'yes' },
			provider: 'openai',
			model: 'openai-model',
			tokensIn: 10,
			tokensOut: 20,
		});
		assert.deepEqual(steps, [
			'asking gemini (gemini-model)',
			'gemini: it had an error of its own (500)',
			'asking openai (openai-model)',
		]);
	});

	it('begins hard demands at another provider than easy ones, where that is configured', async () => {
		const providers = new ScriptedProviders({ first: { hard: 'openai' } });
		const by = async (difficulty: 'easy' | 'hard') => (await providers.router.ask(request({ difficulty }))).provider;
		assert.deepEqual([await by('easy'), await by('hard')], ['gemini', 'openai']);
		providers.scripts.openai = failing('empty');
		assert.equal(await by('hard'), 'gemini');
		const without = new ScriptedProviders({ first: { hard: 'openai' }, off: ['openai'] });
		assert.equal((await without.router.ask(request({ difficulty: 'hard' }))).provider, 'gemini');
	});

	it('gives every reason when nobody delivers, and none when nobody is set up', async () => {
		const providers = new ScriptedProviders({ off: ['openai'] });
		providers.scripts.gemini = failing('unreachable');
		providers.scripts.ollama = () => Promise.resolve({ text: '{"word":7}', tokensIn: 1, tokensOut: 2 });
		await assert.rejects(providers.router.ask(request()), (error) => {
			assert.ok(error instanceof ProvidersDown);
			assert.deepEqual(error.reasons, [
				{ provider: 'gemini', reason: 'it could not be reached', failure: 'unreachable' },
				{
					provider: 'ollama',
					reason: 'the answer did not have the form that was asked for (word)',
					failure: 'misfit',
				},
			]);
			return true;
		});
		const none = new ScriptedProviders({ off: ['gemini', 'openai', 'ollama'] });
		await assert.rejects(none.router.ask(request()), (error) => {
			assert.ok(error instanceof ProvidersDown);
			assert.deepEqual([error.reasons, error.message], [[], 'no provider is set up']);
			return true;
		});
	});

	it('asks nobody else when the caller goes away, and holds it against nobody', async () => {
		const providers = new ScriptedProviders({ limits: { breakAfter: 1 } });
		const caller = new AbortController();
		providers.scripts.gemini = (signal) => {
			queueMicrotask(() => caller.abort());
			return hang(signal);
		};
		await assert.rejects(providers.router.ask(request({ signal: caller.signal })), { code: 'cancelled' });
		assert.deepEqual(providers.asked, ['gemini']);
		const [gemini] = providers.router.status();
		assert.deepEqual([gemini?.breaker, gemini?.calls, gemini?.failures], ['closed', 1, 0]);
		assert.equal(providers.calls[0]?.outcome, 'cancelled');
	});

	it('lets an error that is no failure of a provider through, instead of hiding a bug', async () => {
		const providers = new ScriptedProviders();
		providers.scripts.gemini = () => Promise.reject(new RangeError('a bug'));
		await assert.rejects(providers.router.ask(request()), RangeError);
	});

	it('ends a request at its time limit, and asks the next', async () => {
		const providers = new ScriptedProviders({ limits: { timeLimitMs: 20 } });
		providers.scripts.gemini = hang;
		const answer = await providers.router.ask(request());
		assert.equal(answer.provider, 'openai');
		assert.deepEqual(providers.router.figuresOf('gemini').byReason, { tooSlow: 1 });
	});
});

describe('a provider that fails', () => {
	it('is left alone after three failures in a row, and the reason is told', async () => {
		const providers = new ScriptedProviders();
		providers.scripts.gemini = failing('serverError', { detail: '503' });
		await askTimes(providers, 3);
		const told: string[] = [];
		await providers.router.ask(request({ onFellBack: (_, reason) => told.push(reason) }));
		assert.equal(providers.asked.filter((name) => name === 'gemini').length, 3);
		assert.deepEqual(told, ['it rests after failures: it had an error of its own (503)']);
		const [status] = providers.router.status();
		assert.equal(status?.breaker, 'open');
		assert.equal(status.retryAt, '2026-11-25T13:00:00.000Z');
		const { calls, failures, skips, byReason } = providers.router.figuresOf('gemini');
		assert.deepEqual([calls, failures, skips, byReason], [3, 3, 1, { serverError: 3, resting: 1 }]);
	});

	it('is tried once when its rest is over, while others do not wait for the trial', async () => {
		const providers = new ScriptedProviders({ limits: { breakAfter: 1, breakMs: 0 } });
		providers.scripts.gemini = failing('serverError');
		await askTimes(providers, 1);
		let finish: (() => void) | undefined;
		providers.scripts.gemini = () =>
			new Promise((resolve) => {
				finish = () => resolve({ text: '{"word":"back"}', tokensIn: 1, tokensOut: 1 });
			});
		const trial = providers.router.ask(request());
		assert.equal((await providers.router.ask(request())).provider, 'openai');
		assert.equal(providers.router.status()[0]?.breaker, 'halfOpen');
		assert.ok(finish !== undefined);
		finish();
		assert.equal((await trial).provider, 'gemini');
		assert.equal(providers.router.status()[0]?.breaker, 'closed');
		assert.equal(providers.router.figuresOf('gemini').byReason.onTrial, 1);
	});

	it('stays closed off when the caller of its trial goes away', async () => {
		const providers = new ScriptedProviders({ limits: { breakAfter: 1, breakMs: 0 } });
		providers.scripts.gemini = failing('serverError');
		await askTimes(providers, 1);
		const caller = new AbortController();
		providers.scripts.gemini = (signal) => {
			queueMicrotask(() => caller.abort());
			return hang(signal);
		};
		await assert.rejects(providers.router.ask(request({ signal: caller.signal })), { code: 'cancelled' });
		assert.notEqual(providers.router.status()[0]?.breaker, 'closed');
	});

	it('is not closed for all because it declines the topic of one', async () => {
		const providers = new ScriptedProviders({ limits: { breakAfter: 1 } });
		providers.scripts.gemini = failing('refused');
		await askTimes(providers, 3);
		assert.equal(providers.router.status()[0]?.breaker, 'closed');
		assert.equal(providers.router.figuresOf('gemini').byReason.refused, 3);
	});

	it('rests as long as it asked to, and is asked again after that', async () => {
		const providers = new ScriptedProviders();
		providers.scripts.gemini = failing('rateLimited', { detail: '429', restMs: 30_000 });
		await askTimes(providers, 2);
		assert.deepEqual(providers.asked, ['gemini', 'openai', 'openai']);
		assert.equal(providers.router.status()[0]?.retryAt, '2026-11-25T12:00:30.000Z');
		providers.scripts.gemini = good;
		providers.nowMs += 29_999;
		assert.equal((await providers.router.ask(request())).provider, 'openai');
		providers.nowMs += 1;
		assert.equal((await providers.router.ask(request())).provider, 'gemini');
		assert.equal(providers.router.status()[0]?.retryAt, undefined);
	});

	it('rests no longer than an hour, whatever it asked', async () => {
		const providers = new ScriptedProviders();
		providers.scripts.gemini = failing('rateLimited', { restMs: 1e12 });
		await askTimes(providers, 1);
		assert.equal(providers.router.status()[0]?.retryAt, '2026-11-25T13:00:00.000Z');
	});

	it('does not rest for a month because the clock was a month ahead when it began', async () => {
		const providers = new ScriptedProviders();
		const monthMs = 31 * 24 * 3_600_000;
		providers.nowMs += monthMs;
		providers.scripts.gemini = failing('badKey', { detail: '401' });
		await askTimes(providers, 1);
		assert.equal(providers.router.status()[0]?.breaker, 'open');
		providers.nowMs -= monthMs;
		providers.scripts.gemini = good;
		assert.equal((await providers.router.ask(request())).provider, 'gemini');
	});

	it('rests at once and with a clear reason when it refuses the key', async () => {
		const providers = new ScriptedProviders();
		providers.scripts.gemini = failing('badKey', { detail: '401' });
		const told: string[] = [];
		await askTimes(providers, 1);
		await providers.router.ask(request({ onFellBack: (_, reason) => told.push(reason) }));
		assert.deepEqual(told, ['it rests after failures: it refused the key; check the key (401)']);
		assert.deepEqual(providers.router.status()[0], {
			provider: 'gemini',
			model: 'gemini-model',
			configured: true,
			breaker: 'open',
			retryAt: '2026-11-25T12:10:00.000Z',
			calls: 1,
			failures: 1,
			tokensIn: 0,
			tokensOut: 0,
		});
	});

	it('gets no more requests at once than it may have; one more goes to the next', async () => {
		const providers = new ScriptedProviders({ limits: { slots: 2 } });
		const caller = new AbortController();
		providers.scripts.gemini = hang;
		const waiting = [1, 2].map(() => providers.router.ask(request({ signal: caller.signal })));
		const ended = Promise.allSettled(waiting);
		const told: string[] = [];
		const answer = await providers.router.ask(request({ onFellBack: (_, reason) => told.push(reason) }));
		assert.equal(answer.provider, 'openai');
		assert.deepEqual(told, ['it has as many requests as it may have at once']);
		caller.abort();
		await ended;
		providers.scripts.gemini = good;
		assert.equal((await providers.router.ask(request())).provider, 'gemini');
	});
});
