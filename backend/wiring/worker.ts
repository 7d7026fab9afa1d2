import { availableParallelism } from 'node:os';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { ServerConfig } from '../serverConfig.ts';
import { openServerParts } from './serverParts.ts';
import { serverServices } from './serverServices.ts';
import type { ServerStores } from './serverStores.ts';
import { noteStop, startWork, stopWork } from './serverWork.ts';

export interface RunningWorker {
	/** Takes no more turns, finishes what it judges within the named time, gives up the rest to other processes, closes everything. */
	stop(): Promise<void>;
}

/**
 * Starts a process that does the work of a server and answers nobody, on stores that are open already, which it closes when it stops. While Redis is gone it
 * judges what waits in the store, without turns.
 */
export async function startWorker(
	config: ServerConfig,
	stores: ServerStores,
	log: Log,
	clock: Clock,
): Promise<RunningWorker> {
	const parts = await openServerParts(config, 'worker', stores, log, clock);
	const services = serverServices(parts);
	await parts.lookForRedis();
	const { version } = config;
	await services.audit.note({ action: 'systemStarted', details: { version } });
	startWork(services);
	services.queued?.start();
	const taker = services.queued?.judge(services.pending, services.news, config.judgingAtOnce ?? availableParallelism());
	log.info('working');
	return {
		async stop() {
			// Turns end as what runs ends, or is given up.
			await Promise.all([taker?.stop(config.judgingGraceMs + givingUpMs), stopWork(services, config.judgingGraceMs)]);
			await noteStop(services.audit.note({ action: 'systemStopped', details: { version } }), log);
			await services.close();
			await parts.close();
			log.info('stopped');
		},
	};
}

/** How long it may take to give up what was still judged at the end of the grace. */
const givingUpMs = 3_000;
