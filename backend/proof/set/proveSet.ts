import path from 'node:path';
import { type CheckResult, checked, type Finding, grouped, skipped } from '../finding.ts';
import { checkSetIds } from './checkSetIds.ts';
import { readExtension } from './readExtension.ts';

/** What was found of a set but in its challenges: nothing of it is run. */
export interface SetProof {
	/** Of the extension, as it was given. */
	folder: string;
	/** `publisher~extension`, or the folder's name while the manifest can't be read. */
	id: string;
	/** The whole tree; files of its findings are paths inside the folder. */
	result: CheckResult;
}

/**
 * Checks manifest and every set.json of an extension, that they fit the challenges that are there, and whose ids these have.
 * @param challenges folders of challenges; those that lie elsewhere are left alone
 * @throws what the file system throws for the folder itself
 */
export async function proveSet(folder: string, challenges: readonly string[]): Promise<SetProof> {
	const absolute = path.resolve(folder);
	const read = await readExtension(absolute);
	if (read.kind === 'refused') {
		const id = path.basename(absolute);
		const later = skipped('set.json', 'package.json has to be mended first');
		return { folder, id, result: grouped(id, [checked('package.json', read.findings), later]) };
	}
	const { manifest, source, sets, findings } = read.extension;
	const own = challenges.map((one) => path.resolve(one)).filter((one) => isBelow(absolute, one));
	const ids = await checkSetIds(absolute, source, own);
	const setFiles = new Set(
		manifest.contributes.codeSensei.challengeSets.map(({ path: file }) => file.replace(/^\.\//, '')),
	);
	const of = (wanted: (file: string) => boolean): Finding[] => findings.filter(({ file }) => wanted(file));
	const checks = [
		checked(
			'package.json',
			of((file) => file === 'package.json'),
		),
		checked(
			'set.json',
			of((file) => setFiles.has(file)),
		),
		checked('folders', [...of((file) => file !== 'package.json' && !setFiles.has(file)), ...ids]),
	];
	return { folder, id: source, result: grouped(source, checks, sets.map(({ file }) => file.title).join(', ')) };
}

function isBelow(folder: string, inside: string): boolean {
	return inside.startsWith(folder + path.sep);
}
