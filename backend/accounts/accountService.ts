import type { Account, AuditEntry, Profile, Role } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import type { SignedInCaller } from '../http/caller.ts';
import { type Clock, instant } from '../platform/clock.ts';
import { shownAccount, type StoredAccount } from './account.ts';
import type { AccountLimits } from './accountLimits.ts';
import type { AccountStore, PageAsked, PageOf } from './accountStore.ts';
import type { AuditLog } from './auditLog.ts';
import type { AuditTrail } from './auditTrail.ts';
import type { PasswordHasher } from './passwordHasher.ts';
import type { SessionStore } from './sessionStore.ts';
import { sessionEnded } from './signedInSessions.ts';

/** For so long after signing in with GitHub one may set a first password: who has only found an open window is not enough. */
const freshSignInMs = 10 * 60 * 1000;

export interface AccountParts {
	accounts: AccountStore;
	sessions: SessionStore;
	passwords: PasswordHasher;
	limits: AccountLimits;
	auditLog: AuditLog;
	audit: AuditTrail;
	/** Removes everything that belongs to the learner but the account itself. */
	eraseLearner(accountId: string): Promise<void>;
	clock: Clock;
}

/** What somebody who is signed in does with their account, and an admin with others. */
export class AccountService {
	readonly #parts: AccountParts;

	constructor(parts: AccountParts) {
		this.#parts = parts;
	}

	async signOut({ accountId, sessionId }: SignedInCaller): Promise<void> {
		await this.#parts.sessions.end(sessionId);
		await this.#parts.audit.note({ action: 'signOut', actorId: accountId, subjectId: accountId });
	}

	async signOutEverywhere({ accountId }: SignedInCaller): Promise<void> {
		const ended = await this.#parts.sessions.endAll(accountId);
		const details = { sessions: String(ended.length) };
		await this.#parts.audit.note({ action: 'signOutEverywhere', actorId: accountId, subjectId: accountId, details });
	}

	async account({ accountId }: SignedInCaller): Promise<Account> {
		return shownAccount(await this.#stored(accountId));
	}

	async putProfile({ accountId }: SignedInCaller, profile: Profile): Promise<Account> {
		if (!(await this.#parts.accounts.setProfile(accountId, profile))) throw sessionEnded();
		return shownAccount(await this.#stored(accountId));
	}

	/** What is kept about the account itself, for the export of everything; no hashes. */
	async exportOf(accountId: string): Promise<{ account: Account; sessions: Record<string, string>[] }> {
		const { sessions, clock } = this.#parts;
		const kept = await sessions.ofAccount(accountId, instant(clock.nowMs()));
		return {
			account: shownAccount(await this.#stored(accountId)),
			sessions: kept.map(({ device, createdAt, expiresAt }) => ({ device, createdAt, expiresAt })),
		};
	}

	/** Ends every other session. @throws AppError `wrongCredentials`, `conflict`, `tooManyRequests`, `busy` */
	async changePassword(caller: SignedInCaller, { current, next }: { current: string; next: string }): Promise<void> {
		const { accounts, sessions, passwords, audit } = this.#parts;
		const account = await this.#stored(caller.accountId);
		const { id } = account;
		await this.#confirm(account, caller, current);
		const hash = await passwords.hash(next);
		if (!(await accounts.setPasswordHash(id, { expected: account.passwordHash, next: hash }))) {
			throw new AppError('conflict', 'The password was changed in this moment from another device. Sign in again.');
		}
		const ended = await sessions.endAll(id, caller.sessionId);
		const details = { sessionsEnded: String(ended.length) };
		await audit.note({ action: 'passwordChanged', actorId: id, subjectId: id, details });
	}

	/** @throws AppError `notFound`; `conflict` when it would leave the server without an admin */
	async setRole(caller: SignedInCaller, accountId: string, role: Role): Promise<Account> {
		const { sessions, audit } = this.#parts;
		await this.#setRole(accountId, role, 'Give somebody else the role admin first: this is the only one.');
		await sessions.setRole(accountId, role);
		await audit.note({ action: 'roleSet', actorId: caller.accountId, subjectId: accountId, details: { role } });
		const account = await this.#parts.accounts.byId(accountId);
		if (account === undefined) throw accountUnknown();
		return shownAccount(account);
	}

	/** @throws AppError `badRequest` for a cursor that is none of ours */
	async list(page: PageAsked): Promise<PageOf<Account>> {
		const { items, ...rest } = await this.#parts.accounts.list(page);
		return { items: items.map(shownAccount), ...rest };
	}

	/** @throws AppError `badRequest` for a cursor that is none of ours */
	listAudit(page: PageAsked): Promise<PageOf<AuditEntry>> {
		return this.#parts.auditLog.list(page);
	}

	/** Erases the account and all that belongs to it. The audit log keeps its id. @throws AppError `conflict` for the only admin */
	async erase({ accountId, sessionId }: SignedInCaller): Promise<void> {
		const { accounts, sessions, audit } = this.#parts;
		await this.#setRole(accountId, 'learner', 'You are the only admin. Give somebody else that role before you go.');
		// Other devices first, so that nothing is written behind us; this one once the data are gone, so that a failure before can be tried again.
		await sessions.endAll(accountId, sessionId);
		await this.#parts.eraseLearner(accountId);
		await sessions.endAll(accountId);
		await accounts.remove(accountId);
		// Somebody may have signed in between the last two: there must be no session without an account.
		await sessions.endAll(accountId);
		await audit.note({ action: 'erased', actorId: accountId, subjectId: accountId });
	}

	/** @throws AppError `wrongCredentials` unless it is the account's owner who asks */
	async #confirm(account: StoredAccount, caller: SignedInCaller, password: string): Promise<void> {
		const { passwords, limits, audit, clock } = this.#parts;
		if (account.passwordHash === undefined) {
			const session = await this.#parts.sessions.whole(caller.sessionId, instant(clock.nowMs()));
			const ageMs = clock.nowMs() - Date.parse(session?.createdAt ?? '1970-01-01');
			if (ageMs <= freshSignInMs) return;
			throw new AppError(
				'wrongCredentials',
				'This account has no password yet. Sign in with GitHub again and set one within ten minutes.',
			);
		}
		const mark = audit.markOf(account.email);
		await limits.confirmPassword(mark);
		if (await passwords.verify(password, account.passwordHash)) {
			await limits.signedIn(mark);
			return;
		}
		const { id } = account;
		await audit.note({ action: 'passwordChanged', outcome: 'refused', actorId: id, subjectId: id });
		throw new AppError('wrongCredentials', 'The current password is not right.');
	}

	async #setRole(accountId: string, role: Role, wordsForLastAdmin: string): Promise<void> {
		const outcome = await this.#parts.accounts.setRole(accountId, role);
		if (outcome === 'lastAdmin') throw new AppError('conflict', wordsForLastAdmin);
		if (outcome === 'unknown') throw accountUnknown();
	}

	async #stored(accountId: string): Promise<StoredAccount> {
		const account = await this.#parts.accounts.byId(accountId);
		if (account === undefined) throw sessionEnded();
		return account;
	}
}

function accountUnknown(): AppError {
	return new AppError('notFound', 'There is no such account.');
}
