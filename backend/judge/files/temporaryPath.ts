import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Tells this process from an earlier one with the same number, which in a container is the rule. */
const thisProcess = randomBytes(4).toString('hex');
const pattern = /\.(\d+)-([0-9a-f]{8})-[0-9a-f]{12}$/;

/** A path that nobody else takes, named after the process that made it, so that `removeOrphans` finds it when that process was killed. */
export function temporaryPath(path: string): string {
	return `${path}.${String(process.pid)}-${thisProcess}-${randomBytes(6).toString('hex')}`;
}

/** Removes from a folder, not from those below it, what processes of this user left that are gone; of names that begin so, if that is given. */
export function removeOrphans(folder: string, beginning = ''): void {
	for (const name of readdirSync(folder)) {
		const [, pid, maker] = pattern.exec(name) ?? [];
		if (pid === undefined || !name.startsWith(beginning) || !isOurs(join(folder, name))) continue;
		if (Number(pid) === process.pid ? maker === thisProcess : isRunning(Number(pid))) continue;
		rmSync(join(folder, name), { recursive: true, force: true });
	}
}

function isOurs(path: string): boolean {
	const owner = lstatSync(path, { throwIfNoEntry: false })?.uid;
	return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// Somebody else's process has this number now, or still.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
