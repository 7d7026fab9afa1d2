import { Counter } from 'prom-client';
import type { MetricsPage } from './metricsPage.ts';

/** Where something was found: in this process, in the cache that processes share, or nowhere but in the store. */
export type CacheOutcome = 'here' | 'shared' | 'missed';

/** Readings that a cache was asked for first. */
export class CacheMetrics {
	readonly #reads: Counter<'cache' | 'found'>;

	constructor(page: MetricsPage) {
		this.#reads = new Counter({
			name: 'code_sensei_cache_reads_total',
			help: 'What was looked for in a cache, by what is kept there and where it was found',
			labelNames: ['cache', 'found'],
			registers: [page.registry],
		});
	}

	/** @param cache one of a few words */
	read(cache: string, found: CacheOutcome): void {
		this.#reads.inc({ cache, found });
	}
}
