import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { failureOfStatus } from '#backend/forge/providers/failureOfStatus.ts';

function failure(status: number, headers: Record<string, string> = {}, body?: unknown): [string, number?] {
	const { kind, restMs } = failureOfStatus(status, new Headers(headers), body);
	return restMs === undefined ? [kind] : [kind, restMs];
}

describe('the meaning of a status', () => {
	it('is the same for every provider', () => {
		const kinds = [301, 400, 401, 403, 404, 408, 413, 422, 429, 500, 502, 503, 529].map((status) => failure(status)[0]);
		assert.deepEqual(kinds, [
			'redirected',
			'badRequest',
			'badKey',
			'badKey',
			'notFound',
			'serverError',
			'badRequest',
			'badRequest',
			'rateLimited',
			'serverError',
			'serverError',
			'serverError',
			'serverError',
		]);
	});

	it('says how long to wait: in seconds, in milliseconds, as a date, or in the body', () => {
		assert.deepEqual(failure(429, { 'retry-after': '30' }), ['rateLimited', 30_000]);
		assert.deepEqual(failure(503, { 'retry-after': '1.5' }), ['serverError', 1_500]);
		assert.deepEqual(failure(429, { 'retry-after': '9', 'retry-after-ms': '250' }), ['rateLimited', 250]);
		const date = 'Wed, 25 Nov 2026 12:00:00 GMT';
		assert.deepEqual(failure(429, { date, 'retry-after': 'Wed, 25 Nov 2026 12:01:00 GMT' }), ['rateLimited', 60_000]);
		assert.deepEqual(failure(429, { date, 'retry-after': 'Wed, 25 Nov 2026 11:00:00 GMT' }), ['rateLimited', 0]);
		const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '37.5s' }];
		assert.deepEqual(failure(429, {}, { error: { code: 429, details } }), ['rateLimited', 37_500]);
	});

	it('survives nonsense where a time should be', () => {
		for (const value of ['', 'soon', '-5', 'NaN', '1e9999', 'Infinity']) {
			assert.deepEqual(failure(429, { 'retry-after': value, 'retry-after-ms': value === '-5' ? '-5' : '' }), [
				'rateLimited',
			]);
		}
		for (const body of [null, 'text', { error: 'text' }, { error: { details: [{ retryDelay: 'later' }, 7] } }]) {
			assert.deepEqual(failure(429, {}, body), ['rateLimited']);
		}
	});
});
