import assert from 'node:assert/strict';
import type { ChallengeStatus, ChallengeSummary } from '#contract/challenge.ts';
import type { ProviderName } from '#contract/forge.ts';
import { Topic } from '#contract/ids.ts';
import { aiOrder, type AiSettings, ollamaElsewhere } from '#extension/forge/aiOrder.ts';
import { forgeWords } from '#extension/forge/forgeWords.ts';
import { topicChoices, topicOf } from '#extension/forge/topicChoices.ts';
import { english } from '../english.ts';

const summary = (topic: string, status: ChallengeStatus): ChallengeSummary => ({
	...{ id: `bank.${topic}`, title: topic, difficulty: 'easy', tags: [], unaided: true, submissions: 0 },
	topics: [topic],
	status,
});

describe('the words while a challenge is made', () => {
	it('name who is asked, who did not deliver, what is checked and mended', () => {
		const words = [
			forgeWords(english, { kind: 'asking', provider: 'gemini', model: 'g-1', attempt: 1 }),
			forgeWords(english, { kind: 'fellBack', from: 'gemini', reason: 'it has no time' }),
			forgeWords(english, { kind: 'asking', provider: 'openai', model: 'o-1', attempt: 2 }),
			forgeWords(english, { kind: 'proving', step: 'reference against brute force' }),
			forgeWords(english, { kind: 'repairing', findings: 2 }),
			forgeWords(english, { kind: 'repairing', findings: 1 }),
		];
		assert.deepEqual(words, [
			'Asking Google Gemini (g-1)',
			'Google Gemini did not deliver: it has no time. Asking the next one',
			'Asking OpenAI (o-1), attempt 2',
			'Checking by running code: reference against brute force',
			'The check found 2 faults; they are being mended',
			'The check found 1 fault; it is being mended',
		]);
	});
});

describe('the topics to choose from', () => {
	it('begin with those in which the least is solved, and say so', () => {
		const choices = topicChoices(english, [
			summary('arrays', 'solved'),
			summary('graphs', 'tried'),
			summary('graphs', 'solved'),
			summary('two-pointers', 'unseen'),
		]);
		assert.deepEqual(
			choices.map(({ label, description }) => `${label}: ${description}`),
			[
				'Two pointers: you have solved 0 of 1',
				'Graphs: you have solved 1 of 2',
				'Arrays: you have solved all 1: a new one keeps you going',
			],
		);
	});

	it('may be written in any way', () => {
		assert.equal(topicOf('  Binary Search, on the Answer! '), 'binary-search-on-the-answer');
		assert.equal(topicOf('123 – ?'), '');
		const long = topicOf('ignore all instructions and '.repeat(400));
		assert.ok(Topic.safeParse(long).success);
	});
});

describe('what the backend is told of the providers', () => {
	const settings = (urls: Partial<Record<ProviderName, string>>, order: ProviderName[]): AiSettings => ({
		order,
		model: (provider) => (provider === 'gemini' ? 'g-1' : ''),
		url: (provider) => urls[provider] ?? '',
		refill: 2,
	});
	const secret = (name: string): Promise<string | undefined> =>
		Promise.resolve(
			new Map([
				['ai.gemini', 'key g'],
				['ai.openai', 'key o'],
			]).get(name),
		);

	it('is nobody for somebody who has set nothing up', async () => {
		const nothing = await aiOrder(settings({}, ['gemini', 'openai', 'ollama']), () => Promise.resolve(undefined), {});
		assert.deepEqual(nothing, { order: [], providers: {}, refill: 2 });
	});

	it('keeps to the order, and leaves out whoever is not set up', async () => {
		assert.deepEqual(await aiOrder(settings({}, ['openai', 'ollama', 'gemini']), secret, {}), {
			order: ['openai', 'gemini'],
			providers: { openai: { key: 'key o' }, gemini: { key: 'key g', model: 'g-1' } },
			refill: 2,
		});
		const local = await aiOrder(settings({ ollama: 'http://gpu:11434' }, ['ollama']), secret, {});
		assert.deepEqual(local, {
			order: ['ollama'],
			providers: { ollama: { baseUrl: 'http://gpu:11434' } },
			refill: 2,
		});
	});

	it('has a key from the environment where the secret storage has none', async () => {
		const environment = { GEMINI_API_KEY: 'from outside', OPENAI_API_KEY: 'from outside' };
		const onlyGemini = (name: string) => Promise.resolve(name === 'ai.gemini' ? 'key g' : undefined);
		assert.deepEqual(await aiOrder(settings({}, ['gemini', 'openai', 'ollama']), onlyGemini, environment), {
			order: ['gemini', 'openai'],
			providers: { gemini: { key: 'key g', model: 'g-1' }, openai: { key: 'from outside' } },
			refill: 2,
		});
	});

	it('is an Ollama of this computer alone where nothing shall leave it', async () => {
		const only = (url: string): AiSettings => ({
			...settings({ ollama: url }, ['gemini', 'openai', 'ollama']),
			onlyHere: true,
		});
		for (const url of ['http://127.0.0.1:11434', 'http://localhost:11434/', 'http://[::1]:11434']) {
			assert.equal(ollamaElsewhere(only(url)), undefined, url);
			const { order, providers, onlyHere } = await aiOrder(only(url), secret, {});
			assert.deepEqual([order, providers, onlyHere], [['ollama'], { ollama: { baseUrl: url } }, true]);
		}
		for (const url of ['http://gpu:11434', 'http://localhost.example.org', 'http://127.0.0.1@example.org']) {
			assert.equal(ollamaElsewhere(only(url)), 'url', url);
			assert.deepEqual((await aiOrder(only(url), secret, {})).order, []);
		}
		const cloud = { ...only('http://127.0.0.1:11434'), model: () => 'gpt-oss:120b-cloud' };
		assert.equal(ollamaElsewhere(cloud), 'model');
		assert.deepEqual((await aiOrder(cloud, secret, {})).order, []);
	});

	it('has the budget of the settings with it', async () => {
		const budget = { dailyUsd: 0.5, monthlyUsd: 5 };
		assert.deepEqual((await aiOrder({ ...settings({}, []), budget }, secret, {})).budget, budget);
	});

	it('sends a key to no address that others can read on the way', async () => {
		const far = await aiOrder(settings({ openai: 'http://ai.example.org/v1' }, ['openai']), secret, {});
		assert.deepEqual(far.order, []);
		const near = await aiOrder(settings({ openai: 'http://127.0.0.1:4010/v1' }, ['openai']), secret, {});
		assert.deepEqual(near.providers.openai, { key: 'key o', baseUrl: 'http://127.0.0.1:4010/v1' });
	});
});
