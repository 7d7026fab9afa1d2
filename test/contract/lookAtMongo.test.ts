import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { systemClock } from '#backend/platform/clock.ts';
import { clockToleranceMs, lookAtMongo } from '#backend/platform/lookAtMongo.ts';
import { migrateMongo } from '#backend/platform/migrateMongo.ts';
import { freshMongo } from './mongoUnderTest.ts';

describe('a look at the store', () => {
	it('tells what it was brought to by others, and how far its clock and ours are apart', async () => {
		const { database, close } = await freshMongo();
		const migrations = [{ version: 1, worksFrom: 1, what: 'one', run: () => Promise.resolve() }];
		const quiet = { say: () => undefined, fill: () => Promise.resolve() };
		await migrateMongo({
			...quiet,
			database,
			plans: [],
			migrations,
			clock: systemClock,
			signal: new AbortController().signal,
		});
		const { clockAheadMs, ...schema } = await lookAtMongo(database, systemClock, 60_000);
		assert.deepEqual(schema, { version: 1, worksFrom: 1 });
		// The same machine's; a real one elsewhere is kept right, too.
		assert.ok(Math.abs(clockAheadMs) <= clockToleranceMs, String(clockAheadMs));
		const slow = { ...systemClock, nowMs: () => systemClock.nowMs() - 90_000 };
		const seen = await lookAtMongo(database, slow, 60_000);
		assert.ok(Math.abs(seen.clockAheadMs - 90_000) <= clockToleranceMs, String(seen.clockAheadMs));
		await close();
	});
});
