import assert from 'node:assert/strict';
import type { ForgeEvent, ForgeProgress } from '#contract/forge.ts';
import { ApiClient, localConnection } from '#extension/backend/apiClient.ts';
import { followForge } from '#extension/forge/followForge.ts';
import { atOnce, beginEvents, type SmallServer, sendJson, startSmallServer } from '../smallServer.ts';

const request = {
	id: '0b0f4d0e-7d5e-4c8c-9f29-5d3f2ad7c6c1',
	topic: 'arrays',
	difficulty: 'easy',
	timeZone: 'UTC',
} as const;
const done: ForgeEvent = {
	kind: 'done',
	challengeId: 'forge.pairs',
	title: 'Pairs',
	servedBy: 'openai',
	message: 'Made.',
};

describe('following a challenge that is made', () => {
	let server: SmallServer | undefined;
	let client: ApiClient | undefined;
	afterEach(async () => {
		client?.close();
		await server?.close();
	});

	/** @param streams what each watch is sent; one without an end breaks off */
	async function forge(...streams: ForgeEvent[][]): Promise<() => Promise<ApiClient>> {
		let cancelled = (): void => undefined;
		const started = await startSmallServer(({ method }, response) => {
			if (method === 'POST') {
				sendJson(response, 202, { id: request.id });
				return;
			}
			if (method === 'DELETE') {
				cancelled();
				sendJson(response, 200, { cancelled: true });
				return;
			}
			const send = beginEvents(response);
			const events = streams.shift() ?? [];
			for (const event of events) send(event);
			cancelled = () => {
				send({ kind: 'cancelled' });
				response.end();
			};
			if (events.at(-1)?.kind === 'fellBack') setImmediate(() => response.destroy());
			else if (events.at(-1)?.kind === 'done') response.end();
			return undefined;
		});
		server = started;
		const made = new ApiClient(localConnection(started.port, 'secret'));
		client = made;
		return () => Promise.resolve(made);
	}

	it('tells what happens, and ends with what was made', async () => {
		const events: ForgeEvent[] = [{ kind: 'queued' }, { kind: 'proving', step: 'mutants' }, done];
		const seen: ForgeProgress[] = [];
		const ending = await followForge(
			await forge(events),
			request,
			(event) => seen.push(event),
			new AbortController().signal,
		);
		assert.deepEqual([...seen, ending], events);
	});

	it('asks again under the same id when the line breaks, which is still one challenge', async () => {
		const connect = await forge([{ kind: 'fellBack', from: 'gemini', reason: 'it is busy' }], [done]);
		const ending = await followForge(connect, request, () => undefined, new AbortController().signal, atOnce);
		assert.deepEqual(ending, done);
		const asked = server?.taken.filter(({ method }) => method === 'POST').map(({ body }) => body);
		assert.deepEqual(asked, [request, request]);
	});

	it('stops it at the backend when the learner has had enough', async () => {
		const stop = new AbortController();
		const connect = await forge([{ kind: 'queued' }]);
		const ending = await followForge(connect, request, () => stop.abort(), stop.signal);
		assert.deepEqual(ending, { kind: 'cancelled' });
		assert.equal(server?.taken.at(-1)?.method, 'DELETE');
	});

	it('gives up when the backend is lost again and again', async () => {
		const broken: ForgeEvent[] = [{ kind: 'fellBack', from: 'gemini', reason: 'x' }];
		const connect = await forge(broken, broken, broken, broken, [done]);
		await assert.rejects(
			followForge(connect, request, () => undefined, new AbortController().signal, atOnce),
			{ code: 'stopping' },
		);
	});
});
