import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeOrphans, temporaryPath } from '../files/temporaryPath.ts';

/** Folders that live as long as one run. The next start finds and removes what a killed backend left behind. */
export class RunFolders {
	readonly #parent: string;

	constructor(parent: string) {
		mkdirSync(parent, { recursive: true });
		// macOS's /tmp is a link, and a sandbox profile knows only real paths.
		this.#parent = realpathSync(parent);
		removeOrphans(this.#parent);
	}

	make(): string {
		const folder = temporaryPath(join(this.#parent, 'run'));
		mkdirSync(folder, { mode: 0o700 });
		return folder;
	}

	/** One that other users may look into, but not change. */
	makeShared(): string {
		chmodSync(this.#parent, 0o755);
		const folder = temporaryPath(join(this.#parent, 'run'));
		mkdirSync(folder);
		chmodSync(folder, 0o755);
		return folder;
	}

	/** Follows no link that the program left. Windows may hold a file of an ended process for a moment, so it tries again. */
	async remove(folder: string): Promise<void> {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
