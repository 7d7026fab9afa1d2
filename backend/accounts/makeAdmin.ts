import { type Clock, instant } from '../platform/clock.ts';
import type { AccountStore } from './accountStore.ts';
import type { AuditTrail } from './auditTrail.ts';
import type { PasswordHasher } from './passwordHasher.ts';
import type { SessionStore } from './sessionStore.ts';
import { newProfile } from './signInService.ts';

export interface AdminParts {
	accounts: AccountStore;
	sessions: SessionStore;
	passwords: PasswordHasher;
	audit: AuditTrail;
	clock: Clock;
}

/** Gives the role admin to the account with this address. False when there is none. */
export async function promoteToAdmin({ accounts, sessions, audit }: AdminParts, email: string): Promise<boolean> {
	const account = await accounts.byEmail(email);
	if (account === undefined || (await accounts.setRole(account.id, 'admin')) !== 'done') return false;
	await sessions.setRole(account.id, 'admin');
	await audit.note({ action: 'roleSet', subjectId: account.id, details: { role: 'admin', by: 'command line' } });
	return true;
}

/** Makes an account with the role admin. False when somebody took the address meanwhile. */
export async function makeAdmin(
	{ accounts, passwords, audit, clock }: AdminParts,
	asked: { email: string; password: string; displayName: string; timeZone: string },
): Promise<boolean> {
	const id = clock.newId();
	const outcome = await accounts.add({
		id,
		email: asked.email,
		displayName: asked.displayName,
		role: 'admin',
		createdAt: instant(clock.nowMs()),
		profile: newProfile(asked.timeZone),
		passwordHash: await passwords.hash(asked.password),
		gitHubId: undefined,
	});
	if (outcome !== 'added') return false;
	await audit.note({ action: 'adminCreated', subjectId: id });
	return true;
}
