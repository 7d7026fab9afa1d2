import type { DatabaseSync } from 'node:sqlite';
import { writeSqliteBackup } from './sqliteBackup.ts';
import { numberOf } from './sqliteRow.ts';
import type { Migration } from './sqliteSchema.ts';

export interface MigrateOptions {
	connection: DatabaseSync;
	migrations: readonly Migration[];
	backupFolder: string;
	nowMs: number;
}

/**
 * Brings the schema up to date, each step in a transaction of its own, with a copy of the file before it. Another window may do the same
 * at the same time: whoever comes second finds the step done.
 */
export function migrateSqlite({ connection, migrations, backupFolder, nowMs }: MigrateOptions): void {
	// A file that was empty a moment ago has nothing to copy.
	const isNew = userVersion(connection) === 0;
	for (const migration of migrations) {
		if (userVersion(connection) >= migration.version) continue;
		if (!isNew) writeSqliteBackup(connection, backupFolder, `before-schema-${migration.version}`, nowMs);
		connection.exec('BEGIN IMMEDIATE');
		try {
			if (userVersion(connection) < migration.version) {
				connection.exec(migration.sql);
				connection.exec(`PRAGMA user_version = ${migration.version}`);
			}
			connection.exec('COMMIT');
		} catch (error) {
			if (connection.isTransaction) connection.exec('ROLLBACK');
			throw error;
		}
	}
}

/** The number of the last migration that the file went through; 0 for a new file. */
export function userVersion(connection: DatabaseSync): number {
	const row = connection.prepare('PRAGMA user_version').get();
	return row === undefined ? 0 : numberOf(row, 'user_version');
}
