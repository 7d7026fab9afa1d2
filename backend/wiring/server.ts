import { AppError } from '#contract/appError.ts';
import { startServer } from '../http/startServer.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { createServerApp } from '../serverApp.ts';
import type { ServerConfig } from '../serverConfig.ts';
import { openServerParts } from './serverParts.ts';
import { serverServices } from './serverServices.ts';
import type { ServerStores } from './serverStores.ts';
import { noteStop, startWork, stopWork } from './serverWork.ts';

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
	const role = config.work === 'here' ? 'all' : 'front';
	const parts = await openServerParts(config, role, stores, log, clock);
	const services = serverServices(parts);
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

	await parts.lookForRedis();
	let server;
	try {
		server = await startServer(app, config);
	} catch (error) {
		await services.close();
		await parts.close();
		throw new AppError('notReady', 'The server can not listen. Look at CODE_SENSEI_HOST and CODE_SENSEI_PORT.', {
			cause: error,
		});
	}
	await services.audit.note({ action: 'systemStarted', details: { version } });
	services.queued?.start();
	if (role === 'all') startWork(services);
	log.info({ port: server.port }, 'listening');
	return {
		port: server.port,
		async stop() {
			stopping.abort();
			await server.stop(config.answerGraceMs);
			await stopWork(services, config.judgingGraceMs);
			await noteStop(services.audit.note({ action: 'systemStopped', details: { version } }), log);
			await services.close();
			await parts.close();
			log.info('stopped');
		},
	};
}
