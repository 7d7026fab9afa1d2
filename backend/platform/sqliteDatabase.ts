import { statfsSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import { writeSqliteBackup } from './sqliteBackup.ts';
import { asAppError, sqliteFailure, storeWords } from './sqliteErrors.ts';
import { numberOf, type Row } from './sqliteRow.ts';

/** How long a write goes on trying while another window holds the database. */
const writePatienceMs = 5_000;
/** How long SQLite itself waits for a lock. Short, because the whole process waits with it. */
export const busyTimeoutMs = 50;

/** So much free space is called room: enough for the largest submission, its report, and the journal. */
const roomNeededBytes = 1_000_000;

/** What a store may do inside a transaction. Statements are prepared once and kept. */
export interface Transaction {
	run(sql: string, ...values: SQLInputValue[]): number;
	get(sql: string, ...values: SQLInputValue[]): Row | undefined;
	all(sql: string, ...values: SQLInputValue[]): Row[];
}

export interface SqliteOpened {
	connection: DatabaseSync;
	file: string;
	/** The `user_version` that this connection was opened at. */
	schemaVersion: number;
	/** Why nothing can be written, for the whole life of this connection. */
	readOnlyReason?: string | undefined;
	/** Where a damaged file was put aside just now. */
	recoveredFrom?: string | undefined;
}

/**
 * One connection to the database file. Writing is `BEGIN IMMEDIATE`, short, and tried again while another window writes; each visible
 * write raises the revision, by which every window notices changes. SQLite's failures leave here as AppErrors.
 */
export class SqliteDatabase {
	readonly file: string;
	readonly schemaVersion: number;
	readonly recoveredFrom: string | undefined;
	readonly #connection: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	readonly #transaction: Transaction;
	readonly #onCommit = new Set<() => void>();
	#readOnlyReason: string | undefined;
	#isFull = false;

	constructor(opened: SqliteOpened) {
		this.file = opened.file;
		this.schemaVersion = opened.schemaVersion;
		this.recoveredFrom = opened.recoveredFrom;
		this.#readOnlyReason = opened.readOnlyReason;
		this.#connection = opened.connection;
		this.#transaction = {
			run: (sql, ...values) => Number(this.#prepare(sql).run(...values).changes),
			get: (sql, ...values) => this.#prepare(sql).get(...values),
			all: (sql, ...values) => this.#prepare(sql).all(...values),
		};
	}

	/** Why nothing can be written now; undefined when writing works. After a write that found the disk full it is looked for room. */
	readOnlyReason(): string | undefined {
		if (this.#readOnlyReason !== undefined) return this.#readOnlyReason;
		return this.#isFull && freeBytes(this.file) < roomNeededBytes ? storeWords.full : undefined;
	}

	/** Reads from one snapshot. @throws AppError `storeReadOnly` when a newer schema or a damaged file can't be read. */
	read<Result>(work: (transaction: Transaction) => Result): Result {
		try {
			this.#connection.exec('BEGIN');
			const result = work(this.#transaction);
			this.#connection.exec('COMMIT');
			return result;
		} catch (error) {
			this.#rollBack();
			if (this.#readOnlyReason !== undefined && sqliteFailure(error) !== undefined) {
				throw new AppError('storeReadOnly', this.#readOnlyReason, { cause: error });
			}
			throw asAppError(error);
		}
	}

	/**
	 * Writes all or nothing. `silent` is for what no learner sees, such as leases: the revision stays.
	 * @throws AppError `storeReadOnly`, `storeFull`, or `busy` when another window held the database all the time.
	 */
	async write<Result>(
		work: (transaction: Transaction) => Result,
		kind: 'visible' | 'silent' = 'visible',
	): Promise<Result> {
		const patientUntil = performance.now() + writePatienceMs;
		for (;;) {
			try {
				const result = this.#write((transaction) => {
					if (kind === 'visible') transaction.run('UPDATE revision SET value = value + 1');
					return work(transaction);
				});
				if (kind === 'visible') for (const listener of this.#onCommit) listener();
				return result;
			} catch (error) {
				const failure = sqliteFailure(error);
				if (failure === 'full') this.#isFull = true;
				if (failure !== 'busy' || performance.now() > patientUntil) throw asAppError(error);
			}
			await delay(5 + Math.random() * 25);
		}
	}

	/** Raised by one with each visible write, by whichever window. */
	revision(): number {
		return this.read((transaction) => {
			const row = transaction.get('SELECT value FROM revision');
			return row === undefined ? 0 : numberOf(row, 'value');
		});
	}

	/** Changes whenever another connection committed something; cheap to ask. */
	dataVersion(): number {
		const row = this.#prepare('PRAGMA data_version').get();
		return row === undefined ? 0 : numberOf(row, 'data_version');
	}

	/** Calls after each visible write of this connection, until the returned function is called. */
	onCommit(listener: () => void): () => void {
		this.#onCommit.add(listener);
		return () => this.#onCommit.delete(listener);
	}

	/** Writes a whole copy into the folder and answers with its path. @throws AppError `storeFull`, with nothing half written left. */
	backUp(folder: string, why: string, nowMs: number): string {
		try {
			return writeSqliteBackup(this.#connection, folder, why, nowMs);
		} catch (error) {
			throw asAppError(error);
		}
	}

	close(): void {
		if (this.#connection.isOpen) this.#connection.close();
	}

	#write<Result>(work: (transaction: Transaction) => Result): Result {
		if (this.#readOnlyReason !== undefined) throw new AppError('storeReadOnly', this.#readOnlyReason);
		try {
			this.#connection.exec('BEGIN IMMEDIATE');
			this.#refuseForeignSchema();
			const result = work(this.#transaction);
			this.#connection.exec('COMMIT');
			this.#isFull = false;
			return result;
		} catch (error) {
			this.#rollBack();
			throw error;
		}
	}

	/** Another window may have migrated the file under us: then our statements no longer fit, and writing must stop. */
	#refuseForeignSchema(): void {
		const row = this.#prepare('PRAGMA user_version').get();
		const found = row === undefined ? 0 : numberOf(row, 'user_version');
		if (found === this.schemaVersion) return;
		this.#readOnlyReason = newerSchemaReason(found, this.schemaVersion);
		throw new AppError('storeReadOnly', this.#readOnlyReason);
	}

	#rollBack(): void {
		// Some errors of SQLite roll back by themselves; a second ROLLBACK would hide the first error behind its own.
		if (this.#connection.isOpen && this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
	}

	#prepare(sql: string): StatementSync {
		let statement = this.#statements.get(sql);
		if (statement === undefined) {
			statement = this.#connection.prepare(sql);
			this.#statements.set(sql, statement);
		}
		return statement;
	}
}

function freeBytes(file: string): number {
	const { bavail, bsize } = statfsSync(path.dirname(file));
	return bavail * bsize;
}

export function newerSchemaReason(found: number, known: number): string {
	return `The data was written by a newer Code Sensei (schema ${found}, this one knows ${known}), so it can only be read here. Reload the window.`;
}
