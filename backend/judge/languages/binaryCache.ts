import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryPath } from '../files/temporaryPath.ts';

/** How many compiled programs are kept, the last used ones. */
export const keptBinaries = 100;

/**
 * Programs that were compiled before, by a hash of everything they depend on, with what the compiler said about them. Only the judge writes here, and what it
 * writes came out of a box through a pipe. Several backends may share the folder.
 */
export class BinaryCache {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
		chmodSync(folder, 0o755);
	}

	/** The path of a program and the compiler's words. */
	get(key: string): { path: string; words: string } | undefined {
		const path = join(this.#folder, `${key}.bin`);
		const words = join(this.#folder, `${key}.txt`);
		if (!existsSync(path) || !existsSync(words)) return undefined;
		const now = new Date();
		utimesSync(path, now, now);
		return { path, words: readFileSync(words, 'utf8') };
	}

	put(key: string, program: Buffer, words: string): string {
		// The words first: a program without them does not count.
		this.#write(`${key}.txt`, Buffer.from(words), 0o644);
		const path = this.#write(`${key}.bin`, program, 0o755);
		this.#removeOldest();
		return path;
	}

	#write(name: string, content: Buffer, mode: number): string {
		const path = join(this.#folder, name);
		const temporary = temporaryPath(path);
		try {
			writeFileSync(temporary, content, { mode });
			renameSync(temporary, path);
		} catch (error) {
			rmSync(temporary, { force: true });
			throw error;
		}
		return path;
	}

	#removeOldest(): void {
		const keys = readdirSync(this.#folder)
			.filter((name) => name.endsWith('.bin'))
			.map((name) => ({
				key: name.slice(0, -'.bin'.length),
				usedAt: statSync(join(this.#folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
			}))
			.sort((a, b) => b.usedAt - a.usedAt)
			.slice(keptBinaries);
		for (const { key } of keys) {
			for (const ending of ['bin', 'txt']) rmSync(join(this.#folder, `${key}.${ending}`), { force: true });
		}
	}
}
