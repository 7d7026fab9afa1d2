import { openBlobStore } from '../platform/blobs/blobConfig.ts';
import type { Clock } from '../platform/clock.ts';
import { LearnerChangeFeed } from '../platform/learnerChangeFeed.ts';
import type { Log } from '../platform/log.ts';
import { MemoryCache } from '../platform/memoryCache.ts';
import { memoryBus } from '../platform/messageBus.ts';
import { RedisConnection } from '../platform/redis.ts';
import { RedisBus } from '../platform/redisBus.ts';
import { RedisCache } from '../platform/redisCache.ts';
import type { ServerConfig } from '../serverConfig.ts';
import { BackgroundJudge, type JudgeInReach } from './backgroundJudge.ts';
import type { ServerParts, ServerRole } from './serverServices.ts';
import type { ServerStores } from './serverStores.ts';
import { WorkerBoard } from './workerBoard.ts';
import { WorkersJudge } from './workersJudge.ts';

/** How long the start waits for Redis before it goes on without. */
const redisPatienceMs = 3_000;

export interface OpenServerParts extends ServerParts {
	/** Waits for Redis a little; it may come later. */
	lookForRedis: () => Promise<void>;
	/** Ends all of them, the stores included. */
	close: () => Promise<void>;
}

/** What a process of a server lives on: connections, what it keeps at hand, the judge. */
export async function openServerParts(
	config: ServerConfig,
	role: ServerRole,
	stores: ServerStores,
	log: Log,
	clock: Clock,
): Promise<OpenServerParts> {
	const redis = config.redisUrl === undefined ? undefined : new RedisConnection(config.redisUrl, log);
	const isCaching = config.cache === 'on';
	const ownBus = memoryBus(isCaching ? 'none' : 'deaf');
	const bus = redis === undefined || !isCaching ? ownBus : new RedisBus(redis, log);
	const shared = redis === undefined ? new MemoryCache(() => clock.nowMs()) : new RedisCache(redis, log);
	const cache = isCaching ? shared : undefined;
	const changes = new LearnerChangeFeed(bus, clock.nowMs());
	const board = redis === undefined || role === 'all' ? undefined : new WorkerBoard(redis, log);
	const judge = board !== undefined && role === 'front' ? new WorkersJudge(board) : ownJudge(config, log);
	const blobs = await openBlobStore(config.blobs);
	return {
		...{ config, role, stores, blobs, redis, bus, cache, changes, judge, board, clock, log },
		async lookForRedis() {
			if (redis === undefined || (await redis.ready(redisPatienceMs))) return;
			log.warn('redis is not there yet: it starts without it');
		},
		async close() {
			await judge.close();
			changes.close();
			bus.close();
			await redis?.close();
			await stores.close();
		},
	};
}

function ownJudge({ scratchFolder, tier, piston, judgingAtOnce: parallel }: ServerConfig, log: Log): JudgeInReach {
	return new BackgroundJudge({ scratchFolder, tier, piston, parallel, toolchains: {} }, () => false, log);
}
