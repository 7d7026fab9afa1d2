import { type Job, Queue } from 'bullmq';
import { AppError } from '#contract/appError.ts';
import type { Log } from '../log.ts';
import type { RedisConnection } from '../redis.ts';
import { BullTaker } from './bullTaker.ts';
import type { Flow } from './fairTurns.ts';
import { RedisFairTurns } from './redisFairTurns.ts';
import { type Taker, type TakerOptions, turnsMax, type WorkCounts, type WorkItem, type WorkQueue } from './workQueue.ts';

/** Before what of our keys in Redis, in braces so that a cluster keeps them together. */
const prefix = '{code-sensei-work}';
/** The first pause before something is tried again; each one after it is twice as long. */
const firstPauseMs = 2_000;
const setAsideKept = { age: 7 * 24 * 60 * 60, count: 1_000 };
/** What is put back at once. */
const putBackAtOnce = 100;

export interface BullWorkQueueOptions {
	/** In lower case. */
	name: string;
	redis: RedisConnection;
	/** So many may wait. */
	waitingMax: number;
	/** So many processes may die in the turns of one job before it is set aside. */
	deathsMax: number;
	/** When to try again if it is full. */
	retryAfterSeconds: number;
	log: Log;
}

/** What BullMQ keeps of an item. */
export interface QueuedData {
	data: unknown;
	flow: Flow;
}

/** A queue on BullMQ. */
export class BullWorkQueue implements WorkQueue {
	readonly #options: BullWorkQueueOptions;
	readonly #queue: Queue<QueuedData, unknown, string>;
	readonly #turns: RedisFairTurns;

	constructor(options: BullWorkQueueOptions) {
		const { name, redis, log } = options;
		this.#options = options;
		this.#turns = new RedisFairTurns(redis.client, `${prefix}:${name}:turns`);
		this.#queue = new Queue(name, {
			connection: redis.client,
			prefix,
			// It would be asked as soon as the connection stands, and a connection that breaks then would never be used again.
			skipVersionCheck: true,
			defaultJobOptions: {
				attempts: turnsMax,
				backoff: { type: 'exponential', delay: firstPauseMs, jitter: 0.5 },
				removeOnComplete: true,
				removeOnFail: setAsideKept,
				stackTraceLimit: 1,
			},
		});
		// Without a listener an error would end the process; each command's own failure reaches who gave it.
		this.#queue.on('error', (error) => log.debug({ err: error, queue: name }, 'queue'));
	}

	isUp(): boolean {
		return this.#options.redis.isUp();
	}

	onUp(listener: () => void): () => void {
		return this.#options.redis.onTurn((isUp) => {
			if (isUp) listener();
		});
	}

	async refuseWhenFull(): Promise<void> {
		const { waitingMax, retryAfterSeconds } = this.#options;
		if ((await this.counts()).waiting < waitingMax) return;
		throw new AppError('busy', 'Too much is waiting already. Try again in a moment.', { retryAfterSeconds });
	}

	async put(item: WorkItem): Promise<void> {
		await this.#asked(() => this.#add(item));
	}

	async putBack(items: readonly WorkItem[]): Promise<void> {
		for (let done = 0; done < items.length; done += putBackAtOnce) {
			await this.#asked(() =>
				Promise.all(items.slice(done, done + putBackAtOnce).map((item) => this.#putBackOne(item))),
			);
		}
	}

	async drop(id: string): Promise<boolean> {
		return this.#asked(async () => {
			const job = await this.#find(id);
			// 0: it runs.
			if (job === undefined || (await this.#queue.remove(id)) === 0) return false;
			await this.#turns.leave(job.data.flow);
			return true;
		});
	}

	async isOurs(task: string, forMs: number): Promise<boolean> {
		const { name, redis } = this.#options;
		return this.#asked(async () => (await redis.client.set(`${prefix}:${name}:${task}`, '', 'PX', forMs, 'NX')) === 'OK');
	}

	async counts(): Promise<WorkCounts> {
		const { active = 0, failed = 0, ...waiting } = await this.#asked(() =>
			this.#queue.getJobCounts('active', 'failed', 'wait', 'prioritized', 'delayed'),
		);
		const counts = {
			waiting: Object.values(waiting).reduce((sum, count) => sum + count, 0),
			running: active,
			setAside: failed,
		};
		if (counts.waiting + counts.running === 0) await this.#asked(() => this.#turns.forget());
		return counts;
	}

	async setAside(limit: number): Promise<{ id: string; reason: string }[]> {
		const failed = await this.#asked(() => this.#queue.getFailed(0, limit - 1));
		return failed.map((job) => ({ id: job.id ?? '', reason: job.failedReason }));
	}

	take(options: TakerOptions): Taker {
		const { name, redis, deathsMax, log } = this.#options;
		return new BullTaker({ ...options, name, prefix, redis, deathsMax, turns: this.#turns, log });
	}

	async close(): Promise<void> {
		await this.#queue.close();
	}

	async #add({ id, data, flow }: WorkItem): Promise<void> {
		if ((await this.#find(id)) !== undefined) return;
		const priority = await this.#turns.enter(flow);
		await this.#queue.add('work', { data, flow }, { jobId: id, priority });
	}

	async #putBackOne(item: WorkItem): Promise<void> {
		const known = await this.#find(item.id);
		if (known !== undefined && (await known.isFailed())) await known.remove();
		await this.#add(item);
	}

	async #find(id: string): Promise<Job<QueuedData, unknown, string> | undefined> {
		return this.#queue.getJob(id);
	}

	/** A connection that is gone fails at once, so nobody waits here. */
	async #asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
		const { redis, retryAfterSeconds } = this.#options;
		const gone = (cause?: unknown): AppError =>
			new AppError('busy', 'The queue can not be asked just now. Try again in a moment.', { cause, retryAfterSeconds });
		if (!redis.isUp()) throw gone();
		try {
			return await ask();
		} catch (error) {
			throw gone(error);
		}
	}
}
