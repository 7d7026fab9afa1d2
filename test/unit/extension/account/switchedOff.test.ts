import assert from 'node:assert/strict';
import { AppError } from '#contract/appError.ts';
import type { FeatureName } from '#contract/features.ts';
import { SwitchedOff } from '#extension/account/switchedOff.ts';
import { ApiClient } from '#extension/backend/apiClient.ts';
import { sendJson, type SmallServer, startSmallServer } from '../smallServer.ts';

const notFound = { type: 'x', title: 'x', status: 404, detail: 'Nothing.', code: 'notFound', requestId: 'r' };

describe('what a server has switched off', () => {
	let server: SmallServer | undefined;
	let client: ApiClient | undefined;
	afterEach(async () => {
		client?.close();
		await server?.close();
	});

	async function serve(answers: readonly { status: number; body: object }[]): Promise<ApiClient> {
		let place = 0;
		server = await startSmallServer((_taken, response) => {
			const { status, body } = answers[Math.min(place++, answers.length - 1)] ?? { status: 500, body: {} };
			sendJson(response, status, body);
		});
		client = new ApiClient({
			baseUrl: `http://127.0.0.1:${server.port}`,
			token: () => Promise.resolve('token'),
			lostMessage: 'Nobody is there.',
		});
		return client;
	}
	const names: readonly FeatureName[] = ['forge', 'reports', 'madeHints'];
	const offOf = (off: SwitchedOff): FeatureName[] => names.filter((name) => off.has(name));

	it('is known once it was asked, with names of a newer server among them, and forgotten with the server', async () => {
		const off = new SwitchedOff();
		assert.deepEqual(offOf(off), []);
		const api = await serve([{ status: 200, body: { off: ['forge', 'somethingNew'] } }]);
		assert.equal(await off.load(api), true);
		assert.deepEqual(offOf(off), ['forge']);
		assert.equal(await off.load(api), false);
		off.forget();
		assert.deepEqual(offOf(off), []);
	});

	it('is nothing on a server that knows of no such thing', async () => {
		const off = new SwitchedOff();
		assert.equal(await off.load(await serve([{ status: 404, body: notFound }])), false);
		assert.deepEqual(offOf(off), []);
	});

	it('stays as it was while the server does not say', async () => {
		const off = new SwitchedOff();
		const api = await serve([
			{ status: 200, body: { off: ['reports'] } },
			{ status: 503, body: { ...notFound, status: 503, code: 'busy' } },
		]);
		await off.load(api);
		await assert.rejects(off.load(api), (error) => error instanceof AppError && error.code === 'busy');
		assert.deepEqual(offOf(off), ['reports']);
	});

	it('is not taken from the server of before, should its answer come late', async () => {
		const off = new SwitchedOff();
		const api = await serve([{ status: 200, body: { off: ['forge'] } }]);
		const late = off.load(api);
		off.forget();
		assert.equal(await late, false);
		assert.deepEqual(offOf(off), []);
	});
});
