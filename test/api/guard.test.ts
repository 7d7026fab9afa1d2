import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Problem } from '#contract/problem.ts';
import { type SoloRequest, type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';

describe('who may talk to the solo backend', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
	});
	after(() => solo.close());

	const refused = async (given: SoloRequest, code: string, status: number): Promise<Problem> => {
		const answer = await solo.raw('GET', '/v1/progress', given);
		assert.equal(answer.status, status);
		assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
		const problem = Problem.parse(answer.json());
		assert.equal(problem.code, code);
		assert.equal(problem.status, status);
		assert.equal(problem.requestId, answer.headers['x-request-id']);
		return problem;
	};

	it('is who knows the token', async () => {
		assert.equal((await solo.raw('GET', '/v1/progress')).status, 200);
		await refused({ token: null }, 'unauthenticated', 401);
		await refused({ token: solo.token.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }, 'unauthenticated', 401);
		await refused({ token: '' }, 'unauthenticated', 401);
		await refused({ token: null, headers: { Authorization: solo.token } }, 'unauthenticated', 401);
		await refused({ token: null, headers: { Authorization: `Basic ${solo.token}` } }, 'unauthenticated', 401);
	});

	it('is nobody without the token at any address, known or not', async () => {
		for (const at of ['/healthz', '/openapi.json', '/v1/changes', '/nowhere', '/']) {
			assert.equal((await solo.raw('GET', at, { token: null })).status, 401, at);
		}
	});

	it('is no web page, even with the token', async () => {
		for (const origin of ['https://example.com', 'null', `http://127.0.0.1:${solo.port}`]) {
			await refused({ headers: { Origin: origin } }, 'forbidden', 403);
		}
	});

	it('is nobody who reached it under another name', async () => {
		for (const host of ['example.com', `example.com:${solo.port}`, '127.0.0.1', `127.0.0.1:${solo.port + 1}`]) {
			await refused({ headers: { Host: host } }, 'forbidden', 403);
		}
		assert.equal((await solo.raw('GET', '/healthz', { headers: { Host: `localhost:${solo.port}` } })).status, 200);
	});

	it('gets answers that nobody keeps, frames or guesses at', async () => {
		const { headers } = await solo.raw('GET', '/v1/progress');
		assert.equal(headers['cache-control'], 'no-store');
		assert.equal(headers['x-content-type-options'], 'nosniff');
		assert.match(String(headers['content-security-policy']), /default-src 'none'/);
		assert.equal(headers['x-powered-by'], undefined);
		assert.equal(headers['access-control-allow-origin'], undefined);
	});

	it('names the request itself, whatever the client says', async () => {
		const { headers } = await solo.raw('GET', '/healthz', { headers: { 'X-Request-Id': 'mine' } });
		assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
	});

	it('keeps token and code out of the log', async () => {
		await solo.raw('POST', '/v1/challenges/bank.two-sum/runs', { body: { source: 'secret_solution = 1' } });
		await solo.raw('POST', '/v1/challenges/bank.two-sum/runs', { body: '{"source": "secret_solution' });
		const log = solo.log.join('');
		assert.match(log, /request refused/);
		assert.doesNotMatch(log, new RegExp(solo.token));
		assert.doesNotMatch(log, /secret_solution/);
	});
});
