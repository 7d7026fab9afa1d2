import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { ForgeRequest, type ForgeEvent } from '#contract/forge.ts';
import { AppError } from '#contract/appError.ts';
import type { ForgeService, ForgeServiceParts } from '#backend/forge/forgeService.ts';
import { type PooledChallenge, type Shelf, shelfName } from '#backend/forge/pool/shelf.ts';
import type { ShelfStore } from '#backend/forge/pool/shelfStore.ts';
import { SqliteShelfStore } from '#backend/forge/pool/sqliteShelfStore.ts';
import { openedEach } from '../../../contract/openedEach.ts';
import { freshSqlite } from '../../../contract/sqliteStores.ts';
import { events, HeldRouter, reached, request, serviceOf } from '../serviceUnderTest.ts';
import { emptyPool } from './emptyPool.ts';

const ferries: PooledChallenge = { id: 'forge.ferries', title: 'Ferries', provider: 'gemini', model: 'g-1' };
const parcels: PooledChallenge = { id: 'forge.parcels', title: 'Parcels', provider: 'openai', model: 'o-1' };
const wanted: Shelf = { topic: 'arrays', difficulty: 'easy', kind: 'function' };

/** What a pool was asked and told, in which these stand on the shelf that everybody wants. */
function poolOf(standing: readonly PooledChallenge[], shelves: Partial<ShelfStore> = {}, perShelf = 0) {
	const renewed: string[] = [];
	const noted: string[] = [];
	const pool: ForgeServiceParts['pool'] = {
		stock: {
			onShelf: (shelf) => Promise.resolve(shelfName(shelf) === shelfName(wanted) ? [...standing] : []),
			renew: (id) => Promise.resolve(void renewed.push(id)),
		},
		shelves: {
			...emptyPool().shelves,
			noteDemand: (shelf, { missing }) => Promise.resolve(void noted.push(`${shelfName(shelf)} ${missing}`)),
			...shelves,
		},
		perShelf,
	};
	return { pool, renewed, noted };
}

async function lastOf(service: ForgeService, asked: ForgeRequest, learner = 'ann'): Promise<ForgeEvent | undefined> {
	await service.start(learner, asked);
	return (await events(service, asked.id, learner)).at(-1);
}

describe('a demand that the pool can serve', () => {
	it('is served with the oldest one that the learner has not seen, names who wrote it, and asks no model', async () => {
		const router = new HeldRouter();
		const { pool, renewed, noted } = poolOf([ferries, parcels], {}, 2);
		const seen = new Set(['forge.ferries']);
		const service = serviceOf(router, {
			pool,
			statuses: () => Promise.resolve((id) => (seen.has(id) ? 'opened' : 'unseen')),
		});
		assert.deepEqual(await lastOf(service, request()), {
			kind: 'done',
			challengeId: 'forge.parcels',
			title: 'Parcels',
			servedBy: 'pool',
			provider: 'openai',
			model: 'o-1',
			message:
				'"Parcels" was in the pool: written by OpenAI (o-1), proved here by running its code, and you have not seen it yet.',
		});
		assert.deepEqual([renewed, noted, router.asked], [['forge.parcels'], ['arrays/easy/function 2'], []]);
		await service.stop();
	});

	it('leaves as many as another learner would miss', async () => {
		const { pool, noted } = poolOf([ferries, parcels], {}, 2);
		const service = serviceOf(new HeldRouter(), { pool });
		await lastOf(service, request());
		assert.deepEqual(noted, ['arrays/easy/function 1']);
		await service.stop();
	});

	it('does not wait behind those for whom something is made', async () => {
		const { pool } = poolOf([ferries]);
		const service = serviceOf(new HeldRouter(), {
			pool,
			statuses: (learner) => Promise.resolve(() => (learner === 'bob' ? 'unseen' : 'solved')),
		});
		const made = request();
		await service.start('ann', made);
		await reached(service, made.id, 'asking');
		const end = await lastOf(service, request(), 'bob');
		assert.ok(end?.kind === 'done' && end.servedBy === 'pool');
		await service.stop();
	});

	it('is served although the store can not be written just now', async () => {
		const full = (): Promise<never> => Promise.reject(new AppError('storeFull', 'The disk is full.'));
		const { pool } = poolOf([ferries], { noteDemand: full });
		const end = await lastOf(serviceOf(new HeldRouter(), { pool }), request());
		assert.ok(end?.kind === 'done' && end.challengeId === 'forge.ferries');
	});
});

describe('a demand that the pool can not serve', () => {
	it('asks a model, also where the learner has seen everything that is there', async () => {
		const router = new HeldRouter();
		const { pool, noted } = poolOf([ferries, parcels], {}, 2);
		const service = serviceOf(router, { pool, statuses: () => Promise.resolve(() => 'tried') });
		const asked = request();
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		// Noted only when theirs is there: until then nobody else should make the same.
		assert.deepEqual(noted, []);
		router.release();
		await events(service, asked.id);
		assert.deepEqual(noted, ['arrays/easy/function 2']);
		await service.stop();
	});

	it('is served with what was made for others while the learner waited for their turn', async () => {
		const router = new HeldRouter();
		const standing: PooledChallenge[] = [];
		const service = serviceOf(router, { pool: poolOf(standing).pool });
		const [first, second] = [request(), request()];
		await service.start('ann', first);
		await reached(service, first.id, 'asking');
		await service.start('bob', second);
		standing.push(parcels);
		router.release();
		const end = (await events(service, second.id, 'bob')).at(-1);
		assert.ok(end?.kind === 'done' && end.challengeId === 'forge.parcels');
		assert.equal(router.asked.length, 1);
	});

	it('is not made twice for two who ask for it at the same time', async () => {
		const router = new HeldRouter();
		const standing: PooledChallenge[] = [];
		const service = serviceOf(router, { pool: poolOf(standing).pool, atOnce: 2 });
		const [first, second] = [request(), request()];
		await service.start('ann', first);
		await reached(service, first.id, 'asking');
		await service.start('bob', second);
		await reached(service, second.id, 'asking', 'bob');
		assert.equal(router.asked.length, 1);
		standing.push(parcels);
		router.release();
		const end = (await events(service, second.id, 'bob')).at(-1);
		assert.ok(end?.kind === 'done' && end.challengeId === 'forge.parcels');
		assert.equal(router.asked.length, 1);
	});

	it('asks no model where none may be asked, and says why', async () => {
		const router = new HeldRouter();
		const why = 'The budget of this month is used up; it begins anew on 1 December.';
		const service = serviceOf(router, { mayAsk: () => Promise.resolve({ kind: 'poolOnly', why }) });
		const end = await lastOf(service, request());
		assert.ok(end?.kind === 'done' && end.servedBy === 'bank');
		assert.equal(end.message, `${why} Here is "One" from the bank instead, which you have not seen yet.`);
		assert.deepEqual(router.asked, []);
	});

	it('may be served with what was made before for another one', async () => {
		const router = new HeldRouter();
		const made = [{ id: 'forge.ferries', title: 'Ferries', difficulty: 'medium' as const, topics: ['arrays'] }];
		const service = serviceOf(router, { bank: () => Promise.resolve(made) });
		const asked = request();
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		router.release();
		const end = (await events(service, asked.id)).at(-1);
		assert.ok(end?.kind === 'done' && end.servedBy === 'pool' && end.provider === undefined);
		assert.match(end.message, /asleep.*Here is "Ferries" from what was made before instead/);
	});
});

describe('a demand for what the learner needs now', () => {
	const need = (): ForgeRequest => ForgeRequest.parse({ id: randomUUID(), timeZone: 'UTC', need: 'now' });

	it('is one for the topic and level that learning tells, and says which', async () => {
		const { pool } = poolOf([ferries]);
		const service = serviceOf(new HeldRouter(), {
			pool,
			need: () => Promise.resolve({ topic: 'arrays', difficulty: 'easy' }),
		});
		const end = await lastOf(service, need());
		assert.ok(end?.kind === 'done' && end.servedBy === 'pool');
		assert.match(end.message, /^What you need now is easy, on arrays\. /);
	});

	it('asks for a topic where nothing tells', async () => {
		const end = await lastOf(serviceOf(new HeldRouter()), need());
		assert.deepEqual(end, {
			kind: 'failed',
			code: 'notFound',
			message: 'Nothing tells yet what you need. Choose a topic.',
		});
	});

	it('names no topic besides', () => {
		assert.equal(ForgeRequest.safeParse({ ...need(), topic: 'arrays' }).success, false);
		assert.equal(ForgeRequest.safeParse({ id: randomUUID(), timeZone: 'UTC' }).success, false);
	});
});

describe('what is made ahead', () => {
	const opened = openedEach({
		async open() {
			const { database, clock, close } = await freshSqlite();
			const shelves = new SqliteShelfStore(database);
			const router = new HeldRouter();
			router.isConfigured = true;
			const { pool } = poolOf([], {}, 1);
			const service = serviceOf(router, { pool: { ...pool, shelves }, clock });
			await shelves.noteDemand(wanted, { atMs: clock.nowMs(), missing: 1 });
			const asking = router.asking.next();
			const refilled = service.refill();
			await asking;
			return {
				router,
				service,
				refilled,
				async close() {
					await service.stop();
					close();
				},
			};
		},
	});

	it('is waited for by a learner who wants the same, so that it is not made twice', async () => {
		const { router, service, refilled } = opened();
		const asked = request();
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		assert.equal(router.asked.length, 1);
		const ownAsking = router.asking.next();
		router.release();
		await refilled;
		// Nothing came of it, so the learner's own is begun.
		await ownAsking;
		assert.equal(router.asked.length, 2);
	});

	it('makes room for a learner who wants something else', async () => {
		const { router, service, refilled } = opened();
		const asked = { ...request(), topic: 'graphs' };
		await service.start('ann', asked);
		await reached(service, asked.id, 'asking');
		assert.equal(router.asked[0]?.signal.aborted, true);
		await refilled;
		assert.equal(router.asked[1]?.signal.aborted, false);
	});

	it('is stopped with the process', async () => {
		const { router, service, refilled } = opened();
		await service.stop();
		await refilled;
		assert.equal(router.asked[0]?.signal.aborted, true);
	});
});
