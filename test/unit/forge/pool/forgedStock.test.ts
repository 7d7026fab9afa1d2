import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SqliteChallengeStore } from '#backend/challenges/sqliteChallengeStore.ts';
import { createStoredLibrary } from '#backend/challenges/storedLibrary.ts';
import { ChallengePool } from '#backend/forge/pool/challengePool.ts';
import { createLog } from '#backend/platform/log.ts';
import { forgedStock } from '#backend/wiring/forgedStock.ts';
import { openedEach } from '../../../contract/openedEach.ts';
import { forgedFiles } from '../../../contract/someForged.ts';
import { freshSqlite } from '../../../contract/sqliteStores.ts';

const hashing = { topic: 'hashing', difficulty: 'easy', kind: 'function' } as const;
const dayMs = 24 * 60 * 60_000;

describe('the challenges by models that the pool is made of', () => {
	const opened = openedEach({
		async open() {
			const { database, clock, close } = await freshSqlite();
			const store = new SqliteChallengeStore(database);
			const withdrawn = new Set<string>();
			const library = createStoredLibrary(store, () => clock.nowMs());
			const shown = async () => (await library.list()).filter(({ id }) => !withdrawn.has(id));
			const stock = forgedStock({ store, library: { list: shown }, clock });
			for (const slug of ['one', 'two']) {
				const contents = await forgedFiles(slug, 'hashing');
				const made = { id: `forge.${slug}`, title: '', contents, provider: 'openai', model: 'o-1' } as const;
				await stock.keep({ ...made, generationMs: 1, answers: 1 });
				clock.advance(1);
			}
			return {
				clock,
				store,
				stock,
				withdrawn,
				standing: async () => (await stock.onShelf(hashing)).map(({ id }) => id),
				close() {
					close();
					return Promise.resolve();
				},
			};
		},
	});

	it('are named with who wrote them', async () => {
		assert.deepEqual((await opened().stock.onShelf(hashing))[0], {
			id: 'forge.one',
			title: 'Made: one',
			provider: 'openai',
			model: 'o-1',
		});
	});

	it('do not stand there once they are withdrawn, so that new ones are missing', async () => {
		const { stock, withdrawn, standing, clock } = opened();
		withdrawn.add('forge.one').add('forge.two');
		assert.deepEqual(await standing(), []);
		const missing: number[] = [];
		const pool = new ChallengePool({
			stock,
			shelves: { noteDemand: (_shelf, demand) => Promise.resolve(void missing.push(demand.missing)) },
			statuses: () => Promise.resolve(() => 'unseen'),
			perShelf: 2,
			nowMs: () => clock.nowMs(),
			log: createLog('silent'),
		});
		assert.equal(await pool.serve('ann', hashing), undefined);
		await pool.miss(hashing);
		assert.deepEqual(missing, [2]);
	});

	it('are no variants, which are found by their kernel while they can be opened', async () => {
		const { stock, withdrawn, standing } = opened();
		const variantOf = { id: 'forge.one', version: 'v', title: 'Made: one' };
		const contents = await forgedFiles('three', 'hashing');
		const made = { id: 'forge.three', title: '', contents, provider: 'gemini', model: 'g-1' } as const;
		await stock.keep({ ...made, generationMs: 1, answers: 1, variantOf });
		assert.deepEqual(await standing(), ['forge.one', 'forge.two']);
		assert.deepEqual(await stock.variantsOf('forge.one'), [
			{ id: 'forge.three', title: 'Made: three', provider: 'gemini', model: 'g-1' },
		]);
		withdrawn.add('forge.three');
		assert.deepEqual(await stock.variantsOf('forge.one'), []);
	});

	it('expire after ninety days in which nobody got them', async () => {
		const { clock, stock, standing } = opened();
		clock.advance(89 * dayMs);
		assert.deepEqual(await standing(), ['forge.one', 'forge.two']);
		await stock.renew('forge.two');
		clock.advance(2 * dayMs);
		assert.deepEqual(await standing(), ['forge.two']);
	});

	it('are all back when a clock that was months ahead is right again', async () => {
		const { clock, stock, standing } = opened();
		clock.advance(200 * dayMs);
		assert.deepEqual(await standing(), []);
		await stock.removeLongExpired();
		clock.advance(-200 * dayMs);
		assert.deepEqual(await standing(), ['forge.one', 'forge.two']);
	});

	it('are removed half a year after they expired', async () => {
		const { clock, store, stock } = opened();
		clock.advance(300 * dayMs);
		await stock.removeLongExpired();
		assert.equal(await store.removeExpired(clock.nowMs()), 0);
	});
});
