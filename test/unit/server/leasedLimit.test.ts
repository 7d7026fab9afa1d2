import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { leasedLimit } from '#backend/http/leasedLimit.ts';
import { createRateLimit, type RateLimit } from '#backend/http/rateLimits.ts';
import { AppError } from '#contract/appError.ts';

const rule = { name: 'test', points: 20, seconds: 3_600, words: 'Too many.' };

async function countUntilRefused(limit: RateLimit, key: string): Promise<number> {
	for (let count = 0; count < 1_000; count++) {
		try {
			await limit.consume(key);
		} catch (error) {
			assert.ok(error instanceof AppError && error.code === 'tooManyRequests', String(error));
			assert.ok((error.retryAfterSeconds ?? 0) > 0);
			return count;
		}
	}
	return Infinity;
}

describe('a limit that is shared in leases', () => {
	it('lets one process have all of it, and asks the shared one for a few points at a time', async () => {
		const shared = createRateLimit(rule, undefined);
		let asked = 0;
		const counting: RateLimit = {
			consume: (key, count) => {
				asked++;
				return shared.consume(key, count);
			},
			forget: (key) => shared.forget(key),
		};
		const limit = leasedLimit(counting, { points: 5, lifeMs: 60_000, nowMs: () => 1 });
		assert.equal(await countUntilRefused(limit, 'ada'), 20);
		assert.equal(asked, 5, 'four leases and a refusal');
		assert.equal(await countUntilRefused(limit, 'bob'), 20, 'each has their own');
	});

	it('never lets several processes together have more than all of it', async () => {
		const shared = createRateLimit({ ...rule, name: 'together' }, undefined);
		const processes = [1, 2, 3].map(() => leasedLimit(shared, { points: 5, lifeMs: 60_000, nowMs: () => 1 }));
		const counts = await Promise.all(processes.map((limit) => countUntilRefused(limit, 'ada')));
		assert.equal(
			counts.reduce((sum, one) => sum + one, 0),
			20,
		);
	});

	it('is not spent by a burst: requests that come together share a lease', async () => {
		const shared = createRateLimit({ ...rule, name: 'burst' }, undefined);
		const limit = leasedLimit(shared, { points: 5, lifeMs: 60_000, nowMs: () => 1 });
		await Promise.all(Array.from({ length: 20 }, () => limit.consume('ada')));
		assert.equal(await countUntilRefused(limit, 'ada'), 0);
	});

	it('gives up what is left of a lease after its life', async () => {
		let nowMs = 1;
		const limit = leasedLimit(createRateLimit({ ...rule, name: 'life' }, undefined), {
			points: 10,
			lifeMs: 1_000,
			nowMs: () => nowMs,
		});
		await limit.consume('ada');
		nowMs += 1_001;
		assert.equal(await countUntilRefused(limit, 'ada'), 10);
	});
});
