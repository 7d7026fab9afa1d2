import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import type { Finding } from '#proof/finding.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { readInside } from '#proof/set/readInside.ts';

/** Where an author's new challenge goes. */
export interface AuthorFolder {
	/** Absolute; the folders of the topics lie in it. */
	challenges: string;
	/** First part of the ids. */
	source: string;
	/** Absolute path of the set.json that lists the challenges; undefined where none does. */
	setFile: string | undefined;
}

export type FoundAuthorFolder =
	{ kind: 'found'; into: AuthorFolder } | { kind: 'refused'; message: string; findings: Finding[] };

/** How far above a set.json its package.json is looked for. */
const levelsMax = 4;

/**
 * Says what the folder is that an author named: a set, by its own folder, by `challenges` in it or by the extension that carries it; or any other folder, whose challenges are
 * in no set and have ids that begin with `forge`.
 * @throws AppError `conflict`; what the file system throws for the folder itself
 */
export async function findAuthorFolder(chosen: string): Promise<FoundAuthorFolder> {
	const folder = path.resolve(chosen);
	if (!(await stat(folder)).isDirectory()) throw new AppError('conflict', `${folder} is no folder.`);
	const above = path.basename(folder) === 'challenges' ? await setIn(path.dirname(folder)) : undefined;
	const found = above ?? (await setIn(folder));
	return found ?? { kind: 'found', into: { challenges: folder, source: 'forge', setFile: undefined } };
}

/** undefined where nothing speaks of a set. */
async function setIn(folder: string): Promise<FoundAuthorFolder | undefined> {
	const setFile = path.join(folder, 'set.json');
	const own = await readInside(folder, 'set.json');
	for (let level = 0, at = folder; level < levelsMax; level++, at = path.dirname(at)) {
		if (await carriesSets(at)) return setOfExtension(at, setFile, own.kind === 'text');
		if (own.kind === 'refused') return undefined;
	}
	// A set.json without an extension around it: a set that is still being made.
	return { kind: 'found', into: { challenges: path.join(folder, 'challenges'), source: 'forge', setFile } };
}

/** Whether a package.json means to carry sets, broken or not. */
async function carriesSets(folder: string): Promise<boolean> {
	const manifest = await readInside(folder, 'package.json');
	return manifest.kind === 'text' && manifest.text.includes('"challengeSets"');
}

/** @param isChosen whether the set.json is there, so that no other set can be meant */
async function setOfExtension(folder: string, setFile: string, isChosen: boolean): Promise<FoundAuthorFolder> {
	const read = await readExtension(folder);
	if (read.kind === 'refused') return refused('The package.json of this set has to be mended first.', read.findings);
	const { source, sets, findings } = read.extension;
	const inside = path.relative(folder, setFile).replaceAll(path.sep, '/');
	const own = sets.find((set) => set.path === inside);
	if (own === undefined && !isChosen && sets.length > 1) {
		const places = sets.map((set) => path.posix.dirname(set.path)).join(', ');
		return refused(`This extension carries several sets: name the folder of one of them (${places}).`, []);
	}
	const set = own ?? (isChosen ? undefined : sets[0]);
	if (set !== undefined) {
		const file = path.join(folder, set.path);
		const challenges = path.join(path.dirname(file), 'challenges');
		return { kind: 'found', into: { challenges, source, setFile: file } };
	}
	const message = `contributes.codeSensei.challengeSets does not name ${inside}.`;
	const found = findings.length > 0 ? findings : [{ file: 'package.json', line: 1, message }];
	return refused('This set has to be mended first.', found);
}

function refused(message: string, findings: Finding[]): FoundAuthorFolder {
	return { kind: 'refused', message, findings };
}
