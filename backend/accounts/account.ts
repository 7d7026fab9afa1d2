import type { Account, Profile, Role } from '#contract/accounts.ts';

/** An account as it is kept. Its id is the id of the learner whose data belong to it. */
export interface StoredAccount {
	id: string;
	email: string;
	displayName: string;
	role: Role;
	/** UTC, ISO 8601. */
	createdAt: string;
	profile: Profile;
	/** As `PasswordHasher` makes it; absent for who signs in by GitHub only. */
	passwordHash: string | undefined;
	/** GitHub's number of the user, which stays when somebody changes their name there. */
	gitHubId: string | undefined;
}

/** What an account shows of itself: nothing that one could sign in with. */
export function shownAccount(account: StoredAccount): Account {
	const { id, email, displayName, role, createdAt, profile, passwordHash, gitHubId } = account;
	return {
		id,
		email,
		displayName,
		role,
		createdAt,
		profile,
		signInWays: [
			...(passwordHash === undefined ? [] : (['password'] as const)),
			...(gitHubId === undefined ? [] : (['github'] as const)),
		],
	};
}
