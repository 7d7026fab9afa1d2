import { LRUCache } from 'lru-cache';
import type { RateLimit } from './rateLimits.ts';

/** Keys whose lease is remembered; a forgotten lease only costs its points. */
const keysMax = 20_000;

export interface LeaseOptions {
	/** So many points are taken from the shared limit at once and then spent here. */
	points: number;
	/** What is left after so long is given up: the shared limit has begun to count anew. */
	lifeMs: number;
	nowMs: () => number;
}

/**
 * A limit on requests that many processes share without asking Redis at each one. Each takes a few points at once: what one process has taken and does not
 * use is lost until the next minute, so somebody may be told to wait up to so many requests too early, never too late.
 */
export function leasedLimit(shared: RateLimit, { points, lifeMs, nowMs }: LeaseOptions): RateLimit {
	const leases = new LRUCache<string, { left: number }>({
		max: keysMax,
		ttl: lifeMs,
		ttlResolution: 0,
		perf: { now: nowMs },
	});
	const asking = new Map<string, Promise<void>>();

	/** Requests that come together share one lease, or each of a burst would take so many points. */
	function lease(key: string): Promise<void> {
		const asked = asking.get(key);
		if (asked !== undefined) return asked;
		const asks = shared
			.consume(key, points)
			.then(() => void leases.set(key, { left: points }))
			.finally(() => asking.delete(key));
		asking.set(key, asks);
		return asks;
	}

	function take(key: string): boolean {
		const held = leases.get(key);
		if (held === undefined || held.left === 0) return false;
		held.left--;
		return true;
	}

	return {
		async consume(key) {
			while (!take(key)) await lease(key);
		},
		forget(key) {
			leases.delete(key);
			return shared.forget(key);
		},
	};
}
