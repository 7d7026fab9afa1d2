import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type ReadinessParts, serverReadiness } from '#backend/wiring/serverReadiness.ts';
import { AppError } from '#contract/appError.ts';
import type { Readiness } from '#contract/health.ts';

/** A server of version 2 with nothing wrong. */
const well = {
	stores: { schemaVersion: 2, look: () => Promise.resolve({ version: 2, worksFrom: 2, clockAheadMs: 150 }) },
	library: { list: () => Promise.resolve([{}]) },
	redis: { isUp: () => true, canWrite: () => Promise.resolve(true) },
	judge: { tier: () => Promise.resolve({ tier: 'bubblewrap', reason: '' }) },
	piston: undefined,
	providers: () => Promise.resolve([]),
	budget: () => Promise.resolve({ state: 'ok' }),
	// Fields of summaries and tiers that nobody asks for here.
} as unknown as ReadinessParts;

const found = (version: number, worksFrom: number, clockAheadMs = 0): ReadinessParts => ({
	...well,
	stores: { schemaVersion: 2, look: () => Promise.resolve({ version, worksFrom, clockAheadMs }) },
});
const partOf = async (parts: ReadinessParts, name: Readiness['parts'][number]['name']) => {
	const part = (await serverReadiness(parts)).parts.find((one) => one.name === name);
	assert.ok(part, name);
	return part;
};

describe('the readiness of a server', () => {
	it('says so where all is well', async () => {
		for (const name of ['store', 'redis', 'judge'] as const) assert.equal((await partOf(well, name)).state, 'ok', name);
	});

	it('stays, on a store that a newer version only added to, and goes where that took something away', async () => {
		assert.equal((await partOf(found(3, 2), 'store')).state, 'ok');
		await assert.rejects(
			serverReadiness(found(3, 3)),
			(error) => error instanceof AppError && error.code === 'notReady',
		);
	});

	it('tells of a clock that differs from the store by more than two seconds, and which way', async () => {
		for (const [aheadMs, words] of [
			[90_000, /90 s ahead of/],
			[-3_000, /3 s behind/],
		] as const) {
			const { state, detail } = await partOf(found(2, 2, aheadMs), 'store');
			assert.equal(state, 'degraded');
			assert.match(detail, words);
		}
		for (const aheadMs of [2_000, -2_000]) assert.equal((await partOf(found(2, 2, aheadMs), 'store')).state, 'ok');
	});

	it('tells a Redis that is full from one that is gone, and goes on with both', async () => {
		const redis = (isUp: boolean, canWrite: boolean) => ({
			isUp: () => isUp,
			canWrite: () => Promise.resolve(canWrite),
		});
		const full = await partOf({ ...well, redis: redis(true, false) }, 'redis');
		assert.deepEqual([full.state, /full/.test(full.detail)], ['degraded', true]);
		const gone = await partOf({ ...well, redis: redis(false, false) }, 'redis');
		assert.deepEqual([gone.state, /gone/.test(gone.detail)], ['degraded', true]);
	});
});
