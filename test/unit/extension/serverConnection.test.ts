import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { AppError } from '#contract/appError.ts';
import { ApiClient, isConnectionLost } from '#extension/backend/apiClient.ts';
import { type SmallServer, sendJson, startSmallServer, type Taken } from './smallServer.ts';

const unauthenticated = {
	...{ type: 'x', title: 'x', status: 401, detail: 'The token has run out.', code: 'unauthenticated', requestId: 'r' },
};

describe('the client of a server', () => {
	let server: SmallServer | undefined;
	let client: ApiClient | undefined;
	const reached: boolean[] = [];
	const renewed: string[] = [];
	afterEach(async () => {
		client?.close();
		await server?.close();
		reached.length = 0;
		renewed.length = 0;
	});

	async function serve(
		answer: (request: Taken, response: ServerResponse) => void,
		renew: (refused: string) => Promise<string> = () => Promise.resolve('second'),
	): Promise<{ server: SmallServer; client: ApiClient }> {
		const started = await startSmallServer(answer);
		server = started;
		const made = new ApiClient({
			baseUrl: `http://127.0.0.1:${started.port}/sensei`,
			token: () => Promise.resolve('first'),
			renewToken: (refused) => {
				renewed.push(refused);
				return renew(refused);
			},
			onReached: (is) => reached.push(is),
			lostMessage: 'The class is silent.',
		});
		client = made;
		return { server: started, client: made };
	}

	it('renews a token that was refused, and asks once more', async () => {
		const { server, client } = await serve(({ authorization }, response) =>
			authorization === 'Bearer second'
				? sendJson(response, 200, { signedOut: true })
				: sendJson(response, 401, unauthenticated),
		);
		await client.call('signOut', {});
		assert.deepEqual(renewed, ['first']);
		assert.deepEqual(
			server.taken.map(({ path }) => path),
			['/sensei/v1/sessions/current', '/sensei/v1/sessions/current'],
		);
	});

	it('renews for a stream too', async () => {
		const { client } = await serve(({ authorization }, response) => {
			if (authorization === 'Bearer first') {
				sendJson(response, 401, unauthenticated);
				return;
			}
			response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"kind":"hello","revision":1}\n\n');
		});
		for await (const event of client.watch('watchChanges', {})) assert.equal(event.kind, 'hello');
		assert.deepEqual(renewed, ['first']);
	});

	it('does not ask a third time', async () => {
		const { server, client } = await serve((_, response) => sendJson(response, 401, unauthenticated));
		await assert.rejects(client.call('signOut', {}), { code: 'unauthenticated' });
		assert.equal(server.taken.length, 2);
	});

	it('fails with the reason why there is no other token', async () => {
		const { client } = await serve(
			(_, response) => sendJson(response, 401, unauthenticated),
			() => Promise.reject(new AppError('sessionEnded', 'Sign in again.')),
		);
		await assert.rejects(client.call('signOut', {}), { code: 'sessionEnded' });
	});

	it('sends no token where anyone may ask', async () => {
		const { server, client } = await serve((_, response) =>
			sendJson(response, 401, { ...unauthenticated, code: 'wrongCredentials' }),
		);
		const body = { email: 'ada@example.org', password: 'wrong' };
		await assert.rejects(client.call('signIn', { body }), { code: 'wrongCredentials' });
		assert.equal(server.taken[0]?.authorization, undefined);
		assert.deepEqual(renewed, []);
	});

	it('sends its token to no other address, whatever the answer says', async () => {
		const other = await startSmallServer((_, response) => sendJson(response, 200, { signedOut: true }));
		try {
			const { client } = await serve((_, response) =>
				response.writeHead(307, { location: `http://127.0.0.1:${other.port}/` }).end(),
			);
			await assert.rejects(client.call('signOut', {}), { code: 'unexpected' });
			assert.deepEqual(other.taken, []);
		} finally {
			await other.close();
		}
	});

	it('takes a page of a gateway for a server that is not there, and a problem of the server for one that is', async () => {
		const { client } = await serve(({ method }, response) => {
			if (method === 'DELETE') response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
			else {
				const problem = { ...unauthenticated, status: 503, code: 'notReady', detail: 'The store is down.' };
				response.writeHead(503, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
			}
		});
		await assert.rejects(client.call('signOut', {}), isConnectionLost);
		await assert.rejects(client.call('getAccount', {}), { code: 'notReady', message: 'The store is down.' });
		assert.deepEqual(reached, [false, true]);
	});

	it('says in the words of the place that nobody answers', async () => {
		const { server, client } = await serve(() => undefined);
		await server.close();
		await assert.rejects(client.call('health', {}), { code: 'stopping', message: 'The class is silent.' });
		assert.deepEqual(reached, [false]);
	});

	it('knows when a server has time again', async () => {
		const problem = {
			...unauthenticated,
			status: 429,
			code: 'tooManyRequests',
			detail: 'Slowly.',
			retryAfterSeconds: 9,
		};
		const { client } = await serve((_, response) => sendJson(response, 429, problem));
		await assert.rejects(client.call('signOut', {}), { code: 'tooManyRequests', retryAfterSeconds: 9 });
	});
});
