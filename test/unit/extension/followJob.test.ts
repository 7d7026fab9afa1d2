import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { AppError } from '#contract/appError.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { Job } from '#contract/submission.ts';
import { ApiClient, localConnection } from '#extension/backend/apiClient.ts';
import { followJob, type JobProgress } from '#extension/challenges/followJob.ts';
import { atOnce, beginEvents, type SmallServer, sendJson, startSmallServer, type Taken } from './smallServer.ts';

const id = '0b0f4d0e-7d5e-4c8c-9f29-5d3f2ad7c6c1';
const report: JudgeReport = {
	verdict: 'accepted',
	tier: 'bubblewrap',
	compile: { ms: 1, diagnostics: [], output: '' },
	passed: 2,
	judged: 2,
	total: 2,
	cpuTimeMs: 1,
	peakMemoryBytes: 1,
	cases: [],
};

describe('following a job', () => {
	const open: { server: SmallServer; client: ApiClient }[] = [];
	afterEach(async () => {
		for (const { server, client } of open.splice(0)) {
			client.close();
			await server.close();
		}
	});

	/** A backend that takes a run and sends these events; `watched` does more when the stream is open. */
	async function backend(watched: (send: (event: unknown) => void, response: ServerResponse) => void): Promise<{
		client: ApiClient;
		taken: Taken[];
	}> {
		let streaming: { send: (event: unknown) => void; response: ServerResponse } | undefined;
		const server = await startSmallServer((request, response) => {
			if (request.method === 'POST') sendJson(response, 202, { id, kind: 'run' });
			else if (request.method === 'DELETE') {
				sendJson(response, 200, { cancelled: true });
				streaming?.send({ kind: 'cancelled' });
				streaming?.response.end();
			} else {
				streaming = { send: beginEvents(response), response };
				watched(streaming.send, response);
			}
		});
		const client = new ApiClient(localConnection(server.port, 'secret'));
		open.push({ server, client });
		return { client, taken: server.taken };
	}

	const start = (client: ApiClient): Promise<Job> =>
		client.call('startRun', {
			params: { challengeId: 'bank.two-sum' },
			body: { id, language: 'python', source: 'x', what: { kind: 'examples' } },
		});

	it('tells how it goes and gives the report', async () => {
		const { client } = await backend((send) => {
			send({ kind: 'queued' });
			send({ kind: 'compiling' });
			send({ kind: 'case', done: 1, total: 2 });
			send({ kind: 'judged', report: { ...report, message: 'The verdict.' } });
			send({ kind: 'done', report });
		});
		const seen: JobProgress[] = [];
		const connect = (): Promise<ApiClient> => Promise.resolve(client);
		const outcome = await followJob(connect, start, (progress) => seen.push(progress), new AbortController().signal);
		assert.deepEqual(outcome, { kind: 'done', report });
		assert.deepEqual(
			seen.map(({ kind }) => kind),
			['queued', 'compiling', 'case', 'judged'],
		);
	});

	it('asks the next backend for the same job when one dies in the middle', async () => {
		const dying = await backend((send, response) => {
			send({ kind: 'compiling' });
			setImmediate(() => response.destroy());
		});
		const next = await backend((send) => send({ kind: 'done', report }));
		const clients = [dying.client, next.client];
		const connect = (): Promise<ApiClient> => Promise.resolve(clients.shift() ?? next.client);
		const outcome = await followJob(connect, start, () => undefined, new AbortController().signal, atOnce);
		assert.equal(outcome.kind, 'done');
		assert.deepEqual(dying.taken[0]?.body, next.taken[0]?.body);
	});

	it('gives up on backends that die one after the other', async () => {
		const { client, taken } = await backend((_, response) => response.destroy());
		const following = followJob(
			() => Promise.resolve(client),
			start,
			() => undefined,
			new AbortController().signal,
			atOnce,
		);
		await assert.rejects(following, { code: 'stopping' });
		assert.equal(taken.filter(({ method }) => method === 'POST').length, 4);
	});

	it('waits longer from loss to loss, and comes again to a stream for which there was no room', async () => {
		const problem = { type: 'x', title: 'x', status: 503, detail: 'No room.', code: 'busy', requestId: 'r' };
		let streams = 0;
		const server = await startSmallServer((request, response) => {
			if (request.method === 'POST') sendJson(response, 202, { id, kind: 'run' });
			else if (++streams === 1) sendJson(response, 503, { ...problem, retryAfterSeconds: 5 });
			else if (streams === 2) response.destroy();
			else beginEvents(response)({ kind: 'done', report });
		});
		const client = new ApiClient(localConnection(server.port, 'secret'));
		open.push({ server, client });
		const pauses: [number, number | undefined][] = [];
		const pause = (losses: number, error: unknown): Promise<void> => {
			assert.ok(error instanceof AppError);
			pauses.push([losses, error.retryAfterSeconds]);
			return Promise.resolve();
		};
		const connect = (): Promise<ApiClient> => Promise.resolve(client);
		const outcome = await followJob(connect, start, () => undefined, new AbortController().signal, pause);
		assert.equal(outcome.kind, 'done');
		assert.deepEqual(pauses, [
			[0, 5],
			[1, undefined],
		]);
	});

	it('fails at once when there is no place in the queue', async () => {
		const problem = { type: 'x', title: 'x', status: 503, detail: 'Full.', code: 'busy', requestId: 'r' };
		const server = await startSmallServer((_, response) =>
			sendJson(response, 503, { ...problem, retryAfterSeconds: 5 }),
		);
		const client = new ApiClient(localConnection(server.port, 'secret'));
		open.push({ server, client });
		const connect = (): Promise<ApiClient> => Promise.resolve(client);
		const never = (): Promise<void> => assert.fail('it waited');
		const following = followJob(connect, start, () => undefined, new AbortController().signal, never);
		await assert.rejects(following, { code: 'busy' });
		assert.equal(server.taken.length, 1);
	});

	it('fails with the reason when the backend could not judge', async () => {
		const { client } = await backend((send) =>
			send({ kind: 'failed', code: 'sandboxRefused', message: 'No sandbox.' }),
		);
		const following = followJob(
			() => Promise.resolve(client),
			start,
			() => undefined,
			new AbortController().signal,
		);
		await assert.rejects(following, { code: 'sandboxRefused', message: 'No sandbox.' });
	});

	it('cancels at the backend when it is stopped, and ends when that is done', async () => {
		const stop = new AbortController();
		const { client, taken } = await backend((send) => send({ kind: 'case', done: 1, total: 9 }));
		const connect = (): Promise<ApiClient> => Promise.resolve(client);
		const outcome = await followJob(connect, start, () => stop.abort(), stop.signal);
		assert.deepEqual(outcome, { kind: 'cancelled' });
		assert.equal(taken.at(-1)?.path, `/v1/jobs/${id}`);
	});

	it('starts nothing when it was stopped before', async () => {
		const { client, taken } = await backend(() => undefined);
		const outcome = await followJob(
			() => Promise.resolve(client),
			start,
			() => undefined,
			AbortSignal.abort(),
		);
		assert.deepEqual(outcome, { kind: 'cancelled' });
		assert.deepEqual(taken, []);
	});
});
