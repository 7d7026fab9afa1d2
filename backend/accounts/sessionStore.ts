import type { Role } from '#contract/accounts.ts';

/** One signed-in device. All refresh tokens it ever had are its family: when a spent one is used, the whole session ends. */
export interface Session {
	id: string;
	accountId: string;
	/** The account's role, kept here so that a change of it counts from the next request on. */
	role: Role;
	device: string;
	/** Instants are UTC, ISO 8601. */
	createdAt: string;
	/** Moves on with each refresh, up to a limit. */
	expiresAt: string;
	/** SHA-256 of the refresh token that is good now. */
	tokenHash: string;
	/** What a client gets that asks again with the token it just used, because the answer did not reach it. */
	previous: PreviousToken | undefined;
}

export interface PreviousToken {
	hash: string;
	rotatedAt: string;
	/** The present token, encrypted under the one before it: only who has that one can read it. */
	sealedSuccessor: string;
}

/** What checking an access token needs. */
export type LiveSession = Pick<Session, 'id' | 'accountId' | 'role' | 'expiresAt'>;

export interface Rotation {
	sessionId: string;
	/** The hash that must still be there. */
	expectedHash: string;
	tokenHash: string;
	previous: PreviousToken;
	expiresAt: string;
}

/** Sessions that have not ended. An ended or expired one is as if it had never been. */
export interface SessionStore {
	add(session: Session): Promise<void>;
	/** For checking an access token: may come from a cache, which knows of every end. */
	live(sessionId: string, now: string): Promise<LiveSession | undefined>;
	/** With its tokens' hashes, never from a cache. */
	whole(sessionId: string, now: string): Promise<Session | undefined>;
	/** Those of an account, for its export: the newest first. */
	ofAccount(accountId: string, now: string): Promise<Session[]>;
	/** Of several that rotate the same token at once exactly one gets true. */
	rotate(rotation: Rotation): Promise<boolean>;
	/** Whether there was something to end. */
	end(sessionId: string): Promise<boolean>;
	/** Ends all sessions of an account but one, if given; answers with their ids. */
	endAll(accountId: string, exceptId?: string): Promise<string[]>;
	/** Answers with the ids of the sessions that have the role now. */
	setRole(accountId: string, role: Role): Promise<string[]>;
}
