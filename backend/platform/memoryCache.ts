import { LRUCache } from 'lru-cache';
import type { Cache, Cached } from './cache.ts';

/** Characters in all values together; what was not used for longest goes first. */
const charactersMax = 50_000_000;

/** A cache inside this process. */
export class MemoryCache implements Cache {
	readonly #values: LRUCache<string, string>;
	/** How often each namespace was emptied: part of every key, so that old keys are simply never asked for again. */
	readonly #generations = new Map<string, number>();

	constructor(nowMs: () => number) {
		this.#values = new LRUCache({
			maxSize: charactersMax,
			sizeCalculation: (value, key) => value.length + key.length,
			ttlResolution: 0,
			perf: { now: nowMs },
		});
	}

	read(namespace: string, key: string): Promise<Cached> {
		const ticket = String(this.#generations.get(namespace) ?? 0);
		return Promise.resolve({ value: this.#values.get(placeOf(namespace, ticket, key)), ticket });
	}

	write(namespace: string, key: string, ticket: string | undefined, value: string, lifeMs: number): Promise<void> {
		if (ticket !== undefined) this.#values.set(placeOf(namespace, ticket, key), value, { ttl: lifeMs });
		return Promise.resolve();
	}

	invalidate(namespace: string): Promise<void> {
		this.#generations.set(namespace, (this.#generations.get(namespace) ?? 0) + 1);
		return Promise.resolve();
	}
}

function placeOf(namespace: string, ticket: string, key: string): string {
	return JSON.stringify([namespace, ticket, key]);
}
