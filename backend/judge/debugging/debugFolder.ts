import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';

/** More than anybody debugs at the same time; a program is up to some megabytes. */
const keptFolders = 10;
const prefix = 'program-';

/** A new folder for a program to debug. Of older ones only the newest stay. */
export function openDebugFolder(parent: string): string {
	mkdirSync(parent, { recursive: true });
	const folder = mkdtempSync(join(parent, prefix));
	const older = debugFolders(parent)
		.map((path) => ({ path, changedMs: changedMs(path) }))
		.filter(({ path }) => path !== folder)
		.sort((one, other) => other.changedMs - one.changedMs);
	for (const { path } of older.slice(keptFolders - 1)) removeUnused(path);
	return folder;
}

/** Removes every program: each holds a solution. */
export function removeDebugFolders(parent: string): void {
	for (const path of debugFolders(parent)) removeUnused(path);
}

function debugFolders(parent: string): string[] {
	if (!existsSync(parent)) return [];
	const names = readdirSync(parent).filter((name) => name.startsWith(prefix));
	return names.map((name) => join(parent, name));
}

function changedMs(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Windows lets nobody remove a program that runs: it is tried again the next time. */
function removeUnused(path: string): void {
	try {
		rmSync(path, { recursive: true, force: true });
	} catch (error) {
		const isInUse = error instanceof Error && 'code' in error && error.code === 'EBUSY';
		if (!isInUse && !isDiskTrouble(error)) throw error;
	}
}
