import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Cache } from '#backend/platform/cache.ts';
import { createLog } from '#backend/platform/log.ts';
import { MemoryCache } from '#backend/platform/memoryCache.ts';
import { RedisConnection } from '#backend/platform/redis.ts';
import { RedisCache } from '#backend/platform/redisCache.ts';
import { type RedisServer, startRedisServer } from '#tools/redisServer.ts';

interface CacheUnderTest {
	cache: Cache;
	/** Another process's view of the same cache. */
	other: Cache;
	/** Lets so much time pass. */
	pass(ms: number): Promise<void>;
	close(): Promise<void>;
}

const silent = createLog('silent');
const minuteMs = 60_000;

async function put(cache: Cache, namespace: string, key: string, value: string, lifeMs = minuteMs): Promise<void> {
	const { ticket } = await cache.read(namespace, key);
	await cache.write(namespace, key, ticket, value, lifeMs);
}

const valueOf = async (cache: Cache, namespace: string, key: string): Promise<string | undefined> =>
	(await cache.read(namespace, key)).value;

function everyCache(name: string, open: () => Promise<CacheUnderTest>): void {
	describe(`a cache in ${name}`, () => {
		let at: CacheUnderTest;
		before(async () => {
			at = await open();
		});
		after(() => at.close());

		it('knows what it was told, word for word, and nothing else', async () => {
			const values = ['', 'text', '\u0000\n{"a":"ü€😀"}', 'x'.repeat(300_000)];
			for (const [place, value] of values.entries()) await put(at.cache, 'plain', `key:${place}`, value);
			for (const [place, value] of values.entries()) {
				assert.equal(await valueOf(at.cache, 'plain', `key:${place}`), value);
				assert.equal(await valueOf(at.other, 'plain', `key:${place}`), value);
			}
			assert.equal(await valueOf(at.cache, 'plain', 'key:99'), undefined);
			assert.equal(await valueOf(at.cache, 'plain:key', '0'), undefined);
		});

		it('forgets a value after its life', async () => {
			await put(at.cache, 'mortal', 'short', 'a', 40);
			await put(at.cache, 'mortal', 'long', 'b');
			await at.pass(41);
			assert.equal(await valueOf(at.cache, 'mortal', 'short'), undefined);
			assert.equal(await valueOf(at.cache, 'mortal', 'long'), 'b');
		});

		it('forgets a namespace as a whole, for everybody, and no other', async () => {
			for (const namespace of ['first', 'second'])
				for (const key of ['a', 'b']) await put(at.cache, namespace, key, key);
			await at.other.invalidate('first');
			for (const cache of [at.cache, at.other]) {
				assert.equal(await valueOf(cache, 'first', 'a'), undefined);
				assert.equal(await valueOf(cache, 'first', 'b'), undefined);
				assert.equal(await valueOf(cache, 'second', 'a'), 'a');
			}
			await put(at.cache, 'first', 'a', 'new');
			assert.equal(await valueOf(at.other, 'first', 'a'), 'new');
		});

		it('does not keep what was read from the store before the namespace was emptied', async () => {
			const { ticket } = await at.cache.read('late', 'a');
			await at.other.invalidate('late');
			await at.cache.write('late', 'a', ticket, 'old', minuteMs);
			assert.equal(await valueOf(at.cache, 'late', 'a'), undefined);
			assert.equal(await valueOf(at.other, 'late', 'a'), undefined);
		});
	});
}

everyCache('memory', () => {
	let nowMs = 1;
	const cache = new MemoryCache(() => nowMs);
	return Promise.resolve({
		cache,
		other: cache,
		pass(ms) {
			nowMs += ms;
			return Promise.resolve();
		},
		close: () => Promise.resolve(),
	});
});

everyCache('Redis', async () => {
	const server = await startRedisServer();
	const connections = [new RedisConnection(server.url, silent), new RedisConnection(server.url, silent)] as const;
	for (const connection of connections) assert.ok(await connection.ready(10_000));
	const [first, second] = connections;
	return {
		cache: new RedisCache(first, silent),
		other: new RedisCache(second, silent),
		// Redis has its own clock: a debug command that waits inside Redis makes sure that it has moved on.
		async pass(ms) {
			await first.client.call('BLPOP', 'code-sensei:never-there', String(ms / 1_000));
		},
		async close() {
			for (const connection of connections) await connection.close();
			await server.stop();
		},
	};
});

describe('a cache whose Redis is gone', () => {
	let server: RedisServer;
	let redis: RedisConnection;
	before(async () => {
		server = await startRedisServer();
		redis = new RedisConnection(server.url, silent);
		assert.ok(await redis.ready(10_000));
	});
	after(async () => {
		await redis.close();
		await server.stop();
	});

	it('is off without failing, and goes on by itself when Redis is back, without what was invalidated meanwhile', async () => {
		const cache = new RedisCache(redis, silent);
		await put(cache, 'kept', 'a', 'one');
		const turned = Promise.withResolvers<boolean>();
		redis.onTurn(turned.resolve);
		await server.stop('SIGKILL');
		assert.equal(await turned.promise, false);
		assert.deepEqual(await cache.read('kept', 'a'), { value: undefined, ticket: undefined });
		await cache.write('kept', 'a', '0', 'two', minuteMs);
		await cache.invalidate('kept');

		server = await startRedisServer({ port: server.port });
		assert.ok(await redis.ready(20_000));
		const { value, ticket } = await cache.read('kept', 'a');
		assert.equal(value, undefined);
		assert.ok(ticket !== undefined && ticket !== '0');
		await put(cache, 'kept', 'a', 'three');
		assert.equal(await valueOf(cache, 'kept', 'a'), 'three');
	});
});

describe('a cache whose Redis is full', () => {
	it('is emptied all the same, keeps nothing new, and goes on by itself when there is room', async () => {
		const server = await startRedisServer();
		const connections = [new RedisConnection(server.url, silent), new RedisConnection(server.url, silent)] as const;
		for (const connection of connections) assert.ok(await connection.ready(10_000));
		const [one, other] = connections.map((connection) => new RedisCache(connection, silent)) as [
			RedisCache,
			RedisCache,
		]; // of two, two
		const [{ client }] = connections;
		await put(one, 'learner', 'a', 'old');
		await put(one, 'untouched', 'a', 'still');
		await client.config('SET', 'maxmemory-policy', 'noeviction');
		await client.config('SET', 'maxmemory', '1');
		assert.equal(await connections[0].canWrite(), false);

		await one.invalidate('learner');
		assert.equal(await valueOf(other, 'learner', 'a'), undefined, 'nobody is shown what was before');
		await put(other, 'learner', 'a', 'new');
		assert.equal(await valueOf(one, 'learner', 'a'), undefined, 'there is no room for it');
		assert.equal(await valueOf(other, 'untouched', 'a'), 'still', 'what was there can be read');

		await client.config('SET', 'maxmemory', '0');
		assert.equal(await connections[0].canWrite(), true);
		await put(other, 'learner', 'a', 'new');
		assert.equal(await valueOf(one, 'learner', 'a'), 'new');
		for (const connection of connections) await connection.close();
		await server.stop();
	});
});

describe('a cache whose Redis comes back with what it had on its disk', () => {
	it('believes nothing of it: the last thing that it was told may be missing', async () => {
		const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-cache-'));
		let server = await startRedisServer({ dataFolder });
		const redis = new RedisConnection(server.url, silent);
		assert.ok(await redis.ready(10_000));
		const cache = new RedisCache(redis, silent);
		await put(cache, 'kept', 'a', 'old');
		const turned = Promise.withResolvers<boolean>();
		redis.onTurn(turned.resolve);
		// An orderly end writes everything, so the value is there again.
		await server.stop();
		await turned.promise;
		server = await startRedisServer({ port: server.port, dataFolder });
		assert.ok(await redis.ready(20_000));
		assert.ok((await redis.client.dbsize()) >= 2);
		assert.equal(await valueOf(cache, 'kept', 'a'), undefined);
		await put(cache, 'kept', 'a', 'new');
		assert.equal(await valueOf(cache, 'kept', 'a'), 'new');
		await redis.close();
		await server.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	});
});
