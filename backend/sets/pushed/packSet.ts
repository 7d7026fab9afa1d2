import path from 'node:path';
import { draftNoteFile } from '#contract/drafts.ts';
import { pushedArchiveBytesMax } from '#contract/pushedSets.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { allFindings, type Finding } from '#proof/finding.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { readInside } from '#proof/set/readInside.ts';
import { packFiles } from './archive.ts';
import { readPushed, type ReadSet } from './readPushed.ts';

export type PackedSet =
	{ kind: 'packed'; archive: Buffer; files: number; set: ReadSet } | { kind: 'refused'; findings: Finding[] };

/**
 * Packs the set in a folder for a server: package.json, set.json and the challenges, nothing else. What the server would refuse is found here already.
 * @throws what the file system throws
 */
export async function packSet(folder: string): Promise<PackedSet> {
	const read = await readExtension(folder);
	if (read.kind === 'refused') return read;
	const { extension } = read;
	if (extension.findings.length > 0) return { kind: 'refused', findings: extension.findings };
	const contents = new Map<string, string>();
	const findings: Finding[] = [];
	const take = async (file: string): Promise<void> => {
		const found = await readInside(extension.folder, file);
		if (found.kind === 'text') contents.set(file, found.text);
		else findings.push({ file, line: 1, message: found.message });
	};
	for (const file of ['package.json', ...extension.sets.map((set) => set.path)]) await take(file);
	for (const one of extension.sets.flatMap(({ challenges }) => challenges)) {
		const { files, readable, isDraft } = await readChallengeFiles(path.join(extension.folder, one.folder));
		for (const [file, text] of files.contents) contents.set(`${one.folder}/${file}`, text);
		// Only that it is there counts.
		if (isDraft) contents.set(`${one.folder}/${draftNoteFile}`, '');
		findings.push(...allFindings(readable).map((finding) => ({ ...finding, file: `${one.folder}/${finding.file}` })));
	}
	if (findings.length > 0) return { kind: 'refused', findings };
	const pushed = await readPushed(contents);
	if (pushed.kind === 'refused') return pushed;
	const archive = await packFiles(contents);
	if (archive.length <= pushedArchiveBytesMax) {
		return { kind: 'packed', archive, files: contents.size, set: pushed.set };
	}
	const message = `Packed, the set has ${String(Math.ceil(archive.length / 1_000_000))} MB; a server takes ${String(pushedArchiveBytesMax / 1_000_000)} MB.`;
	return { kind: 'refused', findings: [{ file: 'package.json', line: 1, message }] };
}
