import type { Log } from '../platform/log.ts';
import type { ServerConfig } from '../serverConfig.ts';
import type { ServerServices } from './serverServices.ts';

/** Begins everything that runs code without being asked over HTTP: judging, proofs, reports. */
export function startWork({ pending, reports, pushed }: ServerServices): void {
	pending.start();
	reports.start();
	pushed.start();
}

/** Lets judging finish within the time; everything else is gone on with by another process. */
export async function stopWork(services: ServerServices, graceMs: number): Promise<void> {
	await services.queued?.stop();
	await services.forge.stop();
	await services.reports.stop();
	await services.pushed.stop();
	await services.pending.stop(graceMs);
}

/** Fills the pool from now on: elsewhere that begins when somebody first asks for a challenge, and a worker is asked by nobody until then. */
export function makeAhead({ forge }: Pick<ServerServices, 'forge'>, { ai }: Pick<ServerConfig, 'ai'>, log: Log): void {
	if ((ai.refill ?? 0) === 0 || Object.keys(ai.providers).length === 0) return;
	forge.service().catch((error: unknown) => log.error({ err: error }, 'the pool is not filled'));
}

/** A store that is gone must not keep a process from stopping. */
export async function noteStop(noting: Promise<void>, log: Log): Promise<void> {
	try {
		await noting;
	} catch (error) {
		log.warn({ err: error }, 'the stop is not in the audit log');
	}
}
