import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A kit is up to a hundred megabytes; one that no start has used for this long is removed. */
const keptUnusedMs = 7 * 24 * 60 * 60 * 1000;

/** Removes what was made for a compiler or a driver that is not used any more. */
export function removeUnusedKits(parent: string, now: Date): void {
	for (const name of readdirSync(parent)) {
		if (!name.startsWith('kit-')) continue;
		const path = join(parent, name);
		const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
		if (now.getTime() - modified > keptUnusedMs) rmSync(path, { recursive: true, force: true });
	}
}
