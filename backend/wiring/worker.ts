import { availableParallelism } from 'node:os';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { ServerConfig } from '../serverConfig.ts';
import type { Taker } from '../platform/queue/workQueue.ts';
import { askedHandlers } from './askedHandlers.ts';
import { openServerParts } from './serverParts.ts';
import { type ServerServices, serverServices } from './serverServices.ts';
import type { ServerStores } from './serverStores.ts';
import { makeAhead, noteStop, startWork, stopWork } from './serverWork.ts';

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
	makeAhead(services, config, log);
	services.queued?.start();
	const takers = takeTurns(services, config.judgingAtOnce ?? availableParallelism(), log);
	const stopSaying = parts.board?.announce(async () => ({
		tier: await parts.judge.tier(),
		languages: parts.judge.languagesSoFar(),
		isProbing: parts.judge.isProbing(),
	}));
	log.info('working');
	return {
		async stop() {
			// Turns end as what runs ends, or is given up.
			await stopSaying?.();
			const graceMs = config.judgingGraceMs + givingUpMs;
			await Promise.all([...takers.map((taker) => taker.stop(graceMs)), stopWork(services, config.judgingGraceMs)]);
			await noteStop(services.audit.note({ action: 'systemStopped', details: { version } }), log);
			await services.close();
			await parts.close();
			log.info('stopped');
		},
	};
}

/** How long it may take to give up what was still judged at the end of the grace. */
const givingUpMs = 3_000;

/** Challenges, drafts and hints made at once: a model is waited for most of the time. */
const makingAtOnce = 2;

function takeTurns(services: ServerServices, atOnce: number, log: Log): Pick<Taker, 'stop'>[] {
	const { queues, queued, pending, news, reports, pushed } = services;
	if (queues === undefined || queued === undefined) throw new Error('a worker needs a queue');
	const handlers = askedHandlers(services.handlers, log);
	return [
		queued.judge(pending, news, atOnce),
		queues.runs.take(atOnce, handlers),
		queues.making.take(makingAtOnce, handlers),
		queues.proving.take({
			atOnce: 1,
			async work() {
				await Promise.all([pushed.workOff(), reports.workOff()]);
				return { kind: 'done' };
			},
			onSetAside: (id, reason) => log.error({ id, reason }, 'a proof was set aside'),
		}),
	];
}
