import { createHash } from 'node:crypto';

/** The file that carries the hash and is therefore no part of it. */
export const proofFileName = 'proof.json';

/**
 * Hash of a challenge's files, all but proof.json: for each file, in the order of its path's UTF-16 code units, the path, a NUL,
 * the length of its UTF-8 content in bytes as decimal digits, a NUL, and the content. Lower-case hex.
 * @param contents path inside the folder (forward slashes) to text
 */
export function contentSha256(contents: ReadonlyMap<string, string>): string {
	const hash = createHash('sha256');
	for (const file of [...contents.keys()].sort()) {
		if (file === proofFileName) continue;
		const content = Buffer.from(contents.get(file) ?? '', 'utf8');
		hash.update(`${file}\0${String(content.length)}\0`).update(content);
	}
	return hash.digest('hex');
}
