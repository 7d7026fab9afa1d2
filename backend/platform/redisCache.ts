import type { Cache, Cached } from './cache.ts';
import type { Log } from './log.ts';
import type { RedisConnection } from './redis.ts';

/** A namespace's generation and the value under it, in one round trip. All keys of a namespace share a slot of a Redis cluster by their tag. */
const readScript = `
local generation = redis.call('GET', KEYS[1]) or '0'
return { generation, redis.call('GET', ARGV[1] .. generation .. ':' .. ARGV[2]) }`;

/** A cache that all processes on one Redis share. Without Redis it is off. */
export class RedisCache implements Cache {
	readonly #redis: RedisConnection;
	readonly #log: Log;
	/** Namespaces that were to be emptied while Redis was gone: done before anything is read again. */
	readonly #owed = new Set<string>();

	constructor(redis: RedisConnection, log: Log) {
		this.#redis = redis;
		this.#log = log;
	}

	async read(namespace: string, key: string): Promise<Cached> {
		const nothing: Cached = { value: undefined, ticket: undefined };
		if (!this.#redis.isUp() || !(await this.#payDebts())) return nothing;
		try {
			const found: unknown = await this.#redis.client.eval(
				readScript,
				1,
				generationKey(namespace),
				prefixOf(namespace),
				key,
			);
			const [ticket, value] = Array.isArray(found) ? (found as unknown[]) : [];
			if (typeof ticket !== 'string') return nothing;
			return { ticket, value: typeof value === 'string' ? value : undefined };
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
			await this.#redis.client.set(`${prefixOf(namespace)}${ticket}:${key}`, value, 'PX', lifeMs);
		} catch (error) {
			this.#log.debug({ err: error }, 'the cache could not be written');
		}
	}

	async invalidate(namespace: string): Promise<void> {
		this.#owed.add(namespace);
		await this.#payDebts();
	}

	/** Answers whether nothing is owed any more. */
	async #payDebts(): Promise<boolean> {
		for (const namespace of this.#owed) {
			try {
				await this.#redis.client.incr(generationKey(namespace));
				this.#owed.delete(namespace);
			} catch (error) {
				this.#log.debug({ err: error, namespace }, 'the cache could not be emptied yet');
				return false;
			}
		}
		return true;
	}
}

function prefixOf(namespace: string): string {
	return `code-sensei:cache:{${namespace}}:`;
}

function generationKey(namespace: string): string {
	return `${prefixOf(namespace)}generation`;
}
