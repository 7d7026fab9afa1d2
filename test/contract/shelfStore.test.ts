import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Shelf } from '#backend/forge/pool/shelf.ts';
import type { KnownShelf } from '#backend/forge/pool/shelfStore.ts';
import { openedEach } from './openedEach.ts';
import { storeFactories } from './storeFactory.ts';

const hashing: Shelf = { topic: 'hashing', difficulty: 'easy', kind: 'function' };
const graphs: Shelf = { topic: 'graphs', difficulty: 'hard', kind: 'class' };
const untouched = { failures: 0, restUntilMs: 0 };

for (const factory of storeFactories) {
	describe(`the shelves of the pool in ${factory.name}`, () => {
		const stores = openedEach(factory);
		const all = (): Promise<KnownShelf[]> => stores().shelves.wanting(0, 10);
		const only = async (): Promise<KnownShelf> => {
			const [shelf, ...more] = await all();
			assert.ok(shelf && more.length === 0);
			return shelf;
		};

		it('come back with what is missing, the one asked for last first, and no more than wanted', async () => {
			const { shelves } = stores();
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 2 });
			await shelves.noteDemand(graphs, { atMs: 2_000, missing: 1 });
			assert.deepEqual(await all(), [
				{ ...graphs, missing: 1, ...untouched },
				{ ...hashing, missing: 2, ...untouched },
			]);
			assert.deepEqual(await shelves.wanting(0, 1), [{ ...graphs, missing: 1, ...untouched }]);
			assert.deepEqual(
				(await shelves.wanting(1_000, 10)).map(({ topic }) => topic),
				['graphs'],
			);
		});

		it('miss as many as whoever misses most, and are not wanting when nothing is missing', async () => {
			const { shelves } = stores();
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 0 });
			assert.deepEqual(await all(), []);
			await shelves.noteDemand(hashing, { atMs: 2_000, missing: 2 });
			await shelves.noteDemand(hashing, { atMs: 3_000, missing: 1 });
			assert.equal((await only()).missing, 2);
			assert.deepEqual(await shelves.wanting(2_999, 10), [{ ...hashing, missing: 2, ...untouched }]);
		});

		it('are taken by one of those who saw them free at the same time', async () => {
			const { shelves } = stores();
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 1 });
			const seen = await only();
			const takes = ['one', 'two', 'three'].map((owner) => shelves.take(seen, { owner, untilMs: 5_000 }));
			const taken = await Promise.all(takes);
			assert.deepEqual(taken.filter(Boolean), [true]);
			const { lease } = await only();
			assert.deepEqual(lease, { owner: ['one', 'two', 'three'][taken.indexOf(true)], untilMs: 5_000 });
		});

		it('are taken from an owner who said nothing, and not from one who renewed the lease meanwhile', async () => {
			const { shelves } = stores();
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 1 });
			await shelves.take(await only(), { owner: 'one', untilMs: 5_000 });
			const seen = await only();
			assert.equal(await shelves.renew(hashing, { owner: 'one', untilMs: 9_000 }), true);
			assert.equal(await shelves.take(seen, { owner: 'two', untilMs: 9_500 }), false);
			assert.equal(await shelves.take(await only(), { owner: 'two', untilMs: 9_500 }), true);
			assert.equal(await shelves.renew(hashing, { owner: 'one', untilMs: 12_000 }), false);
			assert.equal(await shelves.giveBack(hashing, 'one', { kind: 'made' }), false);
			assert.deepEqual(await only(), {
				...hashing,
				missing: 1,
				...untouched,
				lease: { owner: 'two', untilMs: 9_500 },
			});
		});

		it('miss one less after one was made, and forget their failures', async () => {
			const { shelves } = stores();
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 2 });
			const fail = async (restUntilMs: number): Promise<void> => {
				await shelves.take(await only(), { owner: 'one', untilMs: 5_000 });
				assert.equal(await shelves.giveBack(hashing, 'one', { kind: 'failed', restUntilMs }), true);
			};
			await fail(7_000);
			await fail(8_000);
			assert.deepEqual(await only(), { ...hashing, missing: 2, failures: 2, restUntilMs: 8_000 });
			for (const left of [1, 0]) {
				await shelves.take(await only(), { owner: 'one', untilMs: 5_000 });
				assert.equal(await shelves.giveBack(hashing, 'one', { kind: 'made' }), true);
				assert.deepEqual(await all(), left === 0 ? [] : [{ ...hashing, missing: left, ...untouched }]);
			}
		});

		it('miss one less when one made for another shelf comes to stand there, unless they are being filled or full', async () => {
			const { shelves } = stores();
			await shelves.noteArrival(hashing);
			assert.deepEqual(await all(), []);
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 2 });
			await shelves.noteArrival(graphs);
			await shelves.noteArrival(hashing);
			assert.equal((await only()).missing, 1);
			assert.ok(await shelves.take(await only(), { owner: 'one', untilMs: 5_000 }));
			await shelves.noteArrival(hashing);
			assert.equal((await only()).missing, 1);
			assert.ok(await shelves.giveBack(hashing, 'one', { kind: 'made' }));
			await shelves.noteArrival(hashing);
			assert.deepEqual(await all(), []);
			await shelves.noteDemand(hashing, { atMs: 2_000, missing: 1 });
			assert.equal((await only()).missing, 1);
		});

		it('are as before after they were given back undone', async () => {
			const { shelves } = stores();
			await shelves.noteDemand(hashing, { atMs: 1_000, missing: 2 });
			const before = await only();
			await shelves.take(before, { owner: 'one', untilMs: 5_000 });
			assert.equal(await shelves.giveBack(hashing, 'one', { kind: 'stopped' }), true);
			assert.deepEqual(await only(), before);
			assert.equal(await shelves.take(await only(), { owner: 'two', untilMs: 6_000 }), true);
		});
	});
}
