import { Redis } from 'ioredis';
import { RedisSessionStore } from '#backend/accounts/redisSessionStore.ts';
import { createLog } from '#backend/platform/log.ts';
import { type RedisServer, startRedisServer } from '#tools/redisServer.ts';
import type { AccountStoreFactory } from './accountStoreFactory.ts';
import { testClock } from './testClock.ts';

let started: Promise<RedisServer> | undefined;

/** The server of this process: started when the first test asks, ended after the last. */
export function testRedisServer(): Promise<RedisServer> {
	started ??= startRedisServer();
	return started;
}

// The file is loaded by specs, where this is mocha's: after all tests of the process.
after(async () => {
	if (started !== undefined) await (await started).stop();
});

/** A connection as the server makes it: what can't be asked now fails at once. Its failures are seen by who asks. */
export async function connectRedis(url: string): Promise<Redis> {
	const redis = new Redis(url, {
		lazyConnect: true,
		enableOfflineQueue: false,
		maxRetriesPerRequest: 0,
		commandTimeout: 2_000,
		retryStrategy: () => 20,
	});
	redis.on('error', () => undefined);
	await redis.connect();
	return redis;
}

/** The same stores with Redis in front of the sessions. */
export function redisBefore(factory: AccountStoreFactory): AccountStoreFactory {
	return {
		name: `Redis before ${factory.name}`,
		async open() {
			const { url } = await testRedisServer();
			const [first, second] = [await connectRedis(url), await connectRedis(url)];
			const stores = await factory.open();
			const clock = testClock();
			const before = (redis: Redis, sessions: typeof stores.sessions) =>
				new RedisSessionStore(redis, sessions, clock, createLog('silent'));
			return {
				...stores,
				sessions: before(first, stores.sessions),
				again() {
					const others = stores.again();
					return { ...others, sessions: before(second, others.sessions) };
				},
				async close() {
					first.disconnect();
					second.disconnect();
					await stores.close();
				},
			};
		},
	};
}
