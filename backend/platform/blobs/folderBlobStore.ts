import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import { type BlobStore, checkBlob, checkKey } from './blobStore.ts';

/** Begins the name of each file: no part of a key does, so `a` and `a/b` can both be there. */
const mark = '=';

/**
 * Blobs as files below a folder, which is made with the first one. A file is written beside its place and moved there, so that nobody reads half of it.
 * Several processes share it only where they share the folder.
 */
export class FolderBlobStore implements BlobStore {
	readonly #folder: string;

	/** @param folder absolute */
	constructor(folder: string) {
		this.#folder = folder;
	}

	async put(key: string, bytes: Uint8Array, sha256: string): Promise<void> {
		checkBlob(key, bytes, sha256);
		const file = this.#fileOf(key);
		const beside = path.join(path.dirname(file), `.${randomBytes(9).toString('hex')}`);
		await diskWork(async () => {
			await mkdir(path.dirname(file), { recursive: true });
			try {
				const handle = await open(beside, 'wx', 0o600);
				try {
					await handle.writeFile(bytes);
					await handle.sync();
				} finally {
					await handle.close();
				}
				await rename(beside, file);
			} catch (error) {
				await rm(beside, { force: true });
				throw error;
			}
		});
	}

	async get(key: string): Promise<Buffer | undefined> {
		checkKey(key);
		return diskWork(async () => {
			try {
				return await readFile(this.#fileOf(key));
			} catch (error) {
				if (isMissing(error)) return undefined;
				throw error;
			}
		});
	}

	async delete(key: string): Promise<void> {
		checkKey(key);
		await diskWork(() => rm(this.#fileOf(key), { force: true }));
	}

	async list(prefix: string): Promise<string[]> {
		const keys = await diskWork(() => this.#keysBelow(''));
		return keys.filter((key) => key.startsWith(prefix)).sort();
	}

	async #keysBelow(inside: string): Promise<string[]> {
		const keys: string[] = [];
		for (const entry of await this.#entriesOf(inside)) {
			const place = inside === '' ? entry.name : `${inside}/${entry.name}`;
			if (entry.isDirectory()) keys.push(...(await this.#keysBelow(place)));
			else if (entry.isFile() && entry.name.startsWith(mark)) {
				keys.push(path.posix.join(inside, entry.name.slice(mark.length)));
			}
		}
		return keys;
	}

	async #entriesOf(inside: string) {
		try {
			return await readdir(path.join(this.#folder, inside), { withFileTypes: true });
		} catch (error) {
			if (isMissing(error)) return [];
			throw error;
		}
	}

	#fileOf(key: string): string {
		return path.join(this.#folder, path.posix.dirname(key), mark + path.posix.basename(key));
	}
}

function isMissing(error: unknown): boolean {
	return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The path is the operator's business, so it is in the cause and not in the words. */
async function diskWork<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		switch (codeOf(error)) {
			case 'ENOSPC':
			case 'EDQUOT':
				throw new AppError('storeFull', 'The disk of the server is full, so the files could not be kept.', {
					cause: error,
				});
			case 'EACCES':
			case 'EPERM':
			case 'EROFS':
				throw new AppError('notReady', 'The server may not write where it keeps files. Tell who runs it.', {
					cause: error,
				});
			default:
				throw error;
		}
	}
}
