import { BullWorkQueue } from '../platform/queue/bullWorkQueue.ts';
import type { WorkQueue } from '../platform/queue/workQueue.ts';
import type { ServerParts } from './serverServices.ts';

/** When a learner may try again whom the queue could not take: it moves on by hundreds within this time. */
const retryAfterSeconds = 10;

/** Says whose submission is judged next; undefined where this process judges what it accepts. */
export function judgingQueue({ config, role, redis, log }: ServerParts): WorkQueue | undefined {
	if (role === 'all' || redis === undefined) return undefined;
	return new BullWorkQueue({ name: 'judging', redis, waitingMax: config.queueMax, retryAfterSeconds, log });
}
