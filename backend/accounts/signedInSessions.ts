import type { SignedIn } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import type { Origin, SignedInCaller } from '../http/caller.ts';
import { type Clock, instant } from '../platform/clock.ts';
import { type AccessTokens, accessTokenLifeSeconds } from './accessTokens.ts';
import { shownAccount, type StoredAccount } from './account.ts';
import type { AccountLimits } from './accountLimits.ts';
import type { AccountStore } from './accountStore.ts';
import type { AuditTrail } from './auditTrail.ts';
import { type RefreshTokens, sealUnder, tokenHashOf, unsealWith } from './refreshTokens.ts';
import type { Session, SessionStore } from './sessionStore.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** A device that is not used for so long has to sign in again. */
const idleLifeMs = 30 * dayMs;
/** So has every device after so long, used or not. */
const wholeLifeMs = 90 * dayMs;
/** For so long the token just spent gives the same successor again: two windows that refresh at once, or an answer that got lost, end nothing. */
export const refreshGraceMs = 10_000;

export interface SessionParts {
	accounts: AccountStore;
	sessions: SessionStore;
	accessTokens: AccessTokens;
	refreshTokens: RefreshTokens;
	limits: AccountLimits;
	audit: AuditTrail;
	clock: Clock;
}

/** Sessions with their tokens: how they begin, go on and end. */
export class SignedInSessions {
	readonly #parts: SessionParts;

	constructor(parts: SessionParts) {
		this.#parts = parts;
	}

	/**
	 * Signs a device in to an account as it was when its owner showed who they are. Undefined when the account has changed since then: then its
	 * sessions were ended, and this one must not outlive them.
	 */
	async begin(account: StoredAccount, device: string): Promise<SignedIn | undefined> {
		const { accounts, sessions, refreshTokens, clock } = this.#parts;
		const nowMs = clock.nowMs();
		const id = clock.newId();
		const refreshToken = refreshTokens.make(id);
		const session: Session = {
			id,
			accountId: account.id,
			role: account.role,
			device,
			createdAt: instant(nowMs),
			expiresAt: instant(nowMs + idleLifeMs),
			tokenHash: tokenHashOf(refreshToken),
			previous: undefined,
		};
		await sessions.add(session);
		// Whoever changes the password or erases the account ends the sessions after it: together with this second look, none slips through.
		const present = await accounts.byId(account.id);
		if (present === undefined || !hasSameKeys(present, account)) {
			await sessions.end(id);
			return undefined;
		}
		if (present.role !== account.role) await sessions.setRole(account.id, present.role);
		return this.#answer(present, id, refreshToken);
	}

	/**
	 * Trades a refresh token for new tokens.
	 * @throws AppError `sessionEnded` when it is not good any more; a spent one ends its whole session. `tooManyRequests`.
	 */
	async refresh(token: string): Promise<SignedIn> {
		const { sessions, refreshTokens, limits, audit } = this.#parts;
		const sessionId = refreshTokens.sessionIdOf(token);
		if (sessionId === undefined) throw sessionEnded();
		const session = await this.#whole(sessionId);
		// Invented tokens do not count: otherwise whoever knows a session's id could keep it from going on.
		if (refreshTokens.isOurs(token)) await limits.refresh(sessionId);
		const successor = (await this.#rotate(session, token)) ?? this.#successorOf(await this.#whole(sessionId), token);
		if (successor === undefined) {
			// Made by us but spent: two have it, and one of them stole it.
			if (refreshTokens.isOurs(token) && (await sessions.end(sessionId))) {
				await audit.note({ action: 'refreshReuse', outcome: 'refused', subjectId: session.accountId });
			}
			throw sessionEnded();
		}
		const account = await this.#parts.accounts.byId(session.accountId);
		if (account === undefined) {
			await sessions.end(sessionId);
			throw sessionEnded();
		}
		// Changing a role writes it to both; should that ever end halfway, the account is right.
		if (account.role !== session.role) await sessions.setRole(account.id, account.role);
		return this.#answer(account, sessionId, successor);
	}

	/** Who an access token speaks for, at this moment. @throws AppError `unauthenticated` for a bad token, `sessionEnded` for a good one of an ended session */
	async callerOf(accessToken: string, origin: Origin): Promise<SignedInCaller> {
		const claims = this.#parts.accessTokens.verify(accessToken);
		const session = await this.#parts.sessions.live(claims.sessionId, this.#now());
		if (session?.accountId !== claims.accountId) throw sessionEnded();
		// The role is the session's, not the token's: taking a role away counts at once.
		return { kind: 'account', accountId: session.accountId, role: session.role, sessionId: session.id, ...origin };
	}

	/** Undefined when the token is not the present one, or somebody else rotated it in this moment. */
	async #rotate(session: Session, token: string): Promise<string | undefined> {
		const { sessions, refreshTokens, clock } = this.#parts;
		const hash = tokenHashOf(token);
		if (hash !== session.tokenHash) return undefined;
		const successor = refreshTokens.make(session.id);
		const expiresMs = Math.min(clock.nowMs() + idleLifeMs, Date.parse(session.createdAt) + wholeLifeMs);
		const isRotated = await sessions.rotate({
			sessionId: session.id,
			expectedHash: hash,
			tokenHash: tokenHashOf(successor),
			previous: { hash, rotatedAt: this.#now(), sealedSuccessor: sealUnder(token, successor) },
			expiresAt: instant(expiresMs),
		});
		return isRotated ? successor : undefined;
	}

	/** What the token just spent was traded for, for a few seconds. */
	#successorOf({ previous }: Session, token: string): string | undefined {
		if (previous?.hash !== tokenHashOf(token)) return undefined;
		const ageMs = this.#parts.clock.nowMs() - Date.parse(previous.rotatedAt);
		return ageMs <= refreshGraceMs ? unsealWith(token, previous.sealedSuccessor) : undefined;
	}

	async #whole(sessionId: string): Promise<Session> {
		const session = await this.#parts.sessions.whole(sessionId, this.#now());
		if (session === undefined) throw sessionEnded();
		return session;
	}

	#answer(account: StoredAccount, sessionId: string, refreshToken: string): SignedIn {
		const { id: accountId, role } = account;
		return {
			accessToken: this.#parts.accessTokens.sign({ accountId, role, sessionId }),
			accessTokenLifeSeconds,
			refreshToken,
			account: shownAccount(account),
		};
	}

	#now(): string {
		return instant(this.#parts.clock.nowMs());
	}
}

/** Whether one still gets in the same ways. */
function hasSameKeys(one: StoredAccount, other: StoredAccount): boolean {
	return one.passwordHash === other.passwordHash && one.gitHubId === other.gitHubId;
}

export function sessionEnded(): AppError {
	return new AppError('sessionEnded', 'You were signed out here. Sign in again.');
}
