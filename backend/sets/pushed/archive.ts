import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { AppError } from '#contract/appError.ts';
import { pushedArchiveBytesMax, PushedFiles } from '#contract/pushedSets.ts';
import { staysInside } from '#proof/set/readInside.ts';

const unpack = promisify(gunzip);
const pack = promisify(gzip);
/** No text of a set is anywhere near this large. */
const fileBytesMax = 1_000_000;

/** Packs files as they are pushed: path below the extension's folder (forward slashes) to text. The same files make the same bytes. */
export async function packFiles(contents: ReadonlyMap<string, string>): Promise<Buffer> {
	const files = [...contents].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
	return pack(JSON.stringify({ formatVersion: 1, files } satisfies PushedFiles));
}

/**
 * Unpacks what a stranger sent. It stops at the limit, so that a small archive of something huge costs no more than that.
 * @param bytesMax what the unpacked document may have in bytes
 * @returns path to text; every path stays below the folder on every system
 * @throws AppError `tooLarge`, `badRequest`
 */
export async function unpackArchive(archive: Uint8Array, bytesMax: number): Promise<Map<string, string>> {
	if (archive.length > pushedArchiveBytesMax) throw tooLarge(pushedArchiveBytesMax);
	const files = PushedFiles.safeParse(parsed((await unpacked(archive, bytesMax)).toString('utf8')));
	if (!files.success) {
		const [issue] = files.error.issues;
		throw refused(
			`its files are not listed as they should be (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`,
		);
	}
	const contents = new Map<string, string>();
	const folders = new Set<string>();
	/** In lower case: some systems know no other. */
	const seen = new Set<string>();
	for (const { path, text } of files.data.files) {
		refuseStrange(path, text);
		const folded = path.toLowerCase();
		if (seen.has(folded)) throw refused(`${shown(path)} is in it twice`);
		seen.add(folded);
		for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
			folders.add(folded.slice(0, end));
		}
		contents.set(path, text);
	}
	const both = [...seen].find((path) => folders.has(path));
	if (both !== undefined) throw refused(`${shown(both)} is a file and a folder`);
	return contents;
}

async function unpacked(archive: Uint8Array, bytesMax: number): Promise<Buffer> {
	try {
		return await unpack(archive, { maxOutputLength: bytesMax });
	} catch (error) {
		if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
			throw tooLarge(bytesMax);
		// Whatever else keeps it from being unpacked: it is no gzip, or cut off.
		throw refused('it is no gzip, or not whole', error);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw refused('it holds no JSON', error);
	}
}

function refuseStrange(path: string, text: string): void {
	const isPlain = path.split('/').every((part) => /^[\w~+-][\w.~+ -]*$/.test(part) && !/[. ]$/.test(part));
	if (!staysInside(path) || !isPlain) throw refused(`${shown(path)} is no path of a file in a set`);
	if (Buffer.byteLength(text) > fileBytesMax) {
		throw refused(`${shown(path)} is larger than ${String(fileBytesMax / 1000)} kB`);
	}
	if (text.includes('\0') || !text.isWellFormed()) throw refused(`${shown(path)} is no text`);
}

/** As JSON, so that what a stranger put into a name shows. */
function shown(path: string): string {
	return JSON.stringify(path.slice(0, 100));
}

function refused(why: string, cause?: unknown): AppError {
	return new AppError('badRequest', `The archive can't be used: ${why}.`, { cause });
}

function tooLarge(bytes: number): AppError {
	return new AppError('tooLarge', `The set is too large: this server takes ${String(bytes / 1_000_000)} MB.`);
}
