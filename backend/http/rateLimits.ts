import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#contract/appError.ts';

export interface LimitRule {
	/** Part of the keys in Redis: two rules with one name would count together. */
	name: string;
	/** So many in so many seconds. */
	points: number;
	seconds: number;
	/** Who goes over it is locked out, longer each time; without it only until the seconds are over. */
	lockout?: Lockout;
	/** What the person reads, in front of "Try again in ...". */
	words: string;
}

export interface Lockout {
	firstSeconds: number;
	/** Doubled each time up to this. */
	longestSeconds: number;
	/** After so long without a lock-out it begins anew. */
	rememberedSeconds: number;
}

export interface RateLimit {
	/** Counts one, or so many. @throws AppError `tooManyRequests` with the time to wait */
	consume(key: string, count?: number): Promise<void>;
	/** Forgets what was counted for the key, lock-outs included. */
	forget(key: string): Promise<void>;
}

/** Makes a limit that all processes share through Redis. Without Redis, or while it is gone, each process counts for itself. */
export function createRateLimit(rule: LimitRule, redis: Redis | undefined): RateLimit {
	const { points, seconds, lockout } = rule;
	const limiter = limiterOver(redis, { keyPrefix: `limit:${rule.name}`, points, duration: seconds });
	const lockouts =
		lockout &&
		limiterOver(redis, { keyPrefix: `lockouts:${rule.name}`, points: 1_000, duration: lockout.rememberedSeconds });

	/** Takes the place of what was counted, so its time counts and not that of the rule. */
	const lockOut = async (key: string): Promise<number | undefined> => {
		if (lockout === undefined || lockouts === undefined) return undefined;
		const { consumedPoints } = await lockouts.penalty(key);
		const lockedSeconds = Math.min(lockout.firstSeconds * 2 ** (consumedPoints - 1), lockout.longestSeconds);
		await limiter.block(key, lockedSeconds);
		return lockedSeconds * 1000;
	};

	return {
		async consume(key, count = 1) {
			try {
				await limiter.consume(key, count);
			} catch (error) {
				if (!(error instanceof RateLimiterRes)) throw error;
				// Exactly one of many at once is the first that goes over it.
				const isFirstOver = error.consumedPoints > points && error.consumedPoints - count <= points;
				const lockedMs = isFirstOver ? await lockOut(key) : undefined;
				throw tooMany(rule.words, lockedMs ?? error.msBeforeNext);
			}
		},
		async forget(key) {
			await Promise.all([limiter.delete(key), lockouts?.delete(key)]);
		},
	};
}

function limiterOver(
	redis: Redis | undefined,
	options: { keyPrefix: string; points: number; duration: number },
): RateLimiterRedis | RateLimiterMemory {
	const inProcess = new RateLimiterMemory(options);
	if (redis === undefined) return inProcess;
	return new RateLimiterRedis({
		...options,
		storeClient: redis,
		// Does not wait for a connection that may never come.
		rejectIfRedisNotReady: true,
		insuranceLimiter: inProcess,
	});
}

function tooMany(words: string, waitMs: number): AppError {
	const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
	const minutes = Math.ceil(retryAfterSeconds / 60);
	const wait = retryAfterSeconds < 90 ? `${retryAfterSeconds} seconds` : `${minutes} minutes`;
	return new AppError('tooManyRequests', `${words} Try again in ${wait}.`, { retryAfterSeconds });
}

/**
 * What an address is counted as. Whoever has one IPv6 address has the 2^64 beside it too, so the network counts; an IPv4 address
 * that is written as IPv6 counts as what it is.
 */
export function countedAddress(ip: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
	if (mapped !== undefined) return mapped;
	if (!ip.includes(':')) return ip;
	const [head = '', tail] = ip.toLowerCase().split('%', 1).join('').split('::', 2);
	const groups = head === '' ? [] : head.split(':');
	const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = tail === undefined ? 0 : 8 - groups.length - tailGroups.length;
	const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...tailGroups];
	return `${all
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':')}::/64`;
}
