import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import { isFileError } from '#proof/isFileError.ts';

/** Path inside a folder (forward slashes) to content. */
export type NewFiles = ReadonlyMap<string, string | Uint8Array>;

/** What a fresh clone of an empty repository holds; it counts as empty. */
const leftAlone = new Set(['.git']);

/**
 * Makes a folder that is not there, or fills one that is empty. Afterwards it holds all files or none of them, and nothing that was there is touched.
 * @throws AppError `conflict`; what the file system throws
 */
export async function writeNewFolder(folder: string, files: NewFiles): Promise<void> {
	const inside = await namesIn(folder);
	if (inside === undefined) return makeFolder(folder, files);
	const [other] = inside.filter((name) => !leftAlone.has(name));
	if (other !== undefined) throw new AppError('conflict', `${folder} is not empty: ${other} is in it.`);
	return fillFolder(folder, files);
}

/**
 * Makes a folder that is not there, and those above it.
 * @throws AppError `conflict` where something has its name; what the file system throws
 */
export async function makeFolder(folder: string, files: NewFiles): Promise<void> {
	const above = path.dirname(folder);
	const firstMade = await mkdir(above, { recursive: true });
	const beside = path.join(above, `.new-${randomUUID()}`);
	try {
		await writeAll(beside, files);
		if (await isThere(folder)) throw new AppError('conflict', `${folder} is there already.`);
		await rename(beside, folder);
	} catch (error) {
		await rm(beside, { recursive: true, force: true });
		if (firstMade !== undefined) await removeEmpty(above, firstMade);
		throw error;
	}
}

/** The folder itself stays the same one: it may be open in an editor, or somebody's working directory. */
async function fillFolder(folder: string, files: NewFiles): Promise<void> {
	const within = path.join(folder, `.new-${randomUUID()}`);
	const moved: string[] = [];
	try {
		await writeAll(within, files);
		for (const name of await readdir(within)) {
			const to = path.join(folder, name);
			if (await isThere(to)) throw new AppError('conflict', `${to} is there already.`);
			await rename(path.join(within, name), to);
			moved.push(to);
		}
		await rmdir(within);
	} catch (error) {
		for (const file of [...moved, within]) await rm(file, { recursive: true, force: true });
		throw error;
	}
}

async function writeAll(folder: string, files: NewFiles): Promise<void> {
	await mkdir(folder);
	for (const [file, content] of files) {
		const place = path.join(folder, file);
		await mkdir(path.dirname(place), { recursive: true });
		await writeFile(place, content, { flag: 'wx' });
	}
}

/** undefined where there is nothing. */
async function namesIn(folder: string): Promise<string[] | undefined> {
	try {
		if (!(await stat(folder)).isDirectory()) throw new AppError('conflict', `${folder} is no folder.`);
		return await readdir(folder);
	} catch (error) {
		if (isFileError(error) && error.code === 'ENOENT' && !(await isThere(folder))) return undefined;
		throw error;
	}
}

/** Whether anything has this name, a link that leads nowhere included. */
export async function isThere(place: string): Promise<boolean> {
	try {
		await lstat(place);
		return true;
	} catch (error) {
		if (isFileError(error) && error.code === 'ENOENT') return false;
		throw error;
	}
}

/** The folders that were made for it, up to the first one, unless something lies in them by now. */
async function removeEmpty(folder: string, first: string): Promise<void> {
	for (let at = folder; at.length >= first.length; at = path.dirname(at)) {
		try {
			await rmdir(at);
		} catch (error) {
			if (isFileError(error) && ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code ?? '')) return;
			throw error;
		}
	}
}
