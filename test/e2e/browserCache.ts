import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../tools/freePort.ts';

/** What one Chromium may take over from the one before it: the workbench's files and their compiled code, nothing that a page has written. */
const folders = ['Default/Cache', 'Default/Code Cache'];

/** Of a server that has none of what is handed on. */
export const anyPort = 0;

/** Chromium keeps a script when it comes the first time, compiles it for keeping the second time and uses that the third time. */
const timesToFill = 3;

/**
 * What the browsers of a process hand on, so that not each one loads and compiles the workbench, a third of what a test costs. The cache goes by address, so the
 * servers that use it have one port after each other; a second server at the same time has none of this.
 */
export class BrowserCache {
	readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-browser-'));
	readonly #port: number;
	#isTaken = false;
	#filled = 0;

	private constructor(port: number) {
		this.#port = port;
	}

	static async make(): Promise<BrowserCache> {
		return new BrowserCache(await freePort());
	}

	/** @returns any port while another server has it */
	takePort(): number {
		if (this.#isTaken) return anyPort;
		this.#isTaken = true;
		return this.#port;
	}

	/** Puts what there is into a profile that no Chromium has used yet. */
	copyTo(profile: string, port: number): void {
		if (port === this.#port && this.#filled > 0) copyFolders(this.#folder, profile);
	}

	/** After the server and the Chromium of this profile have ended. */
	giveBack(profile: string, port: number): void {
		if (port !== this.#port) return;
		if (this.#filled < timesToFill) copyFolders(profile, this.#folder);
		this.#filled += 1;
		this.releasePort(port);
	}

	/** Without taking anything over: no server has stood there, or it has failed. */
	releasePort(port: number): void {
		if (port === this.#port) this.#isTaken = false;
	}

	remove(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

function copyFolders(from: string, to: string): void {
	for (const folder of folders) {
		rmSync(path.join(to, folder), { recursive: true, force: true });
		if (existsSync(path.join(from, folder)))
			cpSync(path.join(from, folder), path.join(to, folder), { recursive: true });
	}
}
