import type { SessionStore } from '../../accounts/sessionStore.ts';

/** The same store; each session that it is asked for by a request's token is told. */
export function meteredSessions(store: SessionStore, onAsked: () => void): SessionStore {
	return {
		live: (sessionId, now) => {
			onAsked();
			return store.live(sessionId, now);
		},
		add: (session) => store.add(session),
		whole: (sessionId, now) => store.whole(sessionId, now),
		ofAccount: (accountId, now) => store.ofAccount(accountId, now),
		rotate: (rotation) => store.rotate(rotation),
		end: (sessionId) => store.end(sessionId),
		endAll: (accountId, exceptId) => store.endAll(accountId, exceptId),
		setRole: (accountId, role) => store.setRole(accountId, role),
	};
}
