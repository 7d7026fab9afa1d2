import * as z from 'zod';
import { Role } from '#contract/accounts.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import type { LiveSession, Rotation, Session, SessionStore } from './sessionStore.ts';

const Previous = z.object({ hash: z.string(), rotatedAt: z.string(), sealedSuccessor: z.string() });

/** All writes are silent: no learner sees them. */
export class SqliteSessionStore implements SessionStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async add(session: Session): Promise<void> {
		const { id, accountId, role, device, createdAt, expiresAt, tokenHash } = session;
		const previous = session.previous === undefined ? null : JSON.stringify(session.previous);
		await this.#database.write((transaction) => {
			transaction.run('DELETE FROM sessions WHERE expires_at <= ?', createdAt);
			transaction.run(
				`INSERT INTO sessions (id, account_id, role, device, created_at, expires_at, token_hash, previous)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
				...[id, accountId, role, device, createdAt, expiresAt, tokenHash, previous],
			);
		}, 'silent');
	}

	live(sessionId: string, now: string): Promise<LiveSession | undefined> {
		return this.whole(sessionId, now);
	}

	whole(sessionId: string, now: string): Promise<Session | undefined> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT * FROM sessions WHERE id = ? AND expires_at > ?', sessionId, now),
		);
		return Promise.resolve(row === undefined ? undefined : sessionOf(row));
	}

	ofAccount(accountId: string, now: string): Promise<Session[]> {
		const sql = 'SELECT * FROM sessions WHERE account_id = ? AND expires_at > ? ORDER BY created_at DESC';
		return Promise.resolve(this.#database.read((transaction) => transaction.all(sql, accountId, now)).map(sessionOf));
	}

	async rotate({ sessionId, expectedHash, tokenHash, previous, expiresAt }: Rotation): Promise<boolean> {
		return this.#database.write(
			(transaction) =>
				transaction.run(
					'UPDATE sessions SET token_hash = ?, previous = ?, expires_at = ? WHERE id = ? AND token_hash = ?',
					...[tokenHash, JSON.stringify(previous), expiresAt, sessionId, expectedHash],
				) > 0,
			'silent',
		);
	}

	async end(sessionId: string): Promise<boolean> {
		return this.#database.write(
			(transaction) => transaction.run('DELETE FROM sessions WHERE id = ?', sessionId) > 0,
			'silent',
		);
	}

	async endAll(accountId: string, exceptId = ''): Promise<string[]> {
		const sql = 'DELETE FROM sessions WHERE account_id = ? AND id <> ? RETURNING id';
		return this.#database.write((transaction) => transaction.all(sql, accountId, exceptId).map(idOf), 'silent');
	}

	async setRole(accountId: string, role: Role): Promise<string[]> {
		const sql = 'UPDATE sessions SET role = ? WHERE account_id = ? RETURNING id';
		return this.#database.write((transaction) => transaction.all(sql, role, accountId).map(idOf), 'silent');
	}
}

function idOf(row: Row): string {
	return textOf(row, 'id');
}

function sessionOf(row: Row): Session {
	const previous = textIfAny(row, 'previous');
	return {
		id: textOf(row, 'id'),
		accountId: textOf(row, 'account_id'),
		role: Role.parse(row['role']),
		device: textOf(row, 'device'),
		createdAt: textOf(row, 'created_at'),
		expiresAt: textOf(row, 'expires_at'),
		tokenHash: textOf(row, 'token_hash'),
		previous: previous === undefined ? undefined : Previous.parse(JSON.parse(previous)),
	};
}
