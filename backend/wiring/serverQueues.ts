import { AskedWork } from '../platform/queue/askedWork.ts';
import { BullWorkQueue } from '../platform/queue/bullWorkQueue.ts';
import type { WorkQueue } from '../platform/queue/workQueue.ts';
import { judgingsMax } from '../submissions/pendingWork.ts';
import type { ServerParts } from './serverServices.ts';

/** When a learner may try again whom the queue could not take: it moves on by hundreds within this time. */
const retryAfterSeconds = 10;
/** Challenges, drafts and hints that may wait for a worker: each takes it a minute or more. */
const makingMax = 200;
/** Hints that what was pushed or reported waits in the store; more than a few say nothing new. */
const provingMax = 100;

/** So often a worker may die over one of the others before it is set aside. */
const diesAtMost = 2;

/** What the processes of a server leave to each other. */
export interface ServerQueues {
	/** Whose submission is judged next. */
	judging: WorkQueue;
	/** Runs and searches, which take seconds. */
	runs: AskedWork;
	/** What a model writes, which takes minutes. */
	making: AskedWork;
	/** That something is to be proved: what, the store knows. */
	proving: WorkQueue;
	close: () => Promise<void>;
}

/** Undefined where this process does everything itself. */
export function serverQueues({ config, role, redis, bus, log }: ServerParts): ServerQueues | undefined {
	if (role === 'all' || redis === undefined) return undefined;
	const queueOf = (name: string, waitingMax: number, deathsMax = diesAtMost): BullWorkQueue =>
		new BullWorkQueue({ name, redis, waitingMax, deathsMax, retryAfterSeconds, log });
	// The store counts such judgings and gives up before.
	const judging = queueOf('judging', config.queueMax, 2 * judgingsMax);
	const running = queueOf('running', config.queueMax);
	const making = queueOf('making', makingMax);
	const proving = queueOf('proving', provingMax);
	return {
		judging,
		runs: new AskedWork({ queue: running, redis, bus, log }),
		making: new AskedWork({ queue: making, redis, bus, log }),
		proving,
		async close() {
			await Promise.all([judging, running, making, proving].map((queue) => queue.close()));
		},
	};
}
