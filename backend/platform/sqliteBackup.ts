import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** Copies of one kind beyond these are removed, oldest first. */
const copiesKept = 10;

/**
 * Writes a whole, compact copy of the database into the folder.
 * @param why first part of the file's name, e.g. `before-schema-2`
 * @returns the copy's path
 * @throws SQLite's own error, with nothing half written left behind
 */
export function writeSqliteBackup(connection: DatabaseSync, folder: string, why: string, nowMs: number): string {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = path.join(folder, `${why}-${stamp(nowMs)}-${process.pid}.db`);
	try {
		connection.prepare('VACUUM INTO ?').run(file);
	} catch (error) {
		// Half a copy would look like a backup.
		rmSync(file, { force: true });
		throw error;
	}
	const copies = readdirSync(folder).filter((name) => name.startsWith(`${why}-`));
	for (const old of copies.sort().slice(0, -copiesKept)) rmSync(path.join(folder, old));
	return file;
}

/** The time as a part of a file name, sorting by time on every system, e.g. `2026-11-23T10-15-00-123Z`. */
export function stamp(ms: number): string {
	return new Date(ms).toISOString().replaceAll(/[:.]/g, '-');
}
