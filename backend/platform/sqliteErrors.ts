import { AppError } from '#contract/appError.ts';

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html, as far as we tell them apart. */
const primary = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 };
/** The shared-memory file of the WAL could not grow: in practice the disk is full. */
const shmSizeFailed = 4874;

/** What a failure of SQLite means for us; `other` is a bug of ours or a failing disk. */
export type SqliteFailure = 'busy' | 'full' | 'readOnly' | 'damaged' | 'cantOpen' | 'other';

/** Which failure of SQLite this is; undefined for any other error. */
export function sqliteFailure(error: unknown): SqliteFailure | undefined {
	if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
	if (error.errcode === shmSizeFailed) return 'full';
	switch (error.errcode & 0xff) {
		case primary.busy:
		case primary.locked:
			return 'busy';
		case primary.full:
			return 'full';
		case primary.readOnly:
			return 'readOnly';
		case primary.corrupt:
		case primary.notADatabase:
			return 'damaged';
		case primary.cantOpen:
			return 'cantOpen';
		default:
			return 'other';
	}
}

export const storeWords = {
	full: 'The disk is full, so nothing could be saved. Free some space and try again; nothing that was saved before is lost.',
	busy: 'Another Code Sensei window is writing to the same data. Try again in a moment.',
	damaged: 'The database is damaged. Restart the backend: it keeps the damaged file aside and begins a new one.',
	readOnly: 'The database file is write-protected. Make it writable and restart the backend.',
} as const;

/** The failure as a person should read it, with SQLite's error as its cause; anything but SQLite's errors comes back untouched. */
export function asAppError(error: unknown): unknown {
	switch (sqliteFailure(error)) {
		case 'full':
			return new AppError('storeFull', storeWords.full, { cause: error });
		case 'busy':
			return new AppError('busy', storeWords.busy, { cause: error });
		case 'readOnly':
			return new AppError('storeReadOnly', storeWords.readOnly, { cause: error });
		case 'damaged':
			return new AppError('storeReadOnly', storeWords.damaged, { cause: error });
		case 'cantOpen':
		case 'other':
		case undefined:
			return error;
	}
}
