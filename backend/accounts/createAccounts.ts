import type { RequestHandler } from 'express';
import type { Redis } from 'ioredis';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { MessageBus } from '../platform/messageBus.ts';
import { AccessTokens } from './accessTokens.ts';
import { createAccountLimits } from './accountLimits.ts';
import { accountRoutes } from './accountRoutes.ts';
import { AccountService } from './accountService.ts';
import type { AccountStore } from './accountStore.ts';
import type { AuditLog } from './auditLog.ts';
import { AuditTrail } from './auditTrail.ts';
import { authenticate } from './authenticate.ts';
import { GitHubApi } from './gitHubApi.ts';
import type { AdminParts } from './makeAdmin.ts';
import type { ScryptParameters } from './passwordHash.ts';
import { NearSessionStore } from './nearSessionStore.ts';
import { PasswordHasher } from './passwordHasher.ts';
import { RedisSessionStore } from './redisSessionStore.ts';
import { RefreshTokens } from './refreshTokens.ts';
import type { SessionStore } from './sessionStore.ts';
import { SignedInSessions } from './signedInSessions.ts';
import { SignInService } from './signInService.ts';
import type { TokenKey } from './tokenKey.ts';

export interface AccountsOptions {
	accounts: AccountStore;
	/** The durable store; with Redis given, it is asked through it. */
	sessions: SessionStore;
	auditLog: AuditLog;
	/** One that fails at once when Redis is gone (`enableOfflineQueue: false`, a `commandTimeout`). */
	redis: Redis | undefined;
	/** Tells this process of sessions that others end, so that it may keep some at hand. */
	bus: MessageBus;
	/** The first signs, all verify. */
	keys: readonly [TokenKey, ...TokenKey[]];
	/** The server's own address: tokens of another one are refused. */
	issuer: string;
	/** Where GitHub's API is; undefined turns signing in with GitHub off. */
	gitHubApiBase: string | undefined;
	/** Whose tokens are good, by OAuth client id; none named: any application's. */
	gitHubClientIds?: readonly string[];
	/** As `SignInService` wants it. */
	mayRegister?: (() => Promise<void>) | undefined;
	/** Removes everything that belongs to a learner but the account itself. */
	eraseLearner(accountId: string): Promise<void>;
	/** Other than OWASP's only where the strength is not what is looked at. */
	passwordParameters?: ScryptParameters;
	clock: Clock;
	log: Log;
}

export interface Accounts {
	routes: ReturnType<typeof accountRoutes>;
	/** Comes before the routes: finds out who asks. */
	authenticate: RequestHandler;
	/** For what other parts do with an account: exported, imported, started, stopped. */
	audit: AuditTrail;
	/** The account's part of the export of everything. */
	exportOf: AccountService['exportOf'];
	/** For `create-admin`. */
	forAdmin: AdminParts;
}

const audience = 'code-sensei';

/** Puts the feature together. */
export function createAccounts(options: AccountsOptions): Accounts {
	const { accounts, auditLog, redis, keys, issuer, clock, log } = options;
	const shared = redis === undefined ? options.sessions : new RedisSessionStore(redis, options.sessions, clock, log);
	const sessions = new NearSessionStore(shared, options.bus, () => clock.nowMs());
	const passwords = new PasswordHasher(options.passwordParameters);
	const limits = createAccountLimits(redis);
	const audit = new AuditTrail(auditLog, clock, keys[0]);
	const accessTokens = new AccessTokens({ keys, issuer, audience, clock });
	const refreshTokens = new RefreshTokens(keys);
	const { gitHubApiBase: apiBase, gitHubClientIds: clientIds } = options;
	const gitHub = apiBase === undefined ? undefined : new GitHubApi({ apiBase, clientIds });
	const parts = { accounts, sessions, passwords, limits, audit, clock };
	const signedIn = new SignedInSessions({ ...parts, accessTokens, refreshTokens });
	const service = new AccountService({
		...parts,
		auditLog,
		eraseLearner: (accountId) => options.eraseLearner(accountId),
	});
	return {
		routes: accountRoutes({
			signIn: new SignInService({ ...parts, signedIn, gitHub, mayRegister: options.mayRegister }),
			signedIn,
			accounts: service,
		}),
		exportOf: (accountId) => service.exportOf(accountId),
		authenticate: authenticate(signedIn),
		audit,
		forAdmin: parts,
	};
}
