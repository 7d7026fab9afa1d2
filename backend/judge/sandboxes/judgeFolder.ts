import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface JudgeFolder {
	path: string;
	/** Removes the folder if it is temporary. */
	release: () => void;
}

/**
 * Where the judge keeps its files. As root the boxes belong to another user, who must be able to reach what is mounted from here, so a folder below a
 * private one (root's home, say) is replaced by one in the system's temporary folder.
 */
export function openJudgeFolder(wanted: string): JudgeFolder {
	mkdirSync(wanted, { recursive: true });
	const path = realpathSync(wanted);
	if (process.getuid?.() !== 0) return { path, release: () => undefined };
	chmodSync(path, 0o755);
	if (isReachableByOthers(path)) return { path, release: () => undefined };
	const temporary = mkdtempSync(join(tmpdir(), 'code-sensei-judge-'));
	chmodSync(temporary, 0o755);
	return {
		path: temporary,
		release: () => {
			rmSync(temporary, { recursive: true, force: true });
		},
	};
}

/** Whether any user can walk down to here. */
export function isReachableByOthers(path: string): boolean {
	const canEnter = (statSync(path).mode & 0o001) !== 0;
	return canEnter && (dirname(path) === path || isReachableByOthers(dirname(path)));
}
