import { LRUCache } from 'lru-cache';
import type { Cache } from './cache.ts';

export interface ReadThroughOptions<Value extends object> {
	cache: Cache;
	namespace: string;
	/** How long a value lives in the shared cache. */
	lifeMs: number;
	/** So many values are kept ready in this process. */
	hotMax: number;
	/** How long they are, in case another process's invalidation is not heard. */
	hotLifeMs: number;
	write: (value: Value) => string;
	/** Undefined for a text that another version of the program wrote and this one can't read. */
	read: (text: string) => Value | undefined;
	nowMs: () => number;
}

/**
 * Values from a store, kept at hand in this process and, as text, in a shared cache. Who asks for the same key at the same time waits for
 * one reading. Values must not be changed by those who get them.
 */
export class ReadThrough<Value extends object> {
	readonly #options: ReadThroughOptions<Value>;
	readonly #hot: LRUCache<string, Value>;
	#underWay = new Map<string, Promise<Value>>();

	constructor(options: ReadThroughOptions<Value>) {
		this.#options = options;
		this.#hot = new LRUCache({
			max: options.hotMax,
			ttl: options.hotLifeMs,
			ttlResolution: 0,
			perf: { now: options.nowMs },
		});
	}

	/** @throws what `load` throws; a failure is not kept. */
	async get(key: string, load: () => Promise<Value>): Promise<Value> {
		const hot = this.#hot.get(key);
		if (hot !== undefined) {
			this.#options.cache.notedAtHand?.(this.#options.namespace);
			return hot;
		}
		const underWay = this.#underWay;
		const known = underWay.get(key);
		if (known !== undefined) return known;
		const reading = this.#read(key, load, underWay).finally(() => underWay.delete(key));
		underWay.set(key, reading);
		return reading;
	}

	/** Empties the cache for every process that shares it. */
	async invalidate(): Promise<void> {
		this.forgetHere();
		await this.#options.cache.invalidate(this.#options.namespace);
		// What was read between the two lines above may be old.
		this.forgetHere();
	}

	/** Forgets what this process holds: another one has emptied the shared cache. Readings under way are finished for those who wait, and not kept. */
	forgetHere(): void {
		this.#hot.clear();
		this.#underWay = new Map();
	}

	async #read(key: string, load: () => Promise<Value>, underWay: Map<string, Promise<Value>>): Promise<Value> {
		const { cache, namespace, lifeMs, read, write } = this.#options;
		const { value: text, ticket } = await cache.read(namespace, key);
		let value = text === undefined ? undefined : read(text);
		if (value === undefined) {
			value = await load();
			await cache.write(namespace, key, ticket, write(value), lifeMs);
		}
		if (underWay === this.#underWay) this.#hot.set(key, value);
		return value;
	}
}
