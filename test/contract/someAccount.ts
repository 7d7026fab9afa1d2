import { randomUUID } from 'node:crypto';
import type { StoredAccount } from '#backend/accounts/account.ts';
import type { Session } from '#backend/accounts/sessionStore.ts';

export function someAccount(given: Partial<StoredAccount>): StoredAccount {
	const id = randomUUID();
	return {
		id,
		email: `${id}@example.org`,
		displayName: 'Ada',
		role: 'learner',
		createdAt: '2026-05-04T09:00:00.000Z',
		profile: { level: 'unknown', interests: [], preferredLanguages: [], timezone: 'Europe/Berlin' },
		passwordHash: undefined,
		gitHubId: undefined,
		...given,
	};
}

export function someSession(given: Partial<Session>): Session {
	return {
		id: randomUUID(),
		accountId: randomUUID(),
		role: 'learner',
		device: 'a test',
		createdAt: '2026-05-04T09:00:00.000Z',
		expiresAt: '2026-06-03T09:00:00.000Z',
		tokenHash: 'first',
		previous: undefined,
		...given,
	};
}
