import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isFileError } from '../isFileError.ts';

/** No manifest and no set.json is anywhere near this large. */
const textLimitBytes = 1_000_000;

export type ReadText = { kind: 'text'; text: string } | { kind: 'refused'; message: string };

/**
 * Reads a text file below a folder and nothing outside of it: no path that leads out, no link, no device, nothing huge.
 * @param folder absolute
 * @param inside path below it, with forward slashes; may come from a stranger
 */
export async function readInside(folder: string, inside: string): Promise<ReadText> {
	if (!staysInside(inside)) return { kind: 'refused', message: 'The path leads out of the folder of the extension.' };
	const file = path.join(folder, inside);
	try {
		const found = await lstat(file);
		if (found.isSymbolicLink()) return { kind: 'refused', message: 'It is a link; only plain files are read.' };
		if (!found.isFile()) return { kind: 'refused', message: 'It is no plain file.' };
		if (found.size > textLimitBytes)
			return { kind: 'refused', message: `The file is larger than ${String(textLimitBytes / 1000)} kB.` };
		// A folder on the way may be a link as well.
		const real = path.relative(await realpath(folder), await realpath(file));
		if (real.startsWith('..') || path.isAbsolute(real))
			return { kind: 'refused', message: 'A link on its path leads out of the folder of the extension.' };
		const bytes = await readFile(file);
		const text = bytes.toString('utf8');
		if (!Buffer.from(text, 'utf8').equals(bytes)) return { kind: 'refused', message: 'The file is not UTF-8 text.' };
		return { kind: 'text', text };
	} catch (error) {
		if (!isFileError(error)) throw error;
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
			return { kind: 'refused', message: 'The file is missing.' };
		return { kind: 'refused', message: `The file can't be read (${error.code ?? 'unknown reason'}).` };
	}
}

/** Whether a path from a manifest stays below its folder on every system. */
export function staysInside(inside: string): boolean {
	if (inside === '' || inside.includes('\0') || inside.includes('\\') || /^[A-Za-z]:/.test(inside)) return false;
	return !inside.startsWith('/') && !inside.split('/').includes('..');
}
