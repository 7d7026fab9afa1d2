import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { describe, it } from 'mocha';
import { LearnerChangeFeed } from '#backend/platform/learnerChangeFeed.ts';
import { createLog } from '#backend/platform/log.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { RedisConnection } from '#backend/platform/redis.ts';
import { RedisBus } from '#backend/platform/redisBus.ts';
import { startRedisServer } from '#tools/redisServer.ts';

const silent = createLog('silent');

describe('the feed of changes within one process', () => {
	it('tells those who listen to the learner, and raises that learner’s revision only', () => {
		const feed = new LearnerChangeFeed(memoryBus(), 1_000);
		const heard: string[] = [];
		const stop = feed.subscribe('ada', () => heard.push('ada'));
		feed.subscribe('bob', () => heard.push('bob'));
		const before = { ada: feed.revision('ada'), bob: feed.revision('bob') };
		feed.changed('ada');
		assert.deepEqual(heard, ['ada']);
		assert.ok(feed.revision('ada') > before.ada);
		assert.equal(feed.revision('bob'), before.bob);
		stop();
		feed.changed('ada');
		assert.deepEqual(heard, ['ada']);
	});

	it('never turns a revision back, also of learners whose changes are not remembered one by one', () => {
		const feed = new LearnerChangeFeed(memoryBus(), 1_000);
		feed.changed('ada');
		const before = feed.revision('ada');
		for (let other = 0; other < 12_000; other++) feed.changed(`learner ${other}`);
		assert.ok(feed.revision('ada') >= before);
		const later = feed.revision('ada');
		feed.changed('ada');
		assert.ok(feed.revision('ada') > later);
	});
});

describe('the feed of changes over Redis', () => {
	interface Process {
		feed: LearnerChangeFeed;
		bus: RedisBus;
		redis: RedisConnection;
		gaps: EventEmitter;
	}

	async function startProcess(url: string): Promise<Process> {
		const redis = new RedisConnection(url, silent);
		const bus = new RedisBus(redis, silent);
		const gaps = new EventEmitter();
		const whole = once(gaps, 'gap');
		bus.onGap(() => gaps.emit('gap'));
		const feed = new LearnerChangeFeed(bus, 1_000);
		await whole;
		await redis.ready(10_000);
		return { feed, bus, redis, gaps };
	}

	const change = (feed: LearnerChangeFeed, learnerId: string): Promise<void> =>
		new Promise((resolve) => {
			const stop = feed.subscribe(learnerId, () => {
				stop();
				resolve();
			});
		});

	it('tells other processes, once, and again after Redis was gone, when everything counts as changed', async () => {
		let server = await startRedisServer();
		const one = await startProcess(server.url);
		const two = await startProcess(server.url);
		try {
			// Words, not gaps: that the other one has begun to listen may be heard only now.
			const heardHere: string[] = [];
			one.bus.subscribe('learner', (learnerId) => heardHere.push(learnerId));
			const heardThere = change(two.feed, 'ada');
			const before = two.feed.revision('ada');
			one.feed.changed('ada');
			await heardThere;
			assert.ok(two.feed.revision('ada') > before);
			assert.deepEqual(heardHere, ['ada']);
			assert.ok(one.bus.isWhole() && two.bus.isWhole());

			const lost = Promise.withResolvers<boolean>();
			two.redis.onTurn(lost.resolve);
			await server.stop('SIGKILL');
			assert.equal(await lost.promise, false);
			assert.equal(two.bus.isWhole(), false);
			one.feed.changed('ada');
			const old = two.feed.revision('ada');
			const everything = change(two.feed, 'bob');
			server = await startRedisServer({ port: server.port });
			await everything;
			assert.ok(two.feed.revision('ada') > old);
			const again = change(two.feed, 'ada');
			while (!one.bus.isWhole() || !two.bus.isWhole())
				await one.redis.ready(10_000).then(() => new Promise(setImmediate));
			one.feed.changed('ada');
			await again;
		} finally {
			for (const process of [one, two]) {
				process.feed.close();
				process.bus.close();
				await process.redis.close();
			}
			await server.stop();
		}
	});
});
