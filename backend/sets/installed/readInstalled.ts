import path from 'node:path';
import type { SetFinding } from '#contract/sets.ts';
import type { Finding } from '#proof/finding.ts';
import { isFileError } from '#proof/isFileError.ts';
import type { ChallengeSet, SetExtension } from '#proof/set/challengeSet.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { compareVersions } from './compareVersions.ts';

/** Where something stands that is installed. */
interface Place {
	key: string;
	/** Absolute path of the extension. */
	folder: string;
	title: string;
	/** Of the extension; empty where its manifest can't be read. */
	version: string;
	findings: SetFinding[];
}

/** A set as it lies on the disk. `broken`: as a whole, and nothing of it is used. */
export type FoundSet = (Place & { kind: 'usable'; set: ChallengeSet }) | (Place & { kind: 'broken' });

const manifestFile = 'package.json';

/**
 * What lies in the folders of extensions that carry sets. Whatever is wrong with one is told of that one only; of an extension that is there twice the higher
 * version is used.
 * @param folders absolute
 */
export async function readInstalled(folders: readonly string[]): Promise<FoundSet[]> {
	const found: FoundSet[] = [];
	const bySource = new Map<string, SetExtension[]>();
	for (const folder of new Set(folders.map((one) => path.resolve(one)))) {
		const read = await readOne(folder);
		if (read.kind === 'refused') found.push(brokenFolder(folder, read.findings));
		else bySource.set(read.extension.source, [...(bySource.get(read.extension.source) ?? []), read.extension]);
	}
	for (const some of bySource.values()) {
		const [used, ...others] = some.toSorted((a, b) => compareVersions(b.manifest.version, a.manifest.version));
		if (used === undefined) continue;
		found.push(...setsOf(used), ...others.map((other) => notUsed(other, used)));
	}
	return found.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

type ReadOne = { kind: 'extension'; extension: SetExtension } | { kind: 'refused'; findings: Finding[] };

async function readOne(folder: string): Promise<ReadOne> {
	try {
		return await readExtension(folder);
	} catch (error) {
		if (!isFileError(error)) throw error;
		const message = `The folder of the extension can't be read (${error.code ?? 'unknown reason'}).`;
		return { kind: 'refused', findings: [{ file: manifestFile, line: 1, message }] };
	}
}

function brokenFolder(folder: string, findings: readonly Finding[]): FoundSet {
	return { kind: 'broken', key: folder, folder, title: path.basename(folder), version: '', findings: told(findings) };
}

function notUsed({ folder, source, manifest, sets }: SetExtension, used: SetExtension): FoundSet {
	const message = `This extension is installed twice: version ${used.manifest.version} in ${used.folder} is used, and not version ${manifest.version}.`;
	const title = sets[0]?.file.title ?? manifest.name;
	const { version } = manifest;
	return { kind: 'broken', key: `${source} ${folder}`, folder, title, version, findings: [{ ...atManifest, message }] };
}

const atManifest = { file: manifestFile, line: 1 } as const;

function setsOf({ folder, manifest, source, sets, findings }: SetExtension): FoundSet[] {
	const { version } = manifest;
	const declared = manifest.contributes.codeSensei.challengeSets.map(({ path: given }) => given.replace(/^\.\//, ''));
	const refused = [...new Set(declared)].filter((file) => !sets.some((set) => set.path === file));
	const isOfRefused = ({ file, message }: Finding, refusedFile: string): boolean =>
		file === refusedFile || (file === manifestFile && message.replace(/^\.\//, '').startsWith(`${refusedFile}: `));
	const broken = refused.map((file): FoundSet => {
		const own = findings.filter((one) => isOfRefused(one, file));
		const title = `${manifest.name}: ${file}`;
		return { kind: 'broken', key: `${source}/${file}`, folder, title, version, findings: told(own, file) };
	});
	const rest = findings.filter((one) => !refused.some((file) => isOfRefused(one, file)));
	const usable = sets.map((set, place): FoundSet => {
		// What is said of no set in particular stands with the first one.
		const own = rest.filter((one) => isOfSet(one, set) || (place === 0 && !sets.some((other) => isOfSet(one, other))));
		return { kind: 'usable', key: set.key, folder, title: set.file.title, version, findings: told(own), set };
	});
	return [...usable, ...broken];
}

function isOfSet({ file }: Finding, set: ChallengeSet): boolean {
	return file === set.path || file.startsWith(`${path.posix.join(path.posix.dirname(set.path), 'challenges')}/`);
}

/** Never empty for a file that is named. */
function told(findings: readonly Finding[], file?: string): SetFinding[] {
	const all = findings.map(({ file: where, line, message }) => ({ file: where, line, message }));
	return all.length === 0 && file !== undefined ? [{ file, line: 1, message: 'It can not be read.' }] : all;
}
