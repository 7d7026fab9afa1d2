import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { stamp } from './sqliteBackup.ts';

/** A recovery takes milliseconds, so a lock this old was left by a process that died. */
const staleLockMs = 10_000;

/**
 * Moves a damaged database out of the way, with its journal. Two windows may find the damage at once: a lock file lets one of them move it,
 * and the other looks again.
 * @returns where the damaged file lies now; undefined when another window is at it or has done it
 */
export function keepDamagedAside(
	file: string,
	nowMs: number,
	isDamaged: (file: string) => boolean,
): string | undefined {
	const lock = `${file}.recovery`;
	if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleLockMs) rmSync(lock, { force: true });
	let descriptor: number;
	try {
		descriptor = openSync(lock, 'wx');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
		throw error;
	}
	try {
		if (!existsSync(file) || !isDamaged(file)) return undefined;
		const aside = `${file.replace(/\.db$/, '')}-damaged-${stamp(nowMs)}.db`;
		// The journal first: a new database beside the old journal would be damaged by it.
		for (const suffix of ['-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
		renameSync(file, aside);
		return aside;
	} finally {
		closeSync(descriptor);
		rmSync(lock, { force: true });
	}
}
