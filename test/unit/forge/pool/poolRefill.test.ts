import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Made } from '#backend/forge/makeChallenge.ts';
import type { MayAsk } from '#backend/forge/mayAsk.ts';
import { PoolRefill, type PoolRefillParts } from '#backend/forge/pool/poolRefill.ts';
import type { Shelf } from '#backend/forge/pool/shelf.ts';
import { SqliteShelfStore } from '#backend/forge/pool/sqliteShelfStore.ts';
import { createLog } from '#backend/platform/log.ts';
import { openedEach } from '../../../contract/openedEach.ts';
import { freshSqlite } from '../../../contract/sqliteStores.ts';
import { emptyPool } from './emptyPool.ts';

const hashing: Shelf = { topic: 'hashing', difficulty: 'easy', kind: 'function' };
const graphs: Shelf = { topic: 'graphs', difficulty: 'hard', kind: 'function' };
const made = {
	kind: 'made' as const,
	challengeId: 'forge.one',
	title: 'One',
	provider: 'gemini' as const,
	model: 'g',
	difficulty: 'easy' as const,
} satisfies Made;
const down: Made = {
	kind: 'providersDown',
	reasons: [{ provider: 'gemini', reason: 'it had an error of its own (500)' }],
};

describe('the refill of the pool', () => {
	const opened = openedEach({
		async open() {
			const { database, clock, close } = await freshSqlite();
			const shelves = new SqliteShelfStore(database);
			const asked: string[] = [];
			/** As a process has it. */
			const refill = (owner: string, changes: Partial<PoolRefillParts> = {}): PoolRefill => {
				const { make = ({ difficulty }: Shelf) => Promise.resolve({ ...made, difficulty }), ...others } = changes;
				return new PoolRefill({
					shelves,
					make: (shelf, signal) => {
						asked.push(`${owner} ${shelf.topic}`);
						return make(shelf, signal);
					},
					isConfigured: () => Promise.resolve(true),
					mayAsk: () => Promise.resolve({ kind: 'allowed' }),
					hasRoom: () => true,
					isUnderWay: () => false,
					owner,
					nowMs: () => clock.nowMs(),
					log: createLog('silent'),
					...others,
				});
			};
			return {
				clock,
				shelves,
				asked,
				refill,
				demand: (shelf: Shelf, missing = 1) => shelves.noteDemand(shelf, { atMs: clock.nowMs(), missing }),
				missing: async () =>
					(await shelves.wanting(0, 10)).map(({ topic, missing, failures }) => `${topic} ${missing} ${failures}`),
				close() {
					close();
					return Promise.resolve();
				},
			};
		},
	});

	it('makes what is missing on each shelf, that of the latest demand first, and no more', async () => {
		const { clock, asked, refill, demand, missing } = opened();
		await demand(hashing, 2);
		clock.advance(1);
		await demand(graphs);
		const refilling = refill('one');
		await refilling.lookAround();
		assert.deepEqual(asked, ['one graphs', 'one hashing', 'one hashing']);
		assert.deepEqual(await missing(), []);
		await refilling.lookAround();
		assert.equal(asked.length, 3);
	});

	it('makes nothing twice when two processes begin at the same time', async () => {
		const { asked, refill, demand, missing } = opened();
		await demand(hashing, 3);
		await demand(graphs, 2);
		const processes = ['one', 'two', 'three'].map((owner) => refill(owner));
		await Promise.all(processes.map((one) => one.lookAround()));
		await Promise.all(processes.map((one) => one.lookAround()));
		assert.equal(asked.length, 5);
		assert.deepEqual(await missing(), []);
	});

	it('forgets shelves that nobody asked for lately', async () => {
		const { clock, asked, refill, demand } = opened();
		await demand(hashing);
		clock.advance(14 * 24 * 60 * 60_000 + 1);
		await refill('one').lookAround();
		assert.deepEqual(asked, []);
	});

	it('rests longer and longer while providers are bad, and is whole again with them', async () => {
		const { clock, asked, refill, demand, missing } = opened();
		await demand(hashing, 2);
		let answers: Made[] = [made, down, down];
		const refilling = refill('one', { make: () => Promise.resolve(answers.shift() ?? made) });
		await refilling.lookAround();
		assert.deepEqual(await missing(), ['hashing 1 1']);
		await refilling.lookAround();
		assert.equal(asked.length, 2);
		clock.advance(60_000);
		await refilling.lookAround();
		assert.deepEqual(await missing(), ['hashing 1 2']);
		clock.advance(119_999);
		await refilling.lookAround();
		assert.equal(asked.length, 3);
		answers = [];
		clock.advance(1);
		await refilling.lookAround();
		assert.deepEqual(await missing(), []);
	});

	it('rests for a level that what is written never has, instead of trying for ever', async () => {
		const { asked, refill, demand, missing } = opened();
		await demand(graphs);
		await refill('one', { make: () => Promise.resolve({ ...made, difficulty: 'medium' }) }).lookAround();
		assert.equal(asked.length, 1);
		assert.deepEqual(await missing(), ['graphs 1 1']);
	});

	it('makes one less for the shelf on which one comes to stand that was made for another', async () => {
		const { clock, asked, refill, demand, missing } = opened();
		await demand({ ...graphs, difficulty: 'medium' }, 2);
		clock.advance(1);
		await demand(graphs);
		const refilling = refill('one', { make: () => Promise.resolve({ ...made, difficulty: 'medium' }) });
		await refilling.lookAround();
		assert.deepEqual(await missing(), ['graphs 1 1', 'graphs 1 0']);
		await refilling.lookAround();
		assert.equal(asked.length, 2);
		assert.deepEqual(await missing(), ['graphs 1 1']);
	});

	it('tries one shelf only while nobody can deliver', async () => {
		const { asked, refill, demand } = opened();
		await demand(hashing);
		await demand(graphs);
		await refill('one', { make: () => Promise.resolve(down) }).lookAround();
		assert.equal(asked.length, 1);
	});

	it('survives a failure of the store and of ours, and rests after it', async () => {
		const { refill, demand, missing } = opened();
		await demand(hashing);
		await refill('one', { make: () => Promise.reject(new TypeError('a bug')) }).lookAround();
		assert.deepEqual(await missing(), ['hashing 1 1']);
		const broken = { ...emptyPool().shelves, wanting: () => Promise.reject(new Error('no disk')) };
		await refill('two', { shelves: broken }).lookAround();
	});

	it('asks nobody where nobody is set up, no money is left, learners need the room, or one has just this made', async () => {
		const { asked, refill, demand, missing } = opened();
		await demand(hashing);
		const poolOnly: MayAsk = { kind: 'poolOnly', why: 'The budget is used up.' };
		for (const changes of [
			{ isConfigured: () => Promise.resolve(false) },
			{ mayAsk: () => Promise.resolve(poolOnly) },
			{ hasRoom: () => false },
			{ isUnderWay: () => true },
		]) {
			await refill('one', changes).lookAround();
		}
		assert.deepEqual(asked, []);
		assert.deepEqual(await missing(), ['hashing 1 0']);
	});

	describe('that is under way', () => {
		/** One that goes on until it is stopped. */
		const held = () => {
			const begun = Promise.withResolvers<undefined>();
			const make = (_shelf: Shelf, signal: AbortSignal): Promise<Made> => {
				begun.resolve(undefined);
				const end = Promise.withResolvers<Made>();
				signal.addEventListener('abort', () => end.reject(new Error('stopped')));
				return end.promise;
			};
			return { begun: begun.promise, make };
		};

		it('makes room for a learner, and is begun anew later', async () => {
			const { refill, demand, missing, shelves } = opened();
			await demand(hashing);
			const { begun, make } = held();
			const refilling = refill('one', { make });
			const looked = refilling.lookAround();
			await begun;
			assert.equal(refilling.running(), 1);
			refilling.interrupt();
			await looked;
			assert.equal(refilling.running(), 0);
			assert.deepEqual(await missing(), ['hashing 1 0']);
			assert.equal((await shelves.wanting(0, 1))[0]?.lease, undefined);
		});

		it('gives its shelf back when the process stops, and begins nothing more', async () => {
			const { asked, refill, demand, shelves } = opened();
			await demand(hashing);
			const { begun, make } = held();
			const refilling = refill('one', { make });
			refilling.start();
			refilling.wake();
			await begun;
			await refilling.stop();
			assert.equal((await shelves.wanting(0, 1))[0]?.lease, undefined);
			await refilling.lookAround();
			assert.deepEqual(asked, ['one hashing']);
		});
	});
});
