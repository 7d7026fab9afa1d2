import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, it } from 'mocha';
import { rememberCaller } from '#backend/http/callerOfRequest.ts';
import type { ServerHandlers } from '#backend/http/handlers.ts';
import { mountEndpoints } from '#backend/http/mountEndpoints.ts';
import { systemRoutes } from '#backend/http/systemRoutes.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { LearnerChangeFeed } from '#backend/platform/learnerChangeFeed.ts';
import { StreamPlace } from '#backend/platform/streamPlace.ts';
import { testClock } from '../../contract/testClock.ts';
import { sendRaw } from '../../sendRaw.ts';
import { streamsUnderTest } from './streamsUnderTest.ts';

const path = '/v1/jobs/0b0f4d0e-7d5e-4c8c-9f29-5d3f2ad7c6c1/events';

describe('the Last-Event-ID of a request', () => {
	let port: number;
	let close: () => Promise<void>;
	let asked = 0;
	before(async () => {
		const app = express();
		app.use((_request, response, next) => {
			rememberCaller(response, { kind: 'local', learnerId: 'lena' });
			next();
		});
		const handlers: Partial<ServerHandlers> = {
			// eslint-disable-next-line @typescript-eslint/require-await -- a stream that has everything to say at once
			async *watchJob({ place }) {
				asked++;
				const heard = place?.heardIn('here') ?? 0;
				if (heard < 1) {
					place?.move('here', 1);
					yield { kind: 'compiling' };
				}
				place?.move('here', 2, true);
				yield { kind: 'cancelled' };
			},
		};
		// Endpoints without a handler are left out; only this one is asked.
		mountEndpoints(app, handlers as ServerHandlers, { ...streamsUnderTest(testClock()), before: [], afterAccess: [] });
		const server = app.listen(0, '127.0.0.1');
		await once(server, 'listening');
		({ port } = server.address() as AddressInfo); // it listens on a port
		close = async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		};
	});
	after(() => close());

	const listen = (lastEventId?: string) =>
		sendRaw(port, path, lastEventId === undefined ? {} : { headers: { 'Last-Event-ID': lastEventId } });

	it('is what an event was given, and says from where on it goes', async () => {
		const fresh = await listen();
		assert.equal(fresh.status, 200);
		assert.match(fresh.text, /^id: here\.1\ndata: \{"kind":"compiling"\}\n\n/);
		const resumed = await listen('here.1');
		assert.equal(resumed.text, 'id: here.2.end\ndata: {"kind":"cancelled"}\n\n');
		assert.equal(resumed.headers['x-accel-buffering'], 'no');
	});

	it('of a last event is answered with 204, without asking anybody', async () => {
		const before = asked;
		const answer = await listen('elsewhere.9.end');
		assert.deepEqual([answer.status, answer.text, asked], [204, '', before]);
	});
});

describe('changes of a learner', () => {
	const bus = memoryBus();
	const feed = new LearnerChangeFeed(bus, 1_000);
	const routes = systemRoutes({
		health: () => assert.fail('nobody asks'),
		languages: () => assert.fail('nobody asks'),
		changes: feed,
	});
	after(() => feed.close());

	/** The first events until the reader is where the feed is, and the id then. */
	async function heard(lastEventId?: string): Promise<{ kinds: string[]; id: string | undefined }> {
		const ending = new AbortController();
		const place = new StreamPlace(lastEventId);
		const given = { params: {}, query: {}, body: undefined, caller: { kind: 'local', learnerId: 'lena' } as const };
		const events = routes.watchChanges({ ...given, learnerId: 'lena', signal: ending.signal, place });
		const kinds: string[] = [];
		for await (const { kind, revision } of events) {
			kinds.push(kind);
			if (place.id === `${feed.epoch}.${String(feed.revision('lena'))}`) ending.abort();
			assert.equal(revision, feed.revision('lena'));
		}
		return { kinds, id: place.id };
	}

	it('that were missed are told as one to who comes again, and none to who missed none', async () => {
		const first = await heard();
		assert.deepEqual(first.kinds, ['hello']);
		assert.deepEqual(await heard(first.id), first);
		feed.changed('lena');
		feed.changed('lena');
		feed.changed('nils');
		const second = await heard(first.id);
		assert.deepEqual(second.kinds, ['hello', 'changed']);
		assert.deepEqual((await heard(second.id)).kinds, ['hello']);
	});

	it('may have been missed by who comes from another process', async () => {
		assert.deepEqual((await heard('elsewhere.1000')).kinds, ['hello', 'changed']);
	});
});
