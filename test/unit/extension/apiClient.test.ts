import assert from 'node:assert/strict';
import { ApiClient, isConnectionLost, localConnection } from '#extension/backend/apiClient.ts';
import { beginEvents, collect, type SmallServer, sendJson, startSmallServer } from './smallServer.ts';

const challengeId = 'bank.two-sum';
const jobId = '0b0f4d0e-7d5e-4c8c-9f29-5d3f2ad7c6c1';

describe('the client of the backend', () => {
	let server: SmallServer | undefined;
	let client: ApiClient | undefined;
	async function serve(
		...given: Parameters<typeof startSmallServer>
	): Promise<{ server: SmallServer; client: ApiClient }> {
		const started = await startSmallServer(...given);
		server = started;
		client = new ApiClient(localConnection(started.port, 'secret'));
		return { server: started, client };
	}
	afterEach(async () => {
		client?.close();
		await server?.close();
	});

	it('sends method, path, query, body and token as the contract says', async () => {
		const { server, client } = await serve((_, response) => sendJson(response, 200, { given: true }));
		await client.call('giveUp', { params: { challengeId }, body: { timeZone: 'Europe/Berlin' } });
		const [request] = server.taken;
		assert.deepEqual(request, {
			method: 'POST',
			path: '/v1/challenges/bank.two-sum/give-up',
			authorization: 'Bearer secret',
			body: { timeZone: 'Europe/Berlin' },
		});
	});

	it('leaves out of a query what is not given', async () => {
		const { server, client } = await serve((_, response) => sendJson(response, 200, { items: [], total: 0 }));
		await client.call('listChallenges', { query: { limit: 5, topic: undefined } });
		assert.equal(server.taken[0]?.path, '/v1/challenges?limit=5');
	});

	it('keeps out of an answer what the contract does not know', async () => {
		const { client } = await serve((_, response) => sendJson(response, 200, { given: true, hash: 'x' }));
		const answer = await client.call('giveUp', { params: { challengeId }, body: { timeZone: 'UTC' } });
		assert.deepEqual(answer, { given: true });
	});

	it("fails with the backend's own words and code", async () => {
		const problem = {
			type: 'urn:code-sensei:languageMissing',
			title: 'A language is missing',
			status: 422,
			detail: 'g++ was not found. Install it.',
			code: 'languageMissing',
			requestId: 'r1',
			issues: [{ path: 'body.source', message: 'too long' }],
		};
		const { client } = await serve((_, response) => sendJson(response, 422, problem));
		await assert.rejects(client.call('getChallenge', { params: { challengeId } }), {
			code: 'languageMissing',
			message: 'g++ was not found. Install it.\nbody.source: too long',
		});
	});

	it('takes an answer that is not of the contract for a bug and not for an answer', async () => {
		for (const body of ['<html>', '{"given":false}', '']) {
			const { client, server } = await serve((_, response) => response.end(body));
			const asked = client.call('giveUp', { params: { challengeId }, body: { timeZone: 'UTC' } });
			await assert.rejects(asked, { code: 'unexpected' });
			client.close();
			await server.close();
		}
	});

	it('says that the connection is lost when nobody listens any more', async () => {
		const { client, server } = await serve(() => undefined);
		await server.close();
		await assert.rejects(client.call('health', {}), isConnectionLost);
	});

	it('stops asking when it is told to', async () => {
		const stop = new AbortController();
		const { client } = await serve(() => stop.abort());
		await assert.rejects(client.call('health', { signal: stop.signal }), { code: 'cancelled' });
	});

	it('yields each event of a stream, and ends with it', async () => {
		const events = [{ kind: 'queued' }, { kind: 'case', done: 1, total: 2 }, { kind: 'cancelled' }];
		const { client } = await serve((_, response) => {
			const send = beginEvents(response);
			for (const event of events) send(event);
			response.end();
		});
		assert.deepEqual(await collect(client.watch('watchJob', { params: { jobId } })), events);
	});

	it('fails a stream with the words of the backend when it was refused', async () => {
		const problem = { type: 'x', title: 'x', status: 404, detail: 'No such job.', code: 'jobUnknown', requestId: 'r' };
		const { client } = await serve((_, response) => sendJson(response, 404, problem));
		await assert.rejects(collect(client.watch('watchJob', { params: { jobId } })), {
			code: 'jobUnknown',
			message: 'No such job.',
		});
	});

	it('says how far a stream was heard when it asks for it again, and hears nothing more of one that was heard to its end', async () => {
		const asked: (string | undefined)[] = [];
		const { client } = await serve((_, response, { headers }) => {
			const heard = headers['last-event-id'];
			asked.push(heard?.toString());
			if (heard === 'one.3.end') {
				response.writeHead(204).end();
				return;
			}
			const send = beginEvents(response);
			if (heard === undefined) {
				send({ kind: 'queued' });
				send({ kind: 'compiling' }, 'one.2');
				setImmediate(() => response.destroy());
			} else {
				send({ kind: 'cancelled' }, 'one.3.end');
				response.end();
			}
		});
		const heard = {};
		const watch = (): Promise<unknown[]> => collect(client.watch('watchJob', { params: { jobId } }, heard));
		await assert.rejects(watch(), isConnectionLost);
		assert.deepEqual(await watch(), [{ kind: 'cancelled' }]);
		assert.deepEqual(await watch(), []);
		assert.deepEqual(asked, [undefined, 'one.2', 'one.3.end']);
	});

	it('fails a stream that breaks in the middle', async () => {
		const { client } = await serve((_, response) => {
			beginEvents(response)({ kind: 'queued' });
			setImmediate(() => response.destroy());
		});
		await assert.rejects(collect(client.watch('watchJob', { params: { jobId } })), isConnectionLost);
	});

	it('lets go of a stream that nobody reads any more', async () => {
		const closed = Promise.withResolvers<undefined>();
		const { client } = await serve((_, response, message) => {
			message.socket.once('close', () => closed.resolve(undefined));
			beginEvents(response)({ kind: 'queued' });
		});
		for await (const event of client.watch('watchJob', { params: { jobId } })) {
			assert.equal(event.kind, 'queued');
			break;
		}
		await closed.promise;
	});
});
