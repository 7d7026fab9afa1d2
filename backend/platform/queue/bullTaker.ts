import { setTimeout as delay } from 'node:timers/promises';
import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Log } from '../log.ts';
import type { RedisConnection } from '../redis.ts';
import type { QueuedData } from './bullWorkQueue.ts';
import type { RedisFairTurns } from './redisFairTurns.ts';
import { type Taker, type TakerOptions, turnsMax } from './workQueue.ts';

/** A process that says nothing for so long is dead: another one has its turn. */
const lockMs = 10_000;
/** How often it is looked for turns of the dead. */
const lookForDeadEveryMs = 3_000;
/** How long Redis may keep us waiting for a turn; then we ask anew, which finds out that a connection is dead. */
const blockSeconds = 5;
const retryMs = 1_000;
/** How long the goodbye to Redis may take. */
const closeLimitMs = 2_000;

export interface BullTakerOptions extends TakerOptions {
	name: string;
	prefix: string;
	deathsMax: number;
	redis: RedisConnection;
	turns: RedisFairTurns;
	log: Log;
}

/** A worker of BullMQ. */
export class BullTaker implements Taker {
	readonly #options: BullTakerOptions;
	readonly #connections: readonly Redis[];
	readonly #worker: Worker<QueuedData, unknown, string>;

	constructor(options: BullTakerOptions) {
		const { name, prefix, redis, deathsMax, atOnce, onSetAside, log } = options;
		this.#options = options;
		const connection = redis.waiting();
		this.#connections = withDuplicates(connection);
		this.#worker = new Worker<QueuedData, unknown, string>(
			name,
			// BullMQ gives its signal to who has three parameters.
			async (job, token, signal) => this.#turn(job, token ?? '', signal ?? new AbortController().signal),
			{
				connection,
				prefix,
				skipVersionCheck: true,
				concurrency: atOnce,
				lockDuration: lockMs,
				stalledInterval: lookForDeadEveryMs,
				maxStalledCount: deathsMax,
				drainDelay: blockSeconds,
				runRetryDelay: retryMs,
			},
		);
		this.#worker.on('error', (error) => log.debug({ err: error, queue: name }, 'taking turns'));
		this.#worker.on('stalled', (id) => log.info({ id, queue: name }, 'a process died in its turn'));
		this.#worker.on('failed', (job, error) => {
			if (job === undefined || (job.attemptsMade < turnsMax && !(error instanceof UnrecoverableError))) return;
			onSetAside(job.id ?? '', error.message);
			// Its id and its reason are kept; what was in it may be somebody's code.
			job.updateData({ ...job.data, data: null }).catch((failure: unknown) => log.debug({ err: failure }, 'queue'));
		});
	}

	async stop(graceMs: number): Promise<void> {
		const limit = new AbortController();
		const late = async (ms: number): Promise<'late'> => delay(ms, 'late', { signal: limit.signal });
		const closing = this.#worker.close().then(() => 'closed' as const);
		try {
			if ((await Promise.race([closing, late(graceMs)])) === 'late') {
				this.#worker.cancelAllJobs('this process stops');
				await Promise.race([closing, late(closeLimitMs)]);
			}
		} finally {
			limit.abort();
			for (const connection of this.#connections) connection.disconnect();
		}
	}

	async #turn(job: Job<QueuedData, unknown, string>, token: string, signal: AbortSignal): Promise<void> {
		const id = job.id ?? '';
		await this.#begin(job);
		const isLast = job.attemptsMade + 1 >= turnsMax;
		const end = await this.#options.work({ id, data: job.data.data, isLast, signal });
		switch (end.kind) {
			case 'done':
				return;
			case 'later':
				await job.moveToDelayed(Date.now() + end.afterMs, token);
				throw new DelayedError();
			case 'again':
				throw new Error(end.reason);
			case 'setAside':
				throw new UnrecoverableError(end.reason);
			default:
				end satisfies never;
		}
	}

	/** Whose turn comes again is waited for no longer than the first time. */
	async #begin({ data, attemptsStarted, priority }: Job<QueuedData, unknown, string>): Promise<void> {
		if (attemptsStarted > 1) return;
		try {
			await this.#options.turns.begin(data.flow, priority);
		} catch (error) {
			// Redis went. Who is counted as waiting although they are not is forgotten when the queue is empty.
			this.#options.log.debug({ err: error }, 'a turn was not counted');
		}
	}
}

/** BullMQ makes one more of its connection, which blocks. One that never stood it does not end. */
function withDuplicates(connection: Redis): readonly Redis[] {
	const all = [connection];
	const duplicate = connection.duplicate.bind(connection);
	const noting = (...given: Parameters<typeof duplicate>): Redis => {
		const another = duplicate(...given);
		all.push(another);
		return another;
	};
	connection.duplicate = noting as typeof connection.duplicate; // the same function but for the note
	return all;
}
