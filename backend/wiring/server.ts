import { AppError } from '#contract/appError.ts';
import { startServer } from '../http/startServer.ts';
import { openBlobStore } from '../platform/blobs/blobConfig.ts';
import type { Clock } from '../platform/clock.ts';
import { LearnerChangeFeed } from '../platform/learnerChangeFeed.ts';
import type { Log } from '../platform/log.ts';
import { MemoryCache } from '../platform/memoryCache.ts';
import { memoryBus } from '../platform/messageBus.ts';
import { RedisConnection } from '../platform/redis.ts';
import { RedisBus } from '../platform/redisBus.ts';
import { RedisCache } from '../platform/redisCache.ts';
import { createServerApp } from '../serverApp.ts';
import type { ServerConfig } from '../serverConfig.ts';
import { BackgroundJudge } from './backgroundJudge.ts';
import { serverServices } from './serverServices.ts';
import type { ServerStores } from './serverStores.ts';

/** How long the start waits for Redis before it goes on without. */
const redisPatienceMs = 3_000;

export interface RunningServer {
	port: number;
	/** Stops accepting, finishes what is under way within the named times, gives up the rest to other processes, closes everything. */
	stop(): Promise<void>;
}

/**
 * Starts a server on stores that are open already, which it closes when it stops; the judge is probed meanwhile.
 * @throws AppError `notReady` when it can't listen where it was told to
 */
export async function startTeamServer(
	config: ServerConfig,
	stores: ServerStores,
	log: Log,
	clock: Clock,
): Promise<RunningServer> {
	const redis = config.redisUrl === undefined ? undefined : new RedisConnection(config.redisUrl, log);
	const isCaching = config.cache === 'on';
	const ownBus = memoryBus(isCaching ? 'none' : 'deaf');
	const bus = redis === undefined || !isCaching ? ownBus : new RedisBus(redis, log);
	const shared = redis === undefined ? new MemoryCache(() => clock.nowMs()) : new RedisCache(redis, log);
	const cache = isCaching ? shared : undefined;
	const changes = new LearnerChangeFeed(bus, clock.nowMs());
	const { scratchFolder, tier, piston, judgingAtOnce: parallel } = config;
	const judge = new BackgroundJudge({ scratchFolder, tier, piston, parallel, toolchains: {} }, () => false, log);
	const blobs = await openBlobStore(config.blobs);
	const services = serverServices({ config, stores, blobs, redis, bus, cache, changes, judge, clock, log });
	const stopping = new AbortController();
	const { corsOrigins, trustedProxies, version } = config;
	const app = createServerApp({
		...services,
		corsOrigins,
		trustedProxies,
		version,
		log,
		clock,
		stopSignal: stopping.signal,
	});

	const closeAll = async (): Promise<void> => {
		await judge.close();
		changes.close();
		bus.close();
		await redis?.close();
		await stores.close();
	};
	if (redis !== undefined && !(await redis.ready(redisPatienceMs))) {
		log.warn('redis is not there yet: the server starts without it');
	}
	let server;
	try {
		server = await startServer(app, config);
	} catch (error) {
		await closeAll();
		throw new AppError('notReady', 'The server can not listen. Look at CODE_SENSEI_HOST and CODE_SENSEI_PORT.', {
			cause: error,
		});
	}
	await services.audit.note({ action: 'systemStarted', details: { version } });
	services.pending.start();
	services.reports.start();
	services.pushed.start();
	services.analytics.counting.start();
	log.info({ port: server.port }, 'listening');
	return {
		port: server.port,
		async stop() {
			stopping.abort();
			await server.stop(config.answerGraceMs);
			await services.forge.stop();
			await services.reports.stop();
			await services.pushed.stop();
			await services.analytics.counting.stop();
			await services.pending.stop(config.judgingGraceMs);
			await noteStop(services.audit.note({ action: 'systemStopped', details: { version } }), log);
			await closeAll();
			log.info('stopped');
		},
	};
}

/** A store that is gone must not keep the server from stopping. */
async function noteStop(noting: Promise<void>, log: Log): Promise<void> {
	try {
		await noting;
	} catch (error) {
		log.warn({ err: error }, 'the stop is not in the audit log');
	}
}
