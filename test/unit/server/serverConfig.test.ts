import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { serverConfigFrom, type ServerConfig, storeConfigFrom, WrongConfiguration } from '#backend/serverConfig.ts';

const key = (): string => `k1:${randomBytes(32).toString('base64')}`;
const enough = (): NodeJS.ProcessEnv => ({
	MONGODB_URI: 'mongodb://127.0.0.1:27017/code_sensei',
	CODE_SENSEI_TOKEN_KEYS: `k1:${Buffer.from('b1946ac92492d2347c6235b4d2611184f3b0c8a75fe2d1907bd3c1a0e5f48266', 'hex').toString('hex')}`,
});

function wrongOf(environment: NodeJS.ProcessEnv): WrongConfiguration {
	try {
		serverConfigFrom(environment);
	} catch (error) {
		assert.ok(error instanceof WrongConfiguration, String(error));
		return error;
	}
	throw new Error('the configuration was taken');
}

const wrongNames = (environment: NodeJS.ProcessEnv): string[] => wrongOf(environment).wrong.map(({ name }) => name);

describe('the configuration of the server', () => {
	it('needs a store and a key, and has a default for everything else', () => {
		const config = serverConfigFrom(enough());
		const { host, port, redisUrl, tier, corsOrigins, trustedProxies, ai } = config;
		assert.deepEqual(
			{ host, port, redisUrl, tier, corsOrigins, trustedProxies, order: ai.order },
			{
				host: '127.0.0.1',
				port: 8080,
				redisUrl: undefined,
				tier: 'auto',
				corsOrigins: [],
				trustedProxies: 0,
				order: [],
			},
		);
		assert.equal(config.tokenKeys[0].secret.length, 64);
	});

	it('takes the applications whose GitHub tokens are good, and nothing that could not be one', () => {
		const named = { ...enough(), CODE_SENSEI_GITHUB_CLIENT_IDS: '01ab8ac9400c4e429b23, Iv1.8a61f9b3a7aba766' };
		assert.deepEqual(serverConfigFrom(named).gitHubClientIds, ['01ab8ac9400c4e429b23', 'Iv1.8a61f9b3a7aba766']);
		assert.deepEqual(serverConfigFrom(enough()).gitHubClientIds, []);
		const wrong = wrongNames({ ...enough(), CODE_SENSEI_GITHUB_CLIENT_IDS: 'a,' });
		assert.deepEqual(wrong, ['CODE_SENSEI_GITHUB_CLIENT_IDS']);
	});

	it('keeps files in a folder, or in a bucket of which all is known', () => {
		assert.equal(serverConfigFrom(enough()).blobs.kind, 'folder');
		assert.equal(serverConfigFrom(enough()).pushedSetBytes, 10_000_000);
		const wrong = wrongNames({ ...enough(), CODE_SENSEI_BLOBS: 's3', CODE_SENSEI_BLOB_BUCKET: 'sets' });
		assert.deepEqual(wrong, ['CODE_SENSEI_BLOB_KEY_ID', 'CODE_SENSEI_BLOB_SECRET']);
		const key = { CODE_SENSEI_BLOB_BUCKET: 'sets', CODE_SENSEI_BLOB_KEY_ID: 'id', CODE_SENSEI_BLOB_SECRET: 'word' };
		const known = { kind: 'bucket', bucket: 'sets', keyId: 'id', secret: 'word' };
		const s3 = { ...enough(), ...key, CODE_SENSEI_BLOBS: 's3', CODE_SENSEI_BLOB_REGION: 'eu-central-1' };
		assert.deepEqual(serverConfigFrom(s3).blobs, {
			...known,
			...{ endpoint: 'https://s3.eu-central-1.amazonaws.com', region: 'eu-central-1' },
		});
		assert.deepEqual(serverConfigFrom({ ...enough(), ...key, CODE_SENSEI_BLOBS: 'gcs' }).blobs, {
			...known,
			...{ endpoint: 'https://storage.googleapis.com', region: 'auto' },
		});
	});

	it('names everything that is wrong at once, what is expected, and never a value', () => {
		const planted = {
			...enough(),
			MONGODB_URI: 'postgres://planted-user:planted-word@host/db',
			CODE_SENSEI_TOKEN_KEYS: 'planted-key',
			CODE_SENSEI_PORT: 'planted-port',
			CODE_SENSEI_CORS_ORIGINS: 'https://planted.example/path',
			CODE_SENSEI_TIER: 'planted-tier',
			REDIS_URL: 'http://planted',
			CODE_SENSEI_TOKEN_KEY: 'planted-misspelt',
			GEMINI_API_KEY: 'planted'.repeat(100),
		};
		const failure = wrongOf(planted);
		assert.deepEqual(failure.wrong.map(({ name }) => name).sort(), [
			'CODE_SENSEI_CORS_ORIGINS',
			'CODE_SENSEI_PORT',
			'CODE_SENSEI_TIER',
			'CODE_SENSEI_TOKEN_KEY',
			'CODE_SENSEI_TOKEN_KEYS',
			'GEMINI_API_KEY',
			'MONGODB_URI',
			'REDIS_URL',
		]);
		for (const { name } of failure.wrong) assert.ok(failure.message.includes(name));
		assert.doesNotMatch(`${failure.message}\n${failure.stack}\n${JSON.stringify(failure)}`, /planted/);
		assert.equal(failure.cause, undefined);
	});

	it('takes an empty variable for an absent one', () => {
		assert.deepEqual(wrongNames({ ...enough(), MONGODB_URI: '' }), ['MONGODB_URI']);
		assert.equal(serverConfigFrom({ ...enough(), CODE_SENSEI_PORT: '' }).port, 8080);
	});

	it('refuses numbers outside their range, with signs, spaces or fractions', () => {
		for (const port of ['-1', '65536', '80.5', ' 80', '1e3', '0x50', '99999999999999999999']) {
			assert.deepEqual(wrongNames({ ...enough(), CODE_SENSEI_PORT: port }), ['CODE_SENSEI_PORT'], port);
		}
	});

	it('wants Piston’s address when Piston is insisted on', () => {
		assert.deepEqual(wrongNames({ ...enough(), CODE_SENSEI_TIER: 'piston' }), ['PISTON_URL']);
		const given = {
			CODE_SENSEI_TIER: 'piston',
			PISTON_URL: 'http://piston:2000',
			CODE_SENSEI_PISTON_HEADER: 'X-Key: abc',
		};
		assert.deepEqual(serverConfigFrom({ ...enough(), ...given }).piston, {
			url: 'http://piston:2000',
			header: { name: 'X-Key', value: 'abc' },
		});
	});

	it('never lets every web page in, nor one without https that is not on this machine', () => {
		for (const origin of [
			'*',
			'http://class.example.org',
			'https://a.example/',
			'https://a.example,*',
			'null',
			'a.example',
		]) {
			assert.deepEqual(
				wrongNames({ ...enough(), CODE_SENSEI_CORS_ORIGINS: origin }),
				['CODE_SENSEI_CORS_ORIGINS'],
				origin,
			);
		}
		const origins = 'https://class.example.org, http://localhost:3000';
		assert.deepEqual(serverConfigFrom({ ...enough(), CODE_SENSEI_CORS_ORIGINS: origins }).corsOrigins, [
			'https://class.example.org',
			'http://localhost:3000',
		]);
	});

	it('asks the providers that are set up, in the order that is given', () => {
		const keys = { OPENAI_API_KEY: 'one', OLLAMA_HOST: 'http://127.0.0.1:11434' };
		const ai = (more: NodeJS.ProcessEnv): ServerConfig['ai'] => serverConfigFrom({ ...enough(), ...keys, ...more }).ai;
		assert.deepEqual(ai({ CODE_SENSEI_GEMINI_MODEL: 'any' }), {
			order: [],
			providers: { openai: { key: 'one' }, ollama: { baseUrl: 'http://127.0.0.1:11434' } },
			budget: { dailyUsd: 5, monthlyUsd: 50 },
			refill: 2,
		});
		assert.deepEqual(ai({ CODE_SENSEI_AI_ORDER: 'ollama,openai' }).order, ['ollama', 'openai']);
		assert.equal(ai({ CODE_SENSEI_AI_REFILL: '0' }).refill, 0);
		assert.deepEqual(wrongNames({ ...enough(), CODE_SENSEI_AI_ORDER: 'openai,other' }), ['CODE_SENSEI_AI_ORDER']);
		assert.deepEqual(wrongNames({ ...enough(), CODE_SENSEI_AI_REFILL: '11' }), ['CODE_SENSEI_AI_REFILL']);
	});

	it('reads the file of flags, and names all that is wrong in it', () => {
		assert.deepEqual(serverConfigFrom(enough()).flags, { kind: 'none' });
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-config-'));
		try {
			const file = path.join(folder, 'flags.json');
			const flagsOf = (flags: object): NodeJS.ProcessEnv => {
				writeFileSync(file, JSON.stringify({ formatVersion: 1, flags }));
				return { ...enough(), CODE_SENSEI_FLAGS: file };
			};
			const read = serverConfigFrom(flagsOf({ forge: false })).flags;
			assert.deepEqual(read.kind === 'file' && [read.file, [...read.rules]], [file, [['forge', false]]]);
			const { wrong } = wrongOf(flagsOf({ forg: true, reports: 'planted' }));
			assert.deepEqual(
				wrong.map(({ name }) => name),
				['CODE_SENSEI_FLAGS', 'CODE_SENSEI_FLAGS'],
			);
			assert.doesNotMatch(JSON.stringify(wrong), /planted/);
			assert.equal(wrongNames({ ...enough(), CODE_SENSEI_FLAGS: path.join(folder, 'none.json') }).length, 1);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('takes a budget in dollars and cents, and nothing that is none', () => {
		const budget = (monthly: string) =>
			serverConfigFrom({ ...enough(), CODE_SENSEI_AI_MONTHLY_BUDGET_USD: monthly }).ai.budget;
		assert.deepEqual(budget('12.50'), { dailyUsd: 5, monthlyUsd: 12.5 });
		assert.deepEqual(budget('0'), { dailyUsd: 5, monthlyUsd: 0 });
		for (const wrong of ['-1', '1e3', '10 USD', '1,50', 'Infinity', '9999999'])
			assert.deepEqual(
				wrongNames({ ...enough(), CODE_SENSEI_AI_DAILY_BUDGET_USD: wrong }),
				['CODE_SENSEI_AI_DAILY_BUDGET_USD'],
				wrong,
			);
		assert.equal(serverConfigFrom(enough()).aiPerLearner, 20);
	});

	it('lets the commands for the store run without the keys of the server', () => {
		assert.equal(storeConfigFrom({ MONGODB_URI: 'mongodb://db' }).mongoUri, 'mongodb://db');
		assert.throws(() => storeConfigFrom({}), WrongConfiguration);
	});
});

describe('a key for tokens', () => {
	it('of 32 random bytes or more is taken, in base64 or hex, and the first of several signs', () => {
		for (let round = 0; round < 200; round++) {
			const bytes = randomBytes(32 + (round % 33));
			for (const form of ['base64', 'base64url', 'hex'] as const) {
				const keys = `old-1:${bytes.toString(form)},new.2:${randomBytes(32).toString('hex')}`;
				const taken = serverConfigFrom({ ...enough(), CODE_SENSEI_TOKEN_KEYS: keys }).tokenKeys;
				assert.deepEqual(
					taken.map(({ id }) => id),
					['old-1', 'new.2'],
				);
				assert.equal(taken[0].secret, bytes.toString(form));
			}
		}
	});

	const weak: Record<string, string> = {
		'a short one': `k1:${randomBytes(31).toString('hex')}`,
		'no key': 'k1:',
		'no name': randomBytes(32).toString('base64'),
		'one with a well-known word': `k1:MySecret1${randomBytes(32).toString('base64url')}`,
		'an example': 'k1:changeme-changeme-changeme-changeme-Changeme1',
		'the same letter again and again': `k1:${'aA1'.repeat(30)}`,
		zeros: `k1:${Buffer.alloc(64).toString('hex')}`,
		'one counting up': `k1:${Buffer.from(Array.from({ length: 64 }, (_, place) => place)).toString('hex')}`,
		'a short pattern repeated': `k1:${randomBytes(8).toString('hex').repeat(8)}`,
		'words strung together': 'k1:correcthorsebatterystaplecorrecthorsebatterystaple',
		'a sentence with signs': 'k1:it is a very long sentence, and yet everybody could guess it',
		'two of one name': `${key()},${key()}`,
	};
	for (const [what, keys] of Object.entries(weak)) {
		it(`that could be guessed is refused: ${what}`, () => {
			assert.deepEqual(wrongNames({ ...enough(), CODE_SENSEI_TOKEN_KEYS: keys }), ['CODE_SENSEI_TOKEN_KEYS']);
		});
	}
});
