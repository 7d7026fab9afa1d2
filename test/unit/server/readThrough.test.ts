import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MemoryCache } from '#backend/platform/memoryCache.ts';
import { ReadThrough } from '#backend/platform/readThrough.ts';

interface Thing {
	name: string;
}

function caches(shared = new MemoryCache(() => clock.ms)): ReadThrough<Thing> {
	return new ReadThrough<Thing>({
		cache: shared,
		namespace: 'things',
		lifeMs: 60_000,
		hotMax: 2,
		hotLifeMs: 10_000,
		write: (thing) => JSON.stringify(thing),
		read: (text) => (text.startsWith('{') ? (JSON.parse(text) as Thing) : undefined), // written by the line above
		nowMs: () => clock.ms,
	});
}

const clock = { ms: 1 };

describe('what is read through a cache', () => {
	it('is read from the store once, by however many ask at the same time', async () => {
		const things = caches();
		let readings = 0;
		const load = (): Promise<Thing> => Promise.resolve({ name: String(++readings) });
		const all = await Promise.all(Array.from({ length: 20 }, () => things.get('a', load)));
		assert.equal(readings, 1);
		assert.equal(new Set(all).size, 1);
		await things.get('a', load);
		assert.equal(readings, 1);
	});

	it('is not kept when reading it failed, and each who waited hears of the failure', async () => {
		const things = caches();
		const failing = (): Promise<Thing> => Promise.reject(new Error('store'));
		const outcomes = await Promise.allSettled([things.get('a', failing), things.get('a', failing)]);
		assert.deepEqual(
			outcomes.map(({ status }) => status),
			['rejected', 'rejected'],
		);
		assert.deepEqual(await things.get('a', () => Promise.resolve({ name: 'there' })), { name: 'there' });
	});

	it('is found by another process without asking the store, and by this one without asking the cache', async () => {
		const shared = new MemoryCache(() => clock.ms);
		const never = (): Promise<Thing> => Promise.reject(new Error('asked the store'));
		await caches(shared).get('a', () => Promise.resolve({ name: 'one' }));
		const other = caches(shared);
		assert.deepEqual(await other.get('a', never), { name: 'one' });
		await shared.invalidate('things');
		assert.deepEqual(await other.get('a', never), { name: 'one' }, 'still at hand');
		clock.ms += 10_001;
		await assert.rejects(other.get('a', never), /asked the store/);
	});

	it('is read anew after it was invalidated, also when a reading was under way meanwhile', async () => {
		const things = caches();
		const { promise, resolve } = Promise.withResolvers<Thing>();
		const begun = things.get('a', () => promise);
		await Promise.resolve();
		await things.invalidate();
		const fresh = things.get('a', () => Promise.resolve({ name: 'new' }));
		resolve({ name: 'old' });
		assert.deepEqual(await begun, { name: 'old' });
		assert.deepEqual(await fresh, { name: 'new' });
		assert.deepEqual(await things.get('a', () => Promise.reject(new Error('again'))), { name: 'new' });
	});

	it('that another version wrote in a way this one can’t read comes from the store', async () => {
		const shared = new MemoryCache(() => clock.ms);
		const { ticket } = await shared.read('things', 'a');
		await shared.write('things', 'a', ticket, 'another format', 60_000);
		assert.deepEqual(await caches(shared).get('a', () => Promise.resolve({ name: 'own' })), { name: 'own' });
	});
});
