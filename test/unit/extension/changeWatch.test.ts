import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { ApiClient, localConnection } from '#extension/backend/apiClient.ts';
import { ChangeWatch } from '#extension/backend/changeWatch.ts';
import { followClass } from '#extension/classes/followClass.ts';
import { atOnce, beginEvents, type SmallServer, startSmallServer } from './smallServer.ts';

type Send = ReturnType<typeof beginEvents>;

describe('a stream without an end that is lost', () => {
	let server: SmallServer | undefined;
	let client: ApiClient | undefined;
	afterEach(async () => {
		client?.close();
		await server?.close();
	});

	/** A server that answers the connections one after the other, and what each of them said it had heard. */
	async function serve(...answers: ((send: Send, response: ServerResponse) => void)[]): Promise<{
		client: ApiClient;
		heard: (string | undefined)[];
		all: Promise<undefined>;
	}> {
		const heard: (string | undefined)[] = [];
		const all = Promise.withResolvers<undefined>();
		server = await startSmallServer((_, response, { headers }) => {
			heard.push(headers['last-event-id']?.toString());
			answers.shift()?.(beginEvents(response), response);
			if (answers.length === 0) all.resolve(undefined);
		});
		client = new ApiClient(localConnection(server.port, 'secret'));
		return { client, heard, all: all.promise };
	}
	const breakSoon = (response: ServerResponse): void => void setImmediate(() => response.destroy());

	it('hears of changes it missed from the server, and fetches nothing where it missed none', async () => {
		const { client, heard, all } = await serve(
			(send, response) => {
				send({ kind: 'hello', revision: 7 }, 'one.7');
				breakSoon(response);
			},
			(send, response) => {
				send({ kind: 'hello', revision: 7 }, 'one.7');
				breakSoon(response);
			},
			(send) => {
				send({ kind: 'hello', revision: 3 });
				send({ kind: 'changed', revision: 3 }, 'two.3');
			},
		);
		let changes = 0;
		const changed = Promise.withResolvers<undefined>();
		const watch = new ChangeWatch(
			() => {
				changes++;
				changed.resolve(undefined);
			},
			(error) => changed.reject(error),
			atOnce,
		);
		watch.follow(client);
		await Promise.all([all, changed.promise]);
		watch.stop();
		assert.equal(changes, 1);
		assert.deepEqual(heard, [undefined, 'one.7', 'one.7']);
	});

	it('looks for itself after a loss where the server gives no ids', async () => {
		const { client, all } = await serve(
			(send, response) => {
				send({ kind: 'hello', revision: 7 });
				breakSoon(response);
			},
			(send) => send({ kind: 'hello', revision: 8 }),
		);
		const changed = Promise.withResolvers<undefined>();
		const watch = new ChangeWatch(
			() => changed.resolve(undefined),
			(error) => changed.reject(error),
			atOnce,
		);
		watch.follow(client);
		await Promise.all([all, changed.promise]);
		watch.stop();
	});

	it('of a class says what was heard, and begins to count losses anew when it stands again', async () => {
		const { client, heard } = await serve(
			(send, response) => {
				send({ kind: 'hello' }, 'one.1');
				breakSoon(response);
			},
			(_, response) => response.destroy(),
			(send) => {
				send({ kind: 'hello' }, 'one.1');
				send({ kind: 'learner', accountId: 'lena' }, 'one.9');
			},
		);
		const ending = new AbortController();
		const losses: number[] = [];
		let silences = 0;
		await followClass(
			() => Promise.resolve(client),
			'0b0f4d0e-7d5e-4c8c-9f29-5d3f2ad7c6c1',
			{
				onEvent: (event) => {
					if (event.kind === 'learner') ending.abort();
				},
				onSilence: () => silences++,
			},
			ending.signal,
			(count) => {
				losses.push(count);
				return Promise.resolve();
			},
		);
		assert.deepEqual(heard, [undefined, 'one.1', 'one.1']);
		assert.deepEqual(losses, [0, 1]);
		assert.ok(silences >= 2);
	});
});
