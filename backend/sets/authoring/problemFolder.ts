import { constants } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import { isFileError } from '#proof/isFileError.ts';

/** More entries than any problem has; a wrong argument must not walk through a disk. */
const entriesMax = 4_000;
const deepest = 4;

/** The one file with a dot before its name that says something of a problem. */
export const timeLimitFile = '.timelimit';

/** What could not be taken over, and why. */
export interface NotTaken {
	/** A file of the problem, or what is missing of it. */
	what: string;
	why: string;
}

/** A plain file of a problem. */
export interface ProblemFile {
	/** Path inside the folder, with forward slashes. */
	file: string;
	bytes: number;
}

export interface ProblemFolder {
	/** Absolute. */
	folder: string;
	/** In the order of their paths, `2.in` before `10.in`. */
	files: ProblemFile[];
	/** Folders, likewise. */
	folders: string[];
	notTaken: NotTaken[];
}

/**
 * Lists the files of a problem folder, without reading any. No link is followed.
 * @throws AppError `notFound`; what the file system throws for the folder itself
 */
export async function listProblem(chosen: string): Promise<ProblemFolder> {
	const folder = path.resolve(chosen);
	const files: ProblemFile[] = [];
	const folders: string[] = [];
	const notTaken: NotTaken[] = [];
	let seen = 0;
	const walk = async (inside: string, depth: number): Promise<void> => {
		for await (const entry of await opendir(path.join(folder, inside))) {
			if (
				(entry.name.startsWith('.') && entry.name !== timeLimitFile) ||
				entry.name === '__pycache__' ||
				entry.name === 'node_modules'
			)
				continue;
			seen++;
			if (seen > entriesMax) return;
			const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
			if (entry.isSymbolicLink()) notTaken.push({ what: file, why: 'it is a link, and links are not followed' });
			else if (entry.isDirectory()) {
				folders.push(file);
				if (depth < deepest) await walk(file, depth + 1);
				else notTaken.push({ what: file, why: 'it lies too deep in the folder' });
			} else if (entry.isFile()) files.push({ file, bytes: (await lstat(path.join(folder, file))).size });
			else notTaken.push({ what: file, why: 'it is no plain file' });
		}
	};
	try {
		await walk('', 0);
	} catch (error) {
		if (isFileError(error) && ['ENOENT', 'ENOTDIR'].includes(error.code ?? '') && seen === 0)
			throw new AppError('notFound', `There is no folder ${folder}.`);
		throw error;
	}
	if (seen > entriesMax)
		notTaken.push({ what: folder, why: `only its first ${String(entriesMax)} entries were looked at` });
	files.sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }));
	return { folder, files, folders: folders.sort(), notTaken };
}

/** What has become a link since it was listed is not followed; Windows has no such flag. */
const plainOnly = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);

export type ReadProblemText = { kind: 'text'; text: string } | { kind: 'refused'; why: string };

/** Reads a text of a problem, never more than its limit however large the file is by now. Line ends become `\n`. */
export async function readProblemText(
	problem: ProblemFolder,
	file: string,
	limitBytes: number,
): Promise<ReadProblemText> {
	const read = await readUpTo(path.join(problem.folder, file), limitBytes + 1).catch((error: unknown) => {
		if (isFileError(error)) return error.code ?? 'unknown reason';
		throw error;
	});
	if (typeof read === 'string') return { kind: 'refused', why: `it can't be read (${read})` };
	if (read.length > limitBytes) return { kind: 'refused', why: `it is larger than ${String(limitBytes / 1000)} kB` };
	const text = read.toString('utf8');
	if (text.includes('\0') || !Buffer.from(text, 'utf8').equals(read))
		return { kind: 'refused', why: 'it is binary, or no UTF-8 text' };
	return { kind: 'text', text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}

async function readUpTo(file: string, bytes: number): Promise<Buffer> {
	const handle = await open(file, plainOnly);
	try {
		const buffer = Buffer.alloc(bytes);
		let length = 0;
		for (let more = 1; more > 0 && length < bytes; length += more) {
			more = (await handle.read(buffer, length, bytes - length)).bytesRead;
		}
		return buffer.subarray(0, length);
	} finally {
		await handle.close();
	}
}
