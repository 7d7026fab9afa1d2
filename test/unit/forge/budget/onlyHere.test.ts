import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { aiConfigOf } from '#backend/forge/aiConfig.ts';
import { isHere, numbered, refuseElsewhere } from '#backend/forge/onlyHere.ts';
import { WrongConfiguration } from '#backend/readVariables.ts';
import { serverConfigFrom } from '#backend/serverConfig.ts';
import type { AiOrder } from '#contract/forge.ts';

const only = (order: Partial<AiOrder> = {}): AiOrder => ({ order: [], providers: {}, onlyHere: true, ...order });

describe('AI on this machine only', () => {
	it('takes an Ollama at an address of this machine, however it is written', () => {
		const here = ['http://127.0.0.1:11434', 'localhost:11434', 'http://LOCALHOST/', '127.1:9', 'https://[::1]:11434'];
		for (const host of here) assert.ok(isHere(host), host);
		for (const baseUrl of [undefined, 'http://127.0.0.1:1'])
			refuseElsewhere(
				only({ order: ['ollama'], providers: { ollama: baseUrl === undefined ? {} : { baseUrl } } }),
				{},
				{},
			);
		refuseElsewhere(only(), { OLLAMA_HOST: 'localhost' }, {});
	});

	it('takes no other address, whatever it looks like', () => {
		const elsewhere = [
			'http://10.0.0.5:11434',
			'http://0.0.0.0:11434',
			'http://localhost.example.org',
			'http://127.0.0.1.example.org',
			'http://127.0.0.1@example.org/',
			'http://localhost@example.org/',
			'http://ollama.localhost',
			'gpu:11434',
			'ftp://127.0.0.1',
			'http://[::ffff:10.0.0.5]',
			'http://',
			'http://2130706434.example.org',
		];
		for (const host of elsewhere) assert.ok(!isHere(host), host);
	});

	it('refuses every other provider, address and model by name, all at once', () => {
		const order = only({
			order: ['gemini', 'ollama'],
			providers: { ollama: { baseUrl: 'http://me:planted@gpu:11434', model: 'gpt-oss:120b-cloud' } },
		});
		const proxy = { NODE_USE_ENV_PROXY: '1', http_proxy: 'http://proxy:3128' };
		assert.throws(
			() => refuseElsewhere(order, { OPENAI_API_KEY: 'planted' }, proxy),
			(error: Error) => {
				for (const name of ['Gemini', 'OpenAI', 'http://gpu:11434', 'gpt-oss:120b-cloud', 'proxy'])
					assert.ok(error.message.includes(name), name);
				assert.doesNotMatch(error.message, /planted/);
				return true;
			},
		);
		refuseElsewhere({ ...order, onlyHere: false }, { OPENAI_API_KEY: 'any' }, proxy);
	});

	it('leaves nobody but Ollama to be asked, by the number of this machine', () => {
		const { providers, first } = aiConfigOf(only(), { OLLAMA_HOST: 'http://localhost:9' });
		assert.deepEqual([providers.map(({ name }) => name), first], [['ollama'], {}]);
		assert.deepEqual([providers[0]?.baseUrl, providers[0]?.isConfigured], ['http://127.0.0.1:9', true]);
		assert.equal(aiConfigOf(only({ order: ['ollama'] }), {}).providers[0]?.baseUrl, 'http://127.0.0.1:11434');
		assert.equal(numbered('http://localhost.example.org'), 'http://localhost.example.org');
	});

	it('names the variables of a server that say otherwise, and no value', () => {
		const enough = {
			MONGODB_URI: 'mongodb://127.0.0.1:27017/code_sensei',
			CODE_SENSEI_TOKEN_KEYS: 'k1:b1946ac92492d2347c6235b4d2611184f3b0c8a75fe2d1907bd3c1a0e5f48266',
			CODE_SENSEI_AI_ONLY_THIS_MACHINE: 'on',
		};
		const elsewhere = {
			CODE_SENSEI_AI_ORDER: 'openai,ollama',
			GEMINI_API_KEY: 'planted-key',
			OLLAMA_HOST: 'http://planted-host:11434',
			CODE_SENSEI_OLLAMA_MODEL: 'planted:cloud',
		};
		assert.throws(
			() => serverConfigFrom({ ...enough, ...elsewhere }),
			(error: unknown) => {
				assert.ok(error instanceof WrongConfiguration);
				assert.deepEqual(error.wrong.map(({ name }) => name).sort(), [
					'CODE_SENSEI_AI_ORDER',
					'CODE_SENSEI_OLLAMA_MODEL',
					'GEMINI_API_KEY',
					'OLLAMA_HOST',
				]);
				assert.doesNotMatch(error.message, /planted/);
				return true;
			},
		);
		const { ai } = serverConfigFrom({ ...enough, OLLAMA_HOST: 'http://127.0.0.1:11434' });
		assert.equal(ai.onlyHere, true);
	});
});
