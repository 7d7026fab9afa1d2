import type { Profile, Role } from '#contract/accounts.ts';
import type { StoredAccount } from './account.ts';

/** A part of a list; `cursor` is the `nextCursor` of the part before. */
export interface PageAsked {
	limit: number;
	cursor?: string | undefined;
}

export interface PageOf<Item> {
	items: Item[];
	nextCursor?: string;
}

export type AddAccountOutcome = 'added' | 'emailTaken' | 'gitHubTaken';

/** Accounts by id, e-mail address and GitHub id. Writes touch only what they name: others keep data in the same record. */
export interface AccountStore {
	/** Address and GitHub id are unique, also among those who register at the same moment. */
	add(account: StoredAccount): Promise<AddAccountOutcome>;
	byId(id: string): Promise<StoredAccount | undefined>;
	/** `email` as the contract's `EmailAddress` makes it: lower case. */
	byEmail(email: string): Promise<StoredAccount | undefined>;
	byGitHubId(gitHubId: string): Promise<StoredAccount | undefined>;
	setProfile(id: string, profile: Profile): Promise<boolean>;
	/** Only while the hash is still `expected`, so that of two changes at once one is told that it came too late. */
	setPasswordHash(id: string, change: { expected: string | undefined; next: string }): Promise<boolean>;
	/**
	 * Lets an account be entered by GitHub. Its password goes: who chose it never showed that the address is theirs, who comes from GitHub has.
	 * False when the account or the GitHub id is no longer free for it.
	 */
	linkGitHub(id: string, gitHubId: string): Promise<boolean>;
	/** `lastAdmin`: nothing was changed, because nobody else is admin. */
	setRole(id: string, role: Role): Promise<'done' | 'unknown' | 'lastAdmin'>;
	/** Newest first. @throws AppError `badRequest` for a cursor that is none of ours. */
	list(page: PageAsked): Promise<PageOf<StoredAccount>>;
	/** Removes the account's whole record; the learner's data must be gone before. Removing what is not there changes nothing. */
	remove(id: string): Promise<void>;
}
