import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Redis } from 'ioredis';
import { describe, it } from 'mocha';
import { RedisSessionStore } from '#backend/accounts/redisSessionStore.ts';
import type { SessionStore } from '#backend/accounts/sessionStore.ts';
import { createRateLimit, type RateLimit } from '#backend/http/rateLimits.ts';
import { createLog } from '#backend/platform/log.ts';
import { AppError } from '#contract/appError.ts';
import { type RedisServer, startRedisServer } from '#tools/redisServer.ts';
import { accountStoreFactories } from './accountStoreFactory.ts';
import { openedEach } from './openedEach.ts';
import { connectRedis } from './redisBefore.ts';
import { someSession } from './someAccount.ts';
import { type TestClock, testClock } from './testClock.ts';

const now = '2026-05-05T09:00:00.000Z';
const [sqlite] = accountStoreFactories;

/** Counts how often the store behind is asked, and can let an answer wait. */
class WatchedStore implements SessionStore {
	reads = 0;
	wait: Promise<unknown> | undefined;
	readonly #store: SessionStore;
	constructor(store: SessionStore) {
		this.#store = store;
	}
	async live(...asked: Parameters<SessionStore['live']>): ReturnType<SessionStore['live']> {
		this.reads++;
		const found = await this.#store.live(...asked);
		await this.wait;
		return found;
	}
	add: SessionStore['add'] = (session) => this.#store.add(session);
	whole: SessionStore['whole'] = (id, at) => this.#store.whole(id, at);
	ofAccount: SessionStore['ofAccount'] = (accountId, at) => this.#store.ofAccount(accountId, at);
	rotate: SessionStore['rotate'] = (rotation) => this.#store.rotate(rotation);
	end: SessionStore['end'] = (id) => this.#store.end(id);
	endAll: SessionStore['endAll'] = (accountId, exceptId) => this.#store.endAll(accountId, exceptId);
	setRole: SessionStore['setRole'] = (accountId, role) => this.#store.setRole(accountId, role);
}

/** Not `once` of node:events, which gives up at the first attempt that fails. */
function isReady(redis: Redis): Promise<void> {
	return new Promise((resolve) => void redis.once('ready', resolve));
}

describe('Redis in front of the sessions', () => {
	assert.ok(sqlite !== undefined);
	const stores = openedEach(sqlite);
	let folder: string;
	let server: RedisServer;
	let redis: Redis;
	let store: WatchedStore;
	let sessions: RedisSessionStore;
	let clock: TestClock;
	let log: string[];

	beforeEach(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-redis-'));
		server = await startRedisServer({ dataFolder: folder });
		redis = await connectRedis(server.url);
		store = new WatchedStore(stores().sessions);
		clock = testClock(Date.parse(now));
		log = [];
		sessions = new RedisSessionStore(redis, store, clock, createLog('info', { write: (line) => log.push(line) }));
	});
	afterEach(async () => {
		redis.disconnect();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const kill = async (): Promise<void> => {
		const gone = once(redis, 'close');
		await server.stop('SIGKILL');
		await gone;
	};
	const comeBack = async (): Promise<void> => {
		const ready = isReady(redis);
		server = await startRedisServer({ port: server.port, dataFolder: folder });
		await ready;
	};
	const isLive = async (id: string): Promise<boolean> => (await sessions.live(id, now)) !== undefined;

	it('spares the store all looks of a minute but the first, also for sessions that are not there', async () => {
		const session = someSession({});
		await sessions.add(session);
		for (let look = 0; look < 5; look++) {
			assert.equal(await isLive(session.id), true);
			assert.equal(await isLive('no such session'), false);
		}
		assert.equal(store.reads, 2);
		const seconds = await redis.ttl(`session:v1:${session.id}`);
		assert.ok(seconds > 50 && seconds <= 60, `the copy is kept for ${seconds} seconds`);
	});

	it('holds neither a token’s hash nor anything else that is not needed', async () => {
		const session = someSession({ tokenHash: 'marker' });
		await sessions.add(session);
		await isLive(session.id);
		const kept = JSON.parse((await redis.get(`session:v1:${session.id}`)) ?? '') as object; // written as an object
		assert.deepEqual(Object.keys(kept).sort(), ['accountId', 'expiresAt', 'id', 'role']);
	});

	it('does not bring back a session that ended while somebody read it', async () => {
		const session = someSession({});
		await sessions.add(session);
		const { promise, resolve } = Promise.withResolvers();
		store.wait = promise;
		const reading = isLive(session.id);
		// The reader has what it read before the end, and writes it down after it.
		while (store.reads === 0) await redis.ping();
		await sessions.end(session.id);
		resolve(undefined);
		await reading;
		store.wait = undefined;
		assert.equal(await isLive(session.id), false);
	});

	it('does not bring back a role that was taken away while somebody read it', async () => {
		const session = someSession({ role: 'admin' });
		await sessions.add(session);
		const { promise, resolve } = Promise.withResolvers();
		store.wait = promise;
		const reading = sessions.live(session.id, now);
		while (store.reads === 0) await redis.ping();
		store.wait = undefined;
		await sessions.setRole(session.accountId, 'learner');
		resolve(undefined);
		await reading;
		assert.equal((await sessions.live(session.id, now))?.role, 'learner');
	});

	it('that is gone is done without, and used again when it is back; the log says both once', async () => {
		const [here, there] = [someSession({}), someSession({})];
		await sessions.add(here);
		await sessions.add(there);
		assert.equal(await isLive(here.id), true);
		await kill();
		for (let look = 0; look < 3; look++) assert.equal(await isLive(here.id), true);
		await sessions.end(there.id);
		assert.equal(await isLive(there.id), false);
		await comeBack();
		clock.advance(60_000);
		await isLive(here.id);
		const reads = store.reads;
		for (let look = 0; look < 3; look++) assert.equal(await isLive(here.id), true);
		assert.equal(store.reads, reads, 'the copies are used again');
		assert.deepEqual(
			log.map((line) => (JSON.parse(line) as { msg: string }).msg), // every line of the log has one
			['Redis does not answer: sessions are read from the store', 'sessions are cached in Redis again'],
		);
	});

	it('that comes back with old copies is not believed about a session that ended meanwhile', async () => {
		const session = someSession({});
		await sessions.add(session);
		assert.equal(await isLive(session.id), true);
		await kill();
		await sessions.end(session.id);
		await comeBack();
		assert.match((await redis.get(`session:v1:${session.id}`)) ?? '', /accountId/, 'the old copy is there');
		assert.equal(await isLive(session.id), false);
	});

	it('that hangs is waited for once, and then left alone for a moment', async () => {
		const session = someSession({});
		await sessions.add(session);
		let questions = 0;
		redis.get = (() => {
			questions++;
			return new Promise((_, reject) => setImmediate(() => reject(new Error('Command timed out'))));
		}) as unknown as Redis['get']; // what ioredis does with a server that does not answer, without waiting for it
		for (let look = 0; look < 20; look++) assert.equal(await isLive(session.id), true);
		assert.equal(questions, 1);
		clock.advance(1_000);
		assert.equal(await isLive(session.id), true);
		assert.equal(questions, 2, 'then it is asked again');
	});

	it('answers for a session that was prolonged after its copy was made', async () => {
		const session = someSession({ expiresAt: '2026-05-05T09:00:10.000Z' });
		await sessions.add(session);
		assert.equal(await isLive(session.id), true);
		const previous = { hash: 'first', rotatedAt: now, sealedSuccessor: 'x' };
		const expiresAt = '2026-06-05T09:00:00.000Z';
		await sessions.rotate({ sessionId: session.id, expectedHash: 'first', tokenHash: 'second', previous, expiresAt });
		assert.equal((await sessions.live(session.id, '2026-05-05T09:00:20.000Z'))?.expiresAt, expiresAt);
	});
});

describe('limits over Redis', () => {
	let server: RedisServer;
	let redis: Redis;
	let other: Redis;
	const lockout = { firstSeconds: 60, longestSeconds: 300, rememberedSeconds: 3_600 };
	const rule = { name: 'test', points: 3, seconds: 600, lockout, words: 'Too often.' };

	beforeEach(async () => {
		server = await startRedisServer();
		redis = await connectRedis(server.url);
		other = await connectRedis(server.url);
	});
	afterEach(async () => {
		redis.disconnect();
		other.disconnect();
		await server.stop();
	});

	/** So many seconds to wait; 0 when it was let through. */
	async function waitAfter(limit: RateLimit): Promise<number> {
		try {
			await limit.consume('somebody');
			return 0;
		} catch (error) {
			if (error instanceof AppError && error.code === 'tooManyRequests') return error.retryAfterSeconds ?? 0;
			throw error;
		}
	}

	it('count for all processes together', async () => {
		const [one, two] = [createRateLimit(rule, redis), createRateLimit(rule, other)];
		const waits = await Promise.all([one, two, one, two, one, two].map(waitAfter));
		assert.equal(waits.filter((seconds) => seconds === 0).length, 3);
	});

	it('lock out longer each time, up to the longest, and begin anew once forgiven', async () => {
		const limit = createRateLimit(rule, redis);
		const locked: number[] = [];
		for (let round = 0; round < 5; round++) {
			for (let time = 0; time < 3; time++) assert.equal(await waitAfter(limit), 0);
			// Asked again and again, the lock-out does not grow.
			const waits = [await waitAfter(limit), await waitAfter(limit), await waitAfter(limit)];
			locked.push(Math.max(...waits));
			assert.ok(Math.max(...waits) - Math.min(...waits) <= 1, waits.join());
			// Its time passes.
			await redis.del('limit:test:somebody');
		}
		assert.deepEqual(
			locked,
			[600, 120, 240, 300, 300].map((seconds, round) => (round === 0 ? 60 : seconds)),
		);
		await limit.forget('somebody');
		for (let time = 0; time < 3; time++) await limit.consume('somebody');
		assert.equal(await waitAfter(limit), 60);
	});

	it('go on in each process by itself while Redis is gone, and together when it is back', async () => {
		const [one, two] = [createRateLimit(rule, redis), createRateLimit(rule, other)];
		const gone = [once(redis, 'close'), once(other, 'close')];
		await server.stop('SIGKILL');
		await Promise.all(gone);
		for (const limit of [one, two]) {
			for (let time = 0; time < 3; time++) assert.equal(await waitAfter(limit), 0);
			assert.ok((await waitAfter(limit)) > 0);
		}
		const back = [isReady(redis), isReady(other)];
		server = await startRedisServer({ port: server.port });
		await Promise.all(back);
		const waits = [await waitAfter(one), await waitAfter(two), await waitAfter(one), await waitAfter(two)];
		assert.deepEqual(
			waits.map((seconds) => seconds > 0),
			[false, false, false, true],
		);
	});
});
