import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#contract/appError.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { numberOf, type Row } from '../platform/sqliteRow.ts';

/**
 * Puts a learner's rows of these tables back as they are in a backup of the same database; what was there instead is gone.
 * @param tables in an order in which rows can be deleted; they are put back the other way round
 * @throws AppError `notFound` for what is no backup of this folder, `conflict` for one of another version, and as `SqliteDatabase.write`
 */
export async function restoreFrom(
	database: SqliteDatabase,
	backup: { file: string; folder: string },
	what: { learnerId: string; tables: readonly string[] },
): Promise<void> {
	const rows = rowsIn(backup, database.schemaVersion, what);
	await database.write((transaction) => {
		for (const table of what.tables) transaction.run(`DELETE FROM ${table} WHERE learner_id = ?`, what.learnerId);
		for (const [table, kept] of rows.toReversed()) {
			for (const row of kept) {
				const columns = Object.keys(row);
				transaction.run(
					`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
					...Object.values(row),
				);
			}
		}
	});
}

function rowsIn(
	{ file, folder }: { file: string; folder: string },
	schemaVersion: number,
	{ learnerId, tables }: { learnerId: string; tables: readonly string[] },
): [string, Row[]][] {
	// No request makes this open anything but a backup of ours.
	if (path.dirname(path.resolve(file)) !== path.resolve(folder) || !existsSync(file)) {
		throw new AppError('notFound', 'This backup is not there any more.');
	}
	const connection = new DatabaseSync(file, { readOnly: true });
	try {
		const version = connection.prepare('PRAGMA user_version').get();
		if (version === undefined || numberOf(version, 'user_version') !== schemaVersion) {
			throw new AppError(
				'conflict',
				'This backup was made by another version of Code Sensei, so it can not be put back.',
			);
		}
		return tables.map((table) => [
			table,
			connection.prepare(`SELECT * FROM ${table} WHERE learner_id = ? ORDER BY rowid`).all(learnerId),
		]);
	} finally {
		connection.close();
	}
}
