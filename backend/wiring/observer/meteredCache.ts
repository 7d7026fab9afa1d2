import type { Cache, Cached } from '../../platform/cache.ts';
import type { CacheOutcome } from '../../platform/metrics/cacheMetrics.ts';

/** A cache of which it is counted what was found. A namespace is a word of ours, so it may be told. */
export class MeteredCache implements Cache {
	readonly #cache: Cache;
	readonly #note: (namespace: string, found: CacheOutcome) => void;

	constructor(cache: Cache, note: (namespace: string, found: CacheOutcome) => void) {
		this.#cache = cache;
		this.#note = note;
	}

	async read(namespace: string, key: string): Promise<Cached> {
		const cached = await this.#cache.read(namespace, key);
		this.#note(namespace, cached.value === undefined ? 'missed' : 'shared');
		return cached;
	}

	write(namespace: string, key: string, ticket: string | undefined, value: string, lifeMs: number): Promise<void> {
		return this.#cache.write(namespace, key, ticket, value, lifeMs);
	}

	invalidate(namespace: string): Promise<void> {
		return this.#cache.invalidate(namespace);
	}

	/** A value was at hand in this process, so the cache was not asked. */
	notedAtHand(namespace: string): void {
		this.#note(namespace, 'here');
	}
}
