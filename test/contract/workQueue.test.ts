import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createLog } from '#backend/platform/log.ts';
import { BullWorkQueue } from '#backend/platform/queue/bullWorkQueue.ts';
import { FairTurns, type Flow } from '#backend/platform/queue/fairTurns.ts';
import { RedisFairTurns } from '#backend/platform/queue/redisFairTurns.ts';
import { type Taker, turnsMax, type Turn, type TurnEnd, type WorkItem } from '#backend/platform/queue/workQueue.ts';
import { RedisConnection } from '#backend/platform/redis.ts';
import { AppError } from '#contract/appError.ts';
import { startRedisServer } from '#tools/redisServer.ts';
import { testRedisServer } from './redisBefore.ts';

const log = createLog('silent');

const item = (learnerId: string, id: string = randomUUID()): WorkItem => ({ id, data: { id }, flow: { learnerId } });

async function connected(url: string): Promise<RedisConnection> {
	const redis = new RedisConnection(url, log);
	assert.ok(await redis.ready(20_000));
	return redis;
}

const isBusy = (error: unknown): boolean => {
	assert.ok(error instanceof AppError, String(error));
	assert.equal(error.code, 'busy');
	assert.ok((error.retryAfterSeconds ?? 0) > 0, 'it says when to try again');
	return true;
};

describe('a queue on Redis', () => {
	let redis: RedisConnection;
	let queue: BullWorkQueue;
	let taker: Taker | undefined;
	before(async () => {
		redis = await connected((await testRedisServer()).url);
	});
	after(() => redis.close());
	beforeEach(() => {
		queue = new BullWorkQueue({ name: randomUUID(), redis, waitingMax: 5, deathsMax: 2, retryAfterSeconds: 7, log });
		taker = undefined;
	});
	afterEach(async () => {
		await taker?.stop(10_000);
		await queue.close();
	});

	/** Takes turns one after the other; resolves when so many had one. */
	const takeAll = async (count: number, end: (turn: Turn) => TurnEnd): Promise<string[]> => {
		const had: string[] = [];
		const { promise, resolve } = Promise.withResolvers<string[]>();
		taker = queue.take({
			atOnce: 1,
			work: (turn) => {
				had.push(turn.id);
				if (had.length === count) resolve(had);
				return Promise.resolve(end(turn));
			},
			onSetAside: () => undefined,
		});
		return promise;
	};

	it('gives turns by the learners, not by the order', async () => {
		const eager = [item('eager'), item('eager'), item('eager')];
		const other = item('other');
		for (const one of [...eager, other]) await queue.put(one);
		const had = await takeAll(4, () => ({ kind: 'done' }));
		assert.deepEqual(had, [eager[0], other, eager[1], eager[2]].map((one) => one?.id));
	});

	it('knows what is there already, and forgets what is not wanted any more', async () => {
		const [kept, dropped] = [item('a'), item('b')];
		for (const one of [kept, kept, dropped]) await queue.put(one);
		await queue.putBack([kept]);
		assert.equal((await queue.counts()).waiting, 2);
		await queue.drop(dropped.id);
		await queue.drop(randomUUID());
		assert.deepEqual(await takeAll(1, () => ({ kind: 'done' })), [kept.id]);
	});

	it('refuses when it is full, and takes back what is stored all the same', async () => {
		for (let count = 0; count < 5; count++) {
			await queue.refuseWhenFull();
			await queue.put(item('a'));
		}
		await assert.rejects(queue.refuseWhenFull(), isBusy);
		await queue.putBack([item('a'), item('b')]);
		assert.equal((await queue.counts()).waiting, 7);
	});

	it('sets aside at once what can not be done, with its reason, and gives it a turn when it is put back', async () => {
		const bad = item('a');
		await queue.put(bad);
		await takeAll(1, () => ({ kind: 'setAside', reason: 'it is broken' }));
		await taker?.stop(10_000);
		assert.deepEqual(await queue.setAside(10), [{ id: bad.id, reason: 'it is broken' }]);
		await queue.put(bad);
		assert.equal((await queue.counts()).waiting, 0, 'nobody goes on with it by itself');
		await queue.putBack([bad]);
		assert.equal((await queue.counts()).waiting, 1);
	});

	it('tries what went wrong again, with pauses, the last time as the last, and then sets it aside', async () => {
		const bad = item('a');
		await queue.put(bad);
		const lasts: boolean[] = [];
		const { promise, resolve } = Promise.withResolvers<string>();
		taker = queue.take({
			atOnce: 1,
			work: (turn) => {
				lasts.push(turn.isLast);
				return Promise.resolve({ kind: 'again', reason: `try ${String(lasts.length)}` });
			},
			onSetAside: (_, reason) => resolve(reason),
		});
		assert.equal(await promise, `try ${String(turnsMax)}`);
		assert.deepEqual(lasts, [false, false, false, true]);
		assert.equal((await queue.counts()).setAside, 1);
	});

	it('does not count as a try what somebody else has just now', async () => {
		await queue.put(item('a'));
		const lasts: boolean[] = [];
		await takeAll(turnsMax + 1, ({ isLast }) => {
			lasts.push(isLast);
			return lasts.length <= turnsMax ? { kind: 'later', afterMs: 1 } : { kind: 'done' };
		});
		assert.ok(!lasts.includes(true));
	});

	it('gives a task to one of all that ask for it', async () => {
		const asked = await Promise.all([1, 2, 3].map(() => queue.isOurs('fill', 60_000)));
		assert.equal(asked.filter((isOurs) => isOurs).length, 1);
	});

	it('has the turns of `FairTurns`, step by step', async () => {
		const flow: fc.Arbitrary<Flow> = fc.record({
			classId: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
			learnerId: fc.integer({ min: 0, max: 60 }).map(String),
		});
		const step = fc.record({ flow, what: fc.constantFrom('enter', 'enter', 'begin', 'leave') });
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
				const pure = new FairTurns();
				const shared = new RedisFairTurns(redis.client, `turns:${randomUUID()}`);
				let last = 1;
				for (const { flow: whose, what } of steps) {
					if (what === 'enter') {
						last = pure.enter(whose);
						assert.equal(await shared.enter(whose), last);
					} else if (what === 'begin') {
						pure.begin(whose, last);
						await shared.begin(whose, last);
					} else {
						pure.leave(whose);
						await shared.leave(whose);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});
});

describe('a queue whose Redis goes', () => {
	it('says so at once, goes on by itself when it is back, and may be empty then', async () => {
		let server = await startRedisServer();
		const redis = await connected(server.url);
		const queue = new BullWorkQueue({ name: 'gone', redis, waitingMax: 5, deathsMax: 2, retryAfterSeconds: 7, log });
		const had: string[] = [];
		const { promise, resolve } = Promise.withResolvers<undefined>();
		const second = item('b');
		const taker = queue.take({
			atOnce: 1,
			work: ({ id }) => {
				had.push(id);
				if (id === second.id) resolve(undefined);
				return Promise.resolve({ kind: 'done' });
			},
			onSetAside: () => undefined,
		});
		const gone = Promise.withResolvers<undefined>();
		const back = Promise.withResolvers<undefined>();
		redis.onTurn((isUp) => {
			if (!isUp) gone.resolve(undefined);
		});
		queue.onUp(() => back.resolve(undefined));
		try {
			await server.stop('SIGKILL');
			await gone.promise;
			assert.ok(!queue.isUp());
			await assert.rejects(queue.put(item('a')), isBusy);
			await assert.rejects(queue.counts(), isBusy);
			server = await startRedisServer({ port: server.port });
			await back.promise;
			await queue.putBack([second]);
			await promise;
			assert.deepEqual(had, [second.id]);
		} finally {
			await taker.stop(10_000);
			await queue.close();
			await redis.close();
			await server.stop();
		}
	});

	it('that was never there keeps nobody from stopping', async () => {
		const redis = new RedisConnection('redis://127.0.0.1:1', log);
		const queue = new BullWorkQueue({ name: 'never', redis, waitingMax: 5, deathsMax: 2, retryAfterSeconds: 7, log });
		const taker = queue.take({ atOnce: 1, work: () => Promise.resolve({ kind: 'done' }), onSetAside: () => undefined });
		await assert.rejects(queue.put(item('a')), isBusy);
		await taker.stop(100);
		await queue.close();
		await redis.close();
	});
});
