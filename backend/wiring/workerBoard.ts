import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { LanguageStatus, TierStatus } from '#contract/judging.ts';
import type { Log } from '../platform/log.ts';
import type { RedisConnection } from '../platform/redis.ts';

const key = 'code-sensei:workers';
/** A worker that says nothing for so long is gone. */
const livesMs = 15_000;
const sayEveryMs = 5_000;

/** What a worker says of itself. */
const WorkerStatus = z.object({ tier: TierStatus, languages: z.array(LanguageStatus), isProbing: z.boolean() });
export type WorkerStatus = z.infer<typeof WorkerStatus>;

/** Which workers there are and what can run there, in Redis, for the processes that run nothing themselves. */
export class WorkerBoard {
	readonly #redis: RedisConnection;
	readonly #log: Log;

	constructor(redis: RedisConnection, log: Log) {
		this.#redis = redis;
		this.#log = log;
	}

	/** Says again and again how this worker is. @returns what ends it */
	announce(status: () => Promise<WorkerStatus>): () => Promise<void> {
		const { client } = this.#redis;
		const id = randomUUID();
		const say = async (): Promise<void> => {
			if (!this.#redis.isUp()) return;
			await client.set(`${key}:${id}`, JSON.stringify(await status()), 'PX', livesMs);
			await client.sadd(key, id);
		};
		const saying = (): void => void this.#quietly(say);
		saying();
		const timer = setInterval(saying, sayEveryMs);
		timer.unref();
		const stopListening = this.#redis.onTurn(saying);
		return async () => {
			clearInterval(timer);
			stopListening();
			await this.#quietly(async () => {
				if (this.#redis.isUp()) await client.del(`${key}:${id}`);
			});
		};
	}

	/** Those that are there; undefined while Redis can't be asked. */
	async read(): Promise<WorkerStatus[] | undefined> {
		return this.#quietly(async () => {
			if (!this.#redis.isUp()) return undefined;
			const { client } = this.#redis;
			const ids = await client.smembers(key);
			if (ids.length === 0) return [];
			const said = await client.mget(ids.map((id) => `${key}:${id}`));
			const gone = ids.filter((_, place) => said[place] === null);
			if (gone.length > 0) await client.srem(key, ...gone);
			return said.flatMap((text) => parseStatus(text));
		});
	}

	async #quietly<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
		try {
			return await ask();
		} catch (error) {
			this.#log.debug({ err: error }, 'which workers there are is not known just now');
			return undefined;
		}
	}
}

/** Nothing for a worker of another version that says it in another form. */
function parseStatus(text: string | null | undefined): WorkerStatus[] {
	if (text === null || text === undefined) return [];
	const parsed = WorkerStatus.safeParse(JSON.parse(text));
	return parsed.success ? [parsed.data] : [];
}
