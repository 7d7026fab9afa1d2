import { open } from 'node:fs/promises';

/** A file in a zip. */
export interface ZipEntry {
	/** As it stands there; it may be anything. */
	name: string;
	crc32: number;
	bytes: number;
}

/** Larger than any set; a marketplace takes less. */
const directoryLimitBytes = 16_000_000;
/** The end record has 22 bytes and a comment of at most 65,535. */
const endSearchBytes = 65_557;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * The files of a zip by its central directory (APPNOTE.TXT 4.3.12 and 4.3.16), without unpacking any; undefined where it is none, or one of the large kind (zip64).
 * @throws what the file system throws
 */
export async function listZip(file: string): Promise<ZipEntry[] | undefined> {
	const handle = await open(file, 'r');
	try {
		const { size } = await handle.stat();
		const tail = Buffer.alloc(Math.min(size, endSearchBytes));
		await handle.read(tail, 0, tail.length, size - tail.length);
		const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
		if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endSignature) return undefined;
		const count = tail.readUInt16LE(end + 10);
		const bytes = tail.readUInt32LE(end + 12);
		const offset = tail.readUInt32LE(end + 16);
		if (count === 0xffff || bytes > directoryLimitBytes || offset + bytes > size) return undefined;
		const directory = Buffer.alloc(bytes);
		await handle.read(directory, 0, bytes, offset);
		return entriesOf(directory, count);
	} finally {
		await handle.close();
	}
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | undefined {
	const entries: ZipEntry[] = [];
	let at = 0;
	for (let place = 0; place < count; place++) {
		if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) return undefined;
		const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
		if (name === undefined || extra === undefined || comment === undefined) return undefined;
		entries.push({
			name: directory.toString('utf8', at + 46, at + 46 + name),
			crc32: directory.readUInt32LE(at + 16),
			bytes: directory.readUInt32LE(at + 24),
		});
		at += 46 + name + extra + comment;
	}
	return entries;
}
