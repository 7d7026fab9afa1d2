import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';

export interface JudgeFolder {
	path: string;
	/** Removes the folder if it is temporary. */
	release: () => void;
}

/**
 * Where the judge keeps its files. A folder that can't be written to is replaced by one in the system's temporary folder. As root the boxes belong to
 * another user, who must be able to reach what is mounted from here, so a folder below a private one (root's home, say) is replaced too.
 */
export function openJudgeFolder(wanted: string): JudgeFolder {
	const path = openWritable(wanted);
	if (path !== undefined && (process.getuid?.() !== 0 || isReachableByOthers(path))) {
		return { path, release: () => undefined };
	}
	const temporary = mkdtempSync(join(tmpdir(), 'code-sensei-judge-'));
	chmodSync(temporary, 0o755);
	return {
		path: temporary,
		release: () => {
			rmSync(temporary, { recursive: true, force: true });
		},
	};
}

function openWritable(wanted: string): string | undefined {
	try {
		mkdirSync(wanted, { recursive: true });
		const path = realpathSync(wanted);
		if (process.getuid?.() === 0) chmodSync(path, 0o755);
		const probe = join(path, `probe-${randomBytes(8).toString('hex')}`);
		writeFileSync(probe, 'x');
		rmSync(probe);
		return path;
	} catch (error) {
		if (isDiskTrouble(error)) return undefined;
		throw error;
	}
}

/** Whether any user can walk down to here. */
export function isReachableByOthers(path: string): boolean {
	const canEnter = (statSync(path).mode & 0o001) !== 0;
	return canEnter && (dirname(path) === path || isReachableByOthers(dirname(path)));
}
