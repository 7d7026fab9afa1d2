import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { removeOrphans, temporaryPath } from '../files/temporaryPath.ts';

export interface JudgeFolder {
	path: string;
	/** Removes the folder if it is temporary. */
	release: () => void;
}

const temporaryName = 'code-sensei-judge';

/**
 * Where the judge keeps its files. A folder that can't be written to is replaced by one in the system's temporary folder. As root the boxes belong to
 * another user, who must be able to reach what is mounted from here, so a folder below a private one (root's home, say) is replaced too: always by the same one,
 * because what is compiled ahead takes long.
 */
export function openJudgeFolder(wanted: string): JudgeFolder {
	const path = openWritable(wanted);
	const uid = process.getuid?.();
	const reachable = path !== undefined && uid === 0 && !isReachableByOthers(path) ? openStandIn(path, uid) : path;
	if (reachable !== undefined) return { path: reachable, release: () => undefined };
	removeOrphans(tmpdir(), temporaryName);
	const temporary = temporaryPath(join(tmpdir(), temporaryName));
	mkdirSync(temporary, { mode: 0o700 });
	chmodSync(temporary, 0o755);
	return {
		path: temporary,
		release: () => {
			rmSync(temporary, { recursive: true, force: true });
		},
	};
}

/** What lies there is trusted, so it is ours and nobody else's, or it is not taken. */
function openStandIn(path: string, uid: number): string | undefined {
	const key = createHash('sha256').update(path).digest('hex').slice(0, 16);
	const standIn = join(tmpdir(), `${temporaryName}-${String(uid)}-${key}`);
	try {
		mkdirSync(standIn, { mode: 0o755 });
	} catch (error) {
		// Made at an earlier start, by us or by somebody who guessed the name: a look at it tells, before anything is done in it.
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined;
	}
	const found = lstatSync(standIn, { throwIfNoEntry: false });
	const isOurs = found?.isDirectory() === true && found.uid === uid && (found.mode & 0o022) === 0;
	return isOurs && isReachableByOthers(standIn) ? openWritable(standIn) : undefined;
}

function openWritable(wanted: string): string | undefined {
	try {
		mkdirSync(wanted, { recursive: true });
		const path = realpathSync(wanted);
		if (process.getuid?.() === 0) chmodSync(path, 0o755);
		const probe = temporaryPath(join(path, 'probe'));
		writeFileSync(probe, 'x');
		rmSync(probe);
		removeOrphansBelow(path, 2);
		return path;
	} catch (error) {
		if (isDiskTrouble(error)) return undefined;
		throw error;
	}
}

/** What killed backends were writing: in the folder itself, those of the languages, and in each its kits and compiled programs. */
function removeOrphansBelow(folder: string, levels: number): void {
	removeOrphans(folder);
	if (levels === 0) return;
	for (const entry of readdirSync(folder, { withFileTypes: true }))
		if (entry.isDirectory()) removeOrphansBelow(join(folder, entry.name), levels - 1);
}

/** Whether any user can walk down to here. */
export function isReachableByOthers(path: string): boolean {
	const canEnter = (statSync(path).mode & 0o001) !== 0;
	return canEnter && (dirname(path) === path || isReachableByOthers(dirname(path)));
}
