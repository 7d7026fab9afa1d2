import { randomUUID } from 'node:crypto';
import type { Cache, Cached } from './cache.ts';
import type { Log } from './log.ts';
import type { RedisConnection } from './redis.ts';

/**
 * A namespace's generation and the value under it, in one round trip; nothing when it has none. All keys of a namespace share a slot of a Redis cluster
 * by their tag.
 */
const readScript = `
local generation = redis.call('GET', KEYS[1])
if not generation then return false end
return { generation, redis.call('GET', ARGV[1] .. generation .. ':' .. ARGV[2]) }`;

/** A generation that nobody has asked for in so long begins anew: it is random, so no value of an older one comes back. */
const generationLifeMs = 24 * 3_600_000;

/**
 * A cache that all processes on one Redis share. Without Redis it is off. A namespace is emptied by taking its generation away, which also a Redis does that
 * is full. One that was started again may have forgotten the last of that, so nothing of before its start is believed.
 */
export class RedisCache implements Cache {
	readonly #redis: RedisConnection;
	readonly #log: Log;
	/** Namespaces that were to be emptied while Redis was gone: done before anything is read again. */
	readonly #owed = new Set<string>();
	/** Which start of Redis this connection is to. */
	#start: Promise<string> | undefined;

	constructor(redis: RedisConnection, log: Log) {
		this.#redis = redis;
		this.#log = log;
		redis.onTurn(() => (this.#start = undefined));
	}

	async read(namespace: string, key: string): Promise<Cached> {
		const nothing: Cached = { value: undefined, ticket: undefined };
		if (!this.#redis.isUp() || !(await this.#payDebts())) return nothing;
		try {
			const prefix = await this.#prefixOf(namespace);
			const found = (await this.#find(prefix, key)) ?? (await this.#begin(prefix)) ?? (await this.#find(prefix, key));
			return found ?? nothing;
		} catch (error) {
			this.#log.debug({ err: error }, 'the cache could not be read');
			return nothing;
		}
	}

	async write(
		namespace: string,
		key: string,
		ticket: string | undefined,
		value: string,
		lifeMs: number,
	): Promise<void> {
		if (ticket === undefined || !this.#redis.isUp()) return;
		try {
			const prefix = await this.#prefixOf(namespace);
			await this.#redis.client.set(`${prefix}${ticket}:${key}`, value, 'PX', lifeMs);
		} catch (error) {
			this.#log.debug({ err: error }, 'the cache could not be written');
		}
	}

	async invalidate(namespace: string): Promise<void> {
		this.#owed.add(namespace);
		await this.#payDebts();
	}

	/** Undefined when the namespace has no generation. */
	async #find(prefix: string, key: string): Promise<Cached | undefined> {
		const found: unknown = await this.#redis.client.eval(readScript, 1, generationKey(prefix), prefix, key);
		const [ticket, value] = Array.isArray(found) ? (found as unknown[]) : [];
		if (typeof ticket !== 'string') return undefined;
		return { ticket, value: typeof value === 'string' ? value : undefined };
	}

	/** Gives the namespace a generation; undefined when somebody else just did. */
	async #begin(prefix: string): Promise<Cached | undefined> {
		const ticket = randomUUID();
		const done = await this.#redis.client.set(generationKey(prefix), ticket, 'PX', generationLifeMs, 'NX');
		return done === 'OK' ? { ticket, value: undefined } : undefined;
	}

	/** Answers whether nothing is owed any more. */
	async #payDebts(): Promise<boolean> {
		for (const namespace of this.#owed) {
			try {
				await this.#redis.client.unlink(generationKey(await this.#prefixOf(namespace)));
				this.#owed.delete(namespace);
			} catch (error) {
				this.#log.debug({ err: error, namespace }, 'the cache could not be emptied yet');
				return false;
			}
		}
		return true;
	}

	async #prefixOf(namespace: string): Promise<string> {
		this.#start ??= this.#askStart();
		try {
			return `code-sensei:cache:${await this.#start}:{${namespace}}:`;
		} catch (error) {
			this.#start = undefined;
			throw error;
		}
	}

	async #askStart(): Promise<string> {
		const told = await this.#redis.client.info('server');
		const start = /^run_id:(\w+)/m.exec(told)?.[1];
		if (start === undefined) throw new Error('Redis does not say which start it is');
		return start;
	}
}

function generationKey(prefix: string): string {
	return `${prefix}generation`;
}
