import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { openMongoStores } from './mongoStores.ts';
import type { ServerStores } from './serverStores.ts';

/** How long a start waits for a store that is started beside it. After that whoever watches over the process starts it anew. */
const patienceMs = 20_000;
const pauseMs = 1_000;

/** As `openMongoStores`, and waits a while where nobody answers yet, so that it does not matter what is started first. @throws AppError as `openMongoStores` */
export async function openStores(config: { mongoUri: string }, clock: Clock, log: Log): Promise<ServerStores> {
	const untilMs = performance.now() + patienceMs;
	for (;;) {
		try {
			return await openMongoStores(config, clock, log);
		} catch (error) {
			if (!isUnreachable(error) || performance.now() >= untilMs) throw error;
			log.warn('the store is not there yet');
			await delay(pauseMs);
		}
	}
}

/** Whoever was not migrated, or refuses who we are, answers. */
function isUnreachable(error: unknown): boolean {
	return error instanceof AppError && error.cause instanceof AppError && error.cause.code === 'busy';
}
