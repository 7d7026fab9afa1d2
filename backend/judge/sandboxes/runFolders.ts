import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells this process from an earlier one with the same number, which in a container is the rule. */
const thisProcess = randomBytes(4).toString('hex');

/**
 * Folders that live as long as one run, named after the process that made them, so that the next start finds and removes what a killed backend
 * left behind.
 */
export class RunFolders {
	readonly #parent: string;

	constructor(parent: string) {
		mkdirSync(parent, { recursive: true });
		// macOS's /tmp is a link, and a sandbox profile knows only real paths.
		this.#parent = realpathSync(parent);
		this.#removeOrphans();
	}

	make(): string {
		const folder = this.#newPath();
		mkdirSync(folder, { mode: 0o700 });
		return folder;
	}

	/** One that other users may look into, but not change. */
	makeShared(): string {
		chmodSync(this.#parent, 0o755);
		const folder = this.#newPath();
		mkdirSync(folder);
		chmodSync(folder, 0o755);
		return folder;
	}

	/** Follows no link that the program left. Windows may hold a file of an ended process for a moment, so it tries again. */
	async remove(folder: string): Promise<void> {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}

	#newPath(): string {
		return join(this.#parent, `${String(process.pid)}-${thisProcess}-${randomBytes(6).toString('hex')}`);
	}

	#removeOrphans(): void {
		for (const name of readdirSync(this.#parent)) {
			const [, pid, maker] = /^(\d+)(?:-([0-9a-f]{8}))?-[0-9a-f]{12}$/.exec(name) ?? [];
			if (pid === undefined || (Number(pid) === process.pid ? maker === thisProcess : isRunning(Number(pid)))) continue;
			rmSync(join(this.#parent, name), { recursive: true, force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// Somebody else's process has this number now, or still.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
