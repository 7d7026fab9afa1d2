import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { after, before, beforeEach, describe, it } from 'mocha';
import * as z from 'zod';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { models } from '#backend/forge/models.ts';
import { ProviderName } from '#contract/forge.ts';
import { AiStandIn, keys, type RouterChanges } from './aiStandIn.ts';
import { noStrayRejections } from './noStrayRejections.ts';
import { type LineFault, send } from './recordingProxy.ts';
import { demand, goodAnswer, goodDraft } from './someDemand.ts';

const root = path.join(import.meta.dirname, '../..');
const all = ProviderName.options;

describe("the clients' traps", () => {
	let standIn: AiStandIn;
	noStrayRejections();
	before(async () => {
		standIn = await AiStandIn.start();
	});
	beforeEach(() => {
		standIn.reset();
		for (const name of all) standIn.setAnswer(name, goodAnswer);
	});
	after(() => standIn.stop());

	/** The one reason, when nobody but this provider may be asked. */
	async function reasonOf(provider: ProviderName, changes: RouterChanges = {}): Promise<string> {
		try {
			await standIn.router({ ...changes, order: [provider] }).ask(demand());
		} catch (error) {
			assert.ok(error instanceof ProvidersDown);
			assert.equal(error.reasons.length, 1);
			return error.reasons[0]?.reason ?? '';
		}
		throw new Error(`${provider} delivered`);
	}

	function answering(status: number, body: unknown, headers: Record<string, string> = {}): LineFault {
		return (response) => send(response, { status, headers, body });
	}

	it('no client is ever streamed, so no broken stream of Gemini can end the process', async () => {
		for (const name of all) await standIn.router({ order: [name] }).ask(demand());
		const streams = standIn.proxy.recorded.map(({ path: sent, body }) => [
			sent.includes('stream'),
			body['stream'] ?? false,
		]);
		assert.deepEqual(streams, [
			[false, false],
			[false, false],
			[false, false],
		]);
	});

	it('an answer without a word that it has ended is a failure, however good it looks', async () => {
		const good = JSON.stringify(goodDraft);
		standIn.proxy.setFault('gemini', answering(200, { candidates: [{ content: { parts: [{ text: good }] } }] }));
		standIn.proxy.setFault(
			'openai',
			answering(200, { choices: [{ message: { content: good }, finish_reason: null }] }),
		);
		standIn.proxy.setFault('ollama', answering(200, { message: { content: good }, done: false }));
		for (const name of all) assert.equal(await reasonOf(name), 'the answer broke off');
	});

	it('whatever JSON comes instead of an answer, a provider fails and nothing is thrown that is no failure', async () => {
		const odd = [
			{},
			{ candidates: 'none', choices: {}, message: 3, done: 'yes' },
			{ candidates: [null], choices: [7], message: { content: ['a'] }, done: true },
			{ candidates: [{ finishReason: 'STOP' }], choices: [{ finish_reason: 'stop' }], done: true },
			{ candidates: [], choices: [], usage: null, usageMetadata: 'x', done: null, error: 'llama runner has ended' },
		];
		for (const body of odd) {
			for (const name of all) {
				standIn.proxy.setFault(name, answering(200, body));
				assert.match(await reasonOf(name), /empty|broke off|error of its own/);
			}
		}
		for (const body of [null, 'text', 12, [goodDraft]]) {
			for (const name of all) {
				standIn.proxy.setFault(name, answering(200, body));
				assert.equal(await reasonOf(name), 'the answer was no JSON');
			}
		}
	});

	it('a request ends at its limit even when garbage is collected while it hangs', async () => {
		setFlagsFromString('--expose-gc');
		// What V8 puts under this name after the flag.
		const collect = runInNewContext('gc') as () => void;
		for (const name of all) {
			standIn.proxy.setFault(name, () => collect());
			assert.equal(await reasonOf(name, { provider: () => ({ timeLimitMs: 500 }) }), 'it took too long');
		}
	});

	it('no time limit of a request outlives its answer', async () => {
		for (const name of [...all, ...all, ...all]) await standIn.router({ order: [name] }).ask(demand());
		const running = process.getActiveResourcesInfo().filter((one) => one === 'Timeout');
		// Node's own fetch keeps one for all of its connections together.
		assert.ok(running.length <= 1, `${running.length} timers still run after nine requests`);
	});

	it('a request that its caller ends is cut off at the provider, and nobody else is asked', async () => {
		for (const name of all) {
			standIn.reset();
			const caller = new AbortController();
			const closed = new Promise<void>((resolve) => {
				standIn.proxy.setFault(name, (response) => {
					response.on('close', resolve);
					caller.abort();
				});
			});
			const others = all.filter((one) => one !== name);
			const asking = standIn.router({ order: [name, ...others] }).ask(demand({ signal: caller.signal }));
			await assert.rejects(asking, { name: 'AppError', code: 'cancelled' });
			await closed;
			assert.deepEqual(
				standIn.proxy.recorded.map((one) => one.provider),
				[name],
			);
		}
	});

	it('a caller who has gone already costs no request, which Gemini would send', async () => {
		for (const name of all) {
			const asking = standIn.router({ order: [name] }).ask(demand({ signal: AbortSignal.abort() }));
			await assert.rejects(asking, { name: 'AppError', code: 'cancelled' });
		}
		assert.deepEqual(standIn.proxy.recorded, []);
	});

	it("Gemini's thoughts are paid for and are no part of the answer", async () => {
		standIn.setAnswer('gemini', { ...goodAnswer, reasoning: '{"title":"a thought"}' });
		const router = standIn.router({ order: ['gemini'] });
		const { value, tokensOut } = await router.ask(demand());
		assert.deepEqual(value, goodDraft);
		assert.equal(tokensOut, 1_063 + 50);
	});

	it('what a failed answer cost is counted too', async () => {
		standIn.setAnswer('gemini', { ...goodAnswer, content: '{"title":"Lan', finishReason: 'length' });
		standIn.setAnswer('openai', { ...goodAnswer, content: '{}' });
		const router = standIn.router();
		const { provider } = await router.ask(demand());
		assert.equal(provider, 'ollama');
		const { gemini, openai } = { gemini: router.figuresOf('gemini'), openai: router.figuresOf('openai') };
		assert.deepEqual([gemini.byReason, gemini.tokensIn, gemini.tokensOut], [{ tooLong: 1 }, 435, 1_113]);
		assert.deepEqual([openai.byReason, openai.tokensIn, openai.tokensOut], [{ misfit: 1 }, 435, 1_063]);
	});

	it("Ollama's endless white space ends at the limit, and a model that ignores the schema is noticed", async () => {
		standIn.proxy.setFault(
			'ollama',
			answering(200, { message: { content: '{ \n \n' }, done: true, done_reason: 'length' }),
		);
		assert.equal(await reasonOf('ollama'), 'the answer was longer than allowed');
		standIn.proxy.setFault('ollama', undefined);
		standIn.setAnswer('ollama', { content: '{"titel":"Lanterns"}' });
		assert.match(await reasonOf('ollama'), /form that was asked for/);
	});

	it('a model that is no longer there is said so, and model ids are in one file only', async () => {
		for (const name of all) {
			standIn.proxy.setFault(name, answering(404, { error: 'model not found' }));
			assert.match(await reasonOf(name), /does not know the model/);
		}
		const elsewhere = globSync('{backend,extension,webview}/**/*.{ts,json}', {
			cwd: root,
			exclude: ['backend/bank/**'],
		}).filter((file) => {
			const text = readFileSync(path.join(root, file), 'utf8');
			return Object.keys(models).some((id) => text.includes(id));
		});
		assert.deepEqual(elsewhere, [path.join('backend', 'forge', 'models.ts')]);
	});

	it('a wrong key is known by what each provider says of it', async () => {
		const wrongKey = { error: { code: 400, status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } };
		standIn.proxy.setFault('gemini', answering(400, wrongKey));
		assert.match(await reasonOf('gemini'), /refused the key/);
		standIn.proxy.setFault('openai', answering(429, { error: { code: 'insufficient_quota' } }));
		assert.match(await reasonOf('openai'), /used up/);
		standIn.proxy.setFault('ollama', answering(403, { error: 'forbidden' }));
		assert.match(await reasonOf('ollama'), /refused the key/);
	});

	it('a prompt that Gemini blocks is declined, not empty', async () => {
		standIn.proxy.setFault('gemini', answering(200, { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }));
		assert.equal(await reasonOf('gemini'), 'it declined to answer this');
	});

	it('`Retry-After` is heard, although two of the clients throw it away', async () => {
		const nowMs = Date.parse('2026-11-25T12:00:00.000Z');
		for (const name of all) {
			const error = { message: 'slow down', type: 'rate_limit_exceeded' };
			standIn.setAnswer(name, { error, status: 429, retryAfter: 30 });
			const router = standIn.router({ order: [name], nowMs: () => nowMs });
			await assert.rejects(router.ask(demand()), ProvidersDown);
			await assert.rejects(router.ask(demand()), ProvidersDown);
			const [status] = router.status();
			assert.deepEqual([status?.breaker, status?.retryAt], ['open', '2026-11-25T12:00:30.000Z']);
			assert.equal(standIn.proxy.recordedOf(name).length, 1);
		}
	});

	it('a redirect is not followed, since it would carry the key away', async () => {
		for (const name of all) {
			standIn.proxy.reset();
			standIn.proxy.setFault(name, answering(302, {}, { location: `${standIn.proxy.url}/api/elsewhere` }));
			assert.match(await reasonOf(name), /wanted to send the request elsewhere/);
			assert.equal(standIn.proxy.recorded.length, 1);
		}
	});

	it('no more is read than an answer may have, although 50 MB are on their way', async () => {
		for (const name of all) {
			let sent = 0;
			const piece = Buffer.alloc(64_000, ' ');
			const closed = new Promise<void>((resolve) => {
				standIn.proxy.setFault(name, (response) => {
					response.on('close', resolve);
					const more = (): void => {
						sent += piece.length;
						if (sent >= 50_000_000 || response.destroyed) return void response.end();
						response.write(piece, () => more());
					};
					more();
				});
			});
			assert.equal(await reasonOf(name), 'it sent far more than an answer');
			await closed;
			// What the two ends hold in their buffers comes on top of the megabyte that was read.
			assert.ok(sent < 20_000_000, `${sent} bytes were sent`);
		}
	});

	it('the environment neither redirects a client nor makes it talk', async () => {
		const traps = {
			OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
			OPENAI_ORG_ID: 'org-1',
			OPENAI_LOG: 'debug',
			OLLAMA_HOST: '127.0.0.1:1',
		};
		const said: unknown[] = [];
		const { log, warn, error, info, debug } = console;
		const note = (...words: unknown[]): void => void said.push(words);
		Object.assign(process.env, traps);
		Object.assign(console, { log: note, warn: note, error: note, info: note, debug: note });
		try {
			for (const name of all) {
				await standIn.router({ order: [name] }).ask(demand());
				// Ollama's client writes to the console whatever it does not understand.
				standIn.proxy.setFault(name, (response) => void response.writeHead(502).end('<html>mm-4714</html>'));
				await reasonOf(name);
			}
		} finally {
			Object.assign(console, { log, warn, error, info, debug });
			for (const name of Object.keys(traps)) Reflect.deleteProperty(process.env, name);
		}
		assert.deepEqual(said, []);
		assert.equal(standIn.proxy.recordedOf('openai')[0]?.headers['openai-organization'], undefined);
	});

	it('a key that can be no header is not shown in the error that it makes', async () => {
		for (const name of all) {
			const reason = await reasonOf(name, { provider: () => ({ key: `${keys[name]}\u2028` }) });
			assert.match(reason, /nobody foresaw/);
			assert.ok(!reason.includes(keys[name]));
		}
	});

	it('many requests at once leave the global fetch as it was', async () => {
		const usual = globalThis.fetch;
		const router = standIn.router({ order: ['gemini'] });
		const answers = await Promise.all([1, 2, 3, 4].map(() => router.ask(demand())));
		assert.equal(answers.length, 4);
		assert.equal(globalThis.fetch, usual);
	});

	it('a schema with something that a provider would refuse is a bug, told at once and to no provider', async () => {
		const schemas: [z.ZodType, RegExp][] = [
			[z.object({ any: z.unknown() }), /the answer\.any: it has no type/],
			[z.object({ map: z.record(z.string(), z.number()) }), /the answer\.map: its members have no fixed names/],
			[z.object({ pair: z.tuple([z.string(), z.number()]) }), /the answer\.pair: its items are not all of one kind/],
			[z.array(z.string()), /must be an object/],
		];
		for (const [schema, message] of schemas) {
			await assert.rejects(standIn.router().ask({ ...demand(), schema }), message);
		}
		assert.deepEqual(standIn.proxy.recorded, []);
	});
});
