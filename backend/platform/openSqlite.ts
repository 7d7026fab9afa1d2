import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { migrateSqlite, userVersion } from './migrateSqlite.ts';
import { keepDamagedAside } from './keepDamagedAside.ts';
import { busyTimeoutMs, newerSchemaReason, SqliteDatabase } from './sqliteDatabase.ts';
import { asAppError, sqliteFailure, storeWords } from './sqliteErrors.ts';
import { type Migration, migrations as ourMigrations } from './sqliteSchema.ts';

/** How long opening waits for another window that is opening, migrating or recovering the same file. */
const openPatienceMs = 10_000;

export interface OpenSqliteOptions {
	file: string;
	clock: Clock;
	log: Log;
	/** Other than ours only in tests of migrating. */
	migrations?: readonly Migration[];
}

/** Copies made before a migration or an erasure lie in this folder beside the database. */
export function backupFolderOf(file: string): string {
	return path.join(path.dirname(file), 'backups');
}

/**
 * Opens the database and brings it up to date. A newer schema or a write-protected file opens read-only, with the reason; a damaged file is
 * kept aside and a new one begun.
 * @throws AppError `storeFull` or `busy`; SQLite's error when the file can't be opened at all
 */
export async function openSqlite(options: OpenSqliteOptions): Promise<SqliteDatabase> {
	mkdirSync(path.dirname(options.file), { recursive: true, mode: 0o700 });
	const patientUntil = performance.now() + openPatienceMs;
	let recoveredFrom: string | undefined;
	for (;;) {
		try {
			return open(options, recoveredFrom);
		} catch (error) {
			const failure = sqliteFailure(error);
			if (failure === 'damaged') {
				const aside = keepDamagedAside(options.file, options.clock.nowMs(), isDamaged);
				if (aside !== undefined) {
					recoveredFrom = aside;
					options.log.warn({ file: options.file, aside }, 'the database was damaged: kept aside, a new one begun');
				}
			} else if (failure !== 'busy' || performance.now() > patientUntil) {
				throw asAppError(error);
			}
		}
		await delay(20);
	}
}

function open(options: OpenSqliteOptions, recoveredFrom: string | undefined): SqliteDatabase {
	const migrations = options.migrations ?? ourMigrations;
	const known = migrations.at(-1)?.version ?? 0;
	const connection = new DatabaseSync(options.file);
	try {
		refuseDamaged(connection);
		const found = userVersion(connection);
		if (found > known) return openReadOnly(options.file, newerSchemaReason(found, known));
		connection.exec('PRAGMA journal_mode = WAL');
		// An accepted submission survives even a power cut; a commit is one fsync, and there are few.
		connection.exec('PRAGMA synchronous = FULL');
		migrateSqlite({
			connection,
			migrations,
			backupFolder: backupFolderOf(options.file),
			nowMs: options.clock.nowMs(),
		});
		connection.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
		return new SqliteDatabase({ connection, file: options.file, schemaVersion: known, recoveredFrom });
	} catch (error) {
		connection.close();
		if (sqliteFailure(error) === 'readOnly') return openReadOnly(options.file, storeWords.readOnly);
		throw error;
	}
}

function openReadOnly(file: string, readOnlyReason: string): SqliteDatabase {
	const connection = new DatabaseSync(file, { readOnly: true });
	connection.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
	return new SqliteDatabase({ connection, file, schemaVersion: userVersion(connection), readOnlyReason });
}

/** Anything that SQLite's structure check complains about counts as damaged. */
class DamagedFile extends Error {
	/** SQLITE_CORRUPT, so that it is told apart like SQLite's own error. */
	readonly errcode = 11;
}

function refuseDamaged(connection: DatabaseSync): void {
	const [first] = connection.prepare('PRAGMA quick_check(1)').all();
	if (first !== undefined && first['quick_check'] !== 'ok') throw new DamagedFile(String(first['quick_check']));
}

function isDamaged(file: string): boolean {
	const connection = new DatabaseSync(file);
	try {
		refuseDamaged(connection);
		return false;
	} catch (error) {
		if (sqliteFailure(error) === 'damaged') return true;
		throw error;
	} finally {
		connection.close();
	}
}
