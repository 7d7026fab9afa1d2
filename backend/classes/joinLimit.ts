import type { Redis } from 'ioredis';
import { countedAddress, createRateLimit, type LimitRule } from '../http/rateLimits.ts';

const minute = 60;
const hour = 60 * minute;

/** A whole lecture may join from behind one address, so that limit is wide. By the narrow one nobody guesses one code of 2^49. */
const rules = {
	byAddress: { name: 'join:ip', points: 1_000, seconds: hour, words: 'Too many join codes from this network.' },
	byAccount: {
		name: 'join:account',
		points: 10,
		seconds: 15 * minute,
		lockout: { firstSeconds: 5 * minute, longestSeconds: 24 * hour, rememberedSeconds: 7 * 24 * hour },
		words: 'Too many wrong join codes.',
	},
} as const satisfies Record<string, LimitRule>;

/** Limits how often somebody may try a join code. */
export interface JoinLimit {
	/** Counts one before the code is looked at. @throws AppError `tooManyRequests` */
	tries(accountId: string, ip: string): Promise<void>;
	/** The code was right: what was tried before is forgiven. */
	joined(accountId: string): Promise<void>;
}

export function createJoinLimit(redis: Redis | undefined): JoinLimit {
	const [byAddress, byAccount] = [createRateLimit(rules.byAddress, redis), createRateLimit(rules.byAccount, redis)];
	return {
		async tries(accountId, ip) {
			await byAddress.consume(countedAddress(ip));
			await byAccount.consume(accountId);
		},
		joined: (accountId) => byAccount.forget(accountId),
	};
}
