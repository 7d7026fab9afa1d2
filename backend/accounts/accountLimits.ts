import type { Redis } from 'ioredis';
import { countedAddress, createRateLimit, type LimitRule } from '../http/rateLimits.ts';

const minute = 60;
const hour = 60 * minute;

/** A whole class may sit behind one address, so limits per address are wide and the narrow one is per account. */
const rules = {
	signInByAddress: {
		name: 'signIn:ip',
		points: 100,
		seconds: 15 * minute,
		words: 'Too many sign-ins from this network.',
	},
	signInByAccount: {
		name: 'signIn:account',
		points: 10,
		seconds: 15 * minute,
		lockout: { firstSeconds: minute, longestSeconds: hour, rememberedSeconds: 24 * hour },
		words: 'Too many wrong passwords for this account.',
	},
	registerByAddress: {
		name: 'register:ip',
		points: 60,
		seconds: hour,
		words: 'Too many new accounts from this network.',
	},
	gitHubByAddress: {
		name: 'gitHub:ip',
		points: 60,
		seconds: 15 * minute,
		words: 'Too many sign-ins from this network.',
	},
	refreshBySession: {
		name: 'refresh',
		points: 30,
		seconds: 5 * minute,
		words: 'This device refreshes its session too often.',
	},
} as const satisfies Record<string, LimitRule>;

/** Limits on what somebody could try again and again. All throw AppError `tooManyRequests`. */
export interface AccountLimits {
	register(ip: string): Promise<void>;
	/** Counts an attempt before the password is looked at, so that a hundred at once are counted too. */
	signIn(ip: string, accountKey: string): Promise<void>;
	/** The password was right: earlier attempts are forgiven. */
	signedIn(accountKey: string): Promise<void>;
	/** Somebody signed in who has to show the password again. */
	confirmPassword(accountKey: string): Promise<void>;
	gitHub(ip: string): Promise<void>;
	refresh(sessionId: string): Promise<void>;
}

export function createAccountLimits(redis: Redis | undefined): AccountLimits {
	const signInByAddress = createRateLimit(rules.signInByAddress, redis);
	const signInByAccount = createRateLimit(rules.signInByAccount, redis);
	const registerByAddress = createRateLimit(rules.registerByAddress, redis);
	const gitHubByAddress = createRateLimit(rules.gitHubByAddress, redis);
	const refreshBySession = createRateLimit(rules.refreshBySession, redis);
	return {
		register: (ip) => registerByAddress.consume(countedAddress(ip)),
		async signIn(ip, accountKey) {
			await signInByAddress.consume(countedAddress(ip));
			await signInByAccount.consume(accountKey);
		},
		signedIn: (accountKey) => signInByAccount.forget(accountKey),
		confirmPassword: (accountKey) => signInByAccount.consume(accountKey),
		gitHub: (ip) => gitHubByAddress.consume(countedAddress(ip)),
		refresh: (sessionId) => refreshBySession.consume(sessionId),
	};
}
