import { randomBytes, randomUUID } from 'node:crypto';
import { AccessTokens } from '#backend/accounts/accessTokens.ts';
import { PasswordHasher } from '#backend/accounts/passwordHasher.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { openMongoStores } from '#backend/wiring/mongoStores.ts';

export interface BenchUser {
	id: string;
	email: string;
	token: string;
}

export const benchPassword = 'the password of everybody here';
const issuer = 'code-sensei';

/** A key for tokens as the server's configuration wants it. */
export function newTokenKey(): { id: string; secret: string } {
	return { id: 'bench', secret: randomBytes(32).toString('hex') };
}

/** Makes accounts with a session each straight in the store: by HTTP, limits and password hashing would take the time of a lesson. */
export async function makeUsers(
	mongoUri: string,
	key: { id: string; secret: string },
	count: number,
): Promise<BenchUser[]> {
	const stores = await openMongoStores({ mongoUri }, systemClock, createLog('silent'));
	const tokens = new AccessTokens({ keys: [key], issuer, audience: issuer, clock: systemClock });
	const passwordHash = await new PasswordHasher().hash(benchPassword);
	const nowMs = Date.now();
	const createdAt = new Date(nowMs).toISOString();
	const users: BenchUser[] = [];
	for (let number = 0; number < count; number++) {
		const [id, sessionId] = [randomUUID(), randomUUID()];
		const email = `user${number}@bench.example`;
		await stores.accounts.add({
			id,
			email,
			displayName: `User ${number}`,
			role: 'learner',
			createdAt,
			profile: { level: 'unknown', interests: [], preferredLanguages: [], timezone: 'UTC' },
			passwordHash,
			gitHubId: undefined,
		});
		await stores.sessions.add({
			id: sessionId,
			accountId: id,
			role: 'learner',
			device: 'bench',
			createdAt,
			expiresAt: new Date(nowMs + 86_400_000).toISOString(),
			tokenHash: randomBytes(32).toString('hex'),
			previous: undefined,
		});
		users.push({ id, email, token: tokens.sign({ accountId: id, role: 'learner', sessionId }) });
	}
	await stores.close();
	return users;
}
