import { Profile, Role } from '#contract/accounts.ts';
import { pageOf, type Place, placeOf } from '../platform/newestFirst.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import type { StoredAccount } from './account.ts';
import type { AccountStore, AddAccountOutcome, PageAsked, PageOf } from './accountStore.ts';

const select = 'SELECT accounts.*, learners.profile FROM accounts JOIN learners ON learners.id = accounts.id';

/** An account is a row beside the learner's; the profile stays with the learner, where solo mode has it too. */
export class SqliteAccountStore implements AccountStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async add(account: StoredAccount): Promise<AddAccountOutcome> {
		return this.#database.write((transaction): AddAccountOutcome => {
			const { id, email, displayName, role, createdAt, profile, passwordHash = null, gitHubId = null } = account;
			if (transaction.get('SELECT 1 FROM accounts WHERE email = ?', email) !== undefined) return 'emailTaken';
			if (transaction.get('SELECT 1 FROM accounts WHERE github_id = ?', gitHubId) !== undefined) return 'gitHubTaken';
			transaction.run(
				'INSERT INTO learners (id, profile, created_at) VALUES (?, ?, ?)',
				id,
				JSON.stringify(profile),
				createdAt,
			);
			transaction.run(
				`INSERT INTO accounts (id, email, display_name, role, created_at, password_hash, github_id)
				VALUES (?, ?, ?, ?, ?, ?, ?)`,
				...[id, email, displayName, role, createdAt, passwordHash, gitHubId],
			);
			return 'added';
		});
	}

	byId(id: string): Promise<StoredAccount | undefined> {
		return this.#find('accounts.id', id);
	}

	byEmail(email: string): Promise<StoredAccount | undefined> {
		return this.#find('accounts.email', email);
	}

	byGitHubId(gitHubId: string): Promise<StoredAccount | undefined> {
		return this.#find('accounts.github_id', gitHubId);
	}

	async setProfile(id: string, profile: Profile): Promise<boolean> {
		return this.#database.write((transaction) => {
			if (transaction.get('SELECT 1 FROM accounts WHERE id = ?', id) === undefined) return false;
			return transaction.run('UPDATE learners SET profile = ? WHERE id = ?', JSON.stringify(profile), id) > 0;
		});
	}

	async setPasswordHash(id: string, change: { expected: string | undefined; next: string }): Promise<boolean> {
		return this.#database.write(
			(transaction) =>
				transaction.run(
					'UPDATE accounts SET password_hash = ? WHERE id = ? AND password_hash IS ?',
					...[change.next, id, change.expected ?? null],
				) > 0,
			'silent',
		);
	}

	async linkGitHub(id: string, gitHubId: string): Promise<boolean> {
		return this.#database.write((transaction) => {
			if (transaction.get('SELECT 1 FROM accounts WHERE github_id = ?', gitHubId) !== undefined) return false;
			const sql = 'UPDATE accounts SET github_id = ?, password_hash = NULL WHERE id = ? AND github_id IS NULL';
			return transaction.run(sql, gitHubId, id) > 0;
		}, 'silent');
	}

	async setRole(id: string, role: Role): Promise<'done' | 'unknown' | 'lastAdmin'> {
		return this.#database.write((transaction) => {
			const row = transaction.get('SELECT role FROM accounts WHERE id = ?', id);
			if (row === undefined) return 'unknown';
			const other = transaction.get(`SELECT 1 FROM accounts WHERE role = 'admin' AND id <> ?`, id);
			if (textOf(row, 'role') === 'admin' && role !== 'admin' && other === undefined) return 'lastAdmin';
			transaction.run('UPDATE accounts SET role = ? WHERE id = ?', role, id);
			return 'done';
		}, 'silent');
	}

	async list({ limit, cursor }: PageAsked): Promise<PageOf<StoredAccount>> {
		const { at, id } = placeOf(cursor);
		const rows = this.#database.read((transaction) =>
			transaction.all(
				`${select} WHERE (accounts.created_at, accounts.id) < (?, ?)
				ORDER BY accounts.created_at DESC, accounts.id DESC LIMIT ?`,
				...[at, id, limit + 1],
			),
		);
		return Promise.resolve(pageOf(rows.map(accountOf), limit, placeOfAccount));
	}

	async remove(id: string): Promise<void> {
		await this.#database.write((transaction) => {
			transaction.run('DELETE FROM settings WHERE learner_id = ?', id);
			transaction.run('DELETE FROM learners WHERE id = ?', id);
		});
	}

	#find(column: string, value: string): Promise<StoredAccount | undefined> {
		const row = this.#database.read((transaction) => transaction.get(`${select} WHERE ${column} = ?`, value));
		return Promise.resolve(row === undefined ? undefined : accountOf(row));
	}
}

function placeOfAccount({ createdAt, id }: StoredAccount): Place {
	return { at: createdAt, id };
}

function accountOf(row: Row): StoredAccount {
	return {
		id: textOf(row, 'id'),
		email: textOf(row, 'email'),
		displayName: textOf(row, 'display_name'),
		role: Role.parse(row['role']),
		createdAt: textOf(row, 'created_at'),
		profile: Profile.parse(JSON.parse(textOf(row, 'profile'))),
		passwordHash: textIfAny(row, 'password_hash'),
		gitHubId: textIfAny(row, 'github_id'),
	};
}
