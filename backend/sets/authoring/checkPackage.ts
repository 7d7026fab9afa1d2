import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Finding } from '#proof/finding.ts';
import { isFileError } from '#proof/isFileError.ts';
import { listZip, type ZipEntry } from './listZip.ts';

/** Longer ones can't be unpacked below the folder of extensions everywhere. */
const nameMax = 180;

/**
 * Whether a VSIX holds what learners need, byte for byte, and nothing that can't be unpacked on every system or came from outside of the set.
 * @param needed path inside the extension's folder (forward slashes) to content
 */
export async function checkPackage(
	vsix: string,
	folder: string,
	needed: ReadonlyMap<string, string>,
): Promise<Finding[]> {
	const entries = await listZip(vsix);
	if (entries === undefined) return [{ file: '.', line: 1, message: 'What vsce made can not be read as a zip.' }];
	const packed = new Map(entries.map((entry) => [entry.name, entry]));
	const findings = [...needed].flatMap(([file, text]) => misfit(file, text, packed.get(`extension/${file}`)));
	findings.push(...badNames(entries));
	const real = await realpath(folder);
	for (const { name } of entries) {
		const file = name.slice('extension/'.length);
		if (!name.startsWith('extension/') || !isNameEverywhere(name) || !(await isReachedByLink(real, file))) continue;
		findings.push({ file, line: 1, message: 'It is a link, or lies in a folder that is one; a set has none.' });
	}
	return findings;
}

function misfit(file: string, text: string, entry: ZipEntry | undefined): Finding[] {
	if (entry === undefined) {
		const message = 'It is not packed: .vscodeignore leaves it out, and the proof is about all files of a challenge.';
		return [{ file, line: 1, message }];
	}
	const bytes = Buffer.from(text, 'utf8');
	if (entry.bytes === bytes.length && entry.crc32 === crc32(bytes)) return [];
	return [{ file, line: 1, message: 'It was changed while it was packed.' }];
}

function badNames(entries: readonly ZipEntry[]): Finding[] {
	const findings: Finding[] = [];
	const seen = new Map<string, string>();
	for (const { name } of entries) {
		const file = name.replace(/^extension\//, '').replace(/\p{Cc}/gu, '?');
		const other = seen.get(name.toLowerCase());
		seen.set(name.toLowerCase(), name);
		if (other !== undefined)
			findings.push({
				file,
				line: 1,
				message: 'Its name differs from another one in case alone, which is the same file on many systems.',
			});
		// The format's own file has brackets in its name.
		else if (name !== '[Content_Types].xml' && !isNameEverywhere(name))
			findings.push({ file, line: 1, message: 'A file of this name can not be unpacked on every system.' });
	}
	return findings;
}

/** Whether a path stays inside, and is one on Windows too. */
function isNameEverywhere(name: string): boolean {
	if (name.length > nameMax || /[\p{Cc}<>:"|?*\\]/u.test(name)) return false;
	return name
		.split('/')
		.every((part) => part !== '' && !/[. ]$/.test(part) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(part));
}

async function isReachedByLink(realFolder: string, file: string): Promise<boolean> {
	const place = path.join(realFolder, file);
	try {
		// Where case does not count, the real name may have another one: vsce writes readme.md.
		return (await realpath(place)).toLowerCase() !== place.toLowerCase();
	} catch (error) {
		// vsce renames some files, such as LICENSE.
		if (isFileError(error) && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return false;
		throw error;
	}
}
