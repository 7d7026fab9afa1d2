import { lstat, opendir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileLimitBytes, isIgnored, readChallengeFiles } from '#proof/challengeFiles.ts';
import { isFileError } from '#proof/isFileError.ts';

/** More files than any challenge has: programs in all languages, and some dozens of wrong solutions. */
const entriesMax = 300;
/** Of all of its files together. */
const folderLimitBytes = 8_000_000;

export type StrangersFolder =
	{ kind: 'files'; contents: ReadonlyMap<string, string> } | { kind: 'refused'; reason: string };

/**
 * The files of a challenge by somebody else: only plain text files of bounded size, none behind a link, nothing outside of `root`. Sizes are looked at before
 * anything is read.
 * @param root absolute
 * @param inside path of the challenge's folder below it, with forward slashes
 */
export async function readStrangersFolder(root: string, inside: string): Promise<StrangersFolder> {
	const folder = path.join(root, inside);
	try {
		const real = path.relative(await realpath(root), await realpath(folder));
		if (real.startsWith('..') || path.isAbsolute(real))
			return refused('A link on its path leads out of the folder of the extension.');
		const reason = await whyNotRead(folder);
		if (reason !== undefined) return refused(reason);
		const { files, readable, isDraft } = await readChallengeFiles(folder);
		if (isDraft) return refused('It is a draft that nobody has vouched for yet.');
		const [finding] = readable.findings;
		if (finding !== undefined) return refused(`${finding.file}: ${finding.message}`);
		return { kind: 'files', contents: files.contents };
	} catch (error) {
		if (!isFileError(error)) throw error;
		return refused(`Its folder can't be read (${error.code ?? 'unknown reason'}).`);
	}
}

function refused(reason: string): StrangersFolder {
	return { kind: 'refused', reason };
}

/** Undefined when everything below the folder is a plain file and small enough. */
async function whyNotRead(folder: string): Promise<string | undefined> {
	let entries = 0;
	let bytes = 0;
	const waiting = [''];
	for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
		for await (const { name } of await opendir(path.join(folder, inside))) {
			if (isIgnored(name)) continue;
			const file = inside === '' ? name : `${inside}/${name}`;
			const found = await lstat(path.join(folder, file));
			entries++;
			if (entries > entriesMax) return `It has more than ${String(entriesMax)} files.`;
			if (found.isSymbolicLink()) return `${file} is a link; a challenge has none.`;
			if (found.isDirectory()) waiting.push(file);
			else if (!found.isFile()) return `${file} is no plain file.`;
			else if (found.size > fileLimitBytes) return `${file} is larger than ${String(fileLimitBytes / 1000)} kB.`;
			else bytes += found.size;
			if (bytes > folderLimitBytes)
				return `Its files are larger than ${String(folderLimitBytes / 1_000_000)} MB together.`;
		}
	}
	return undefined;
}
