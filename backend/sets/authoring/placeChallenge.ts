import { randomUUID } from 'node:crypto';
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import { ChallengeId } from '#contract/ids.ts';
import type { Finding } from '#proof/finding.ts';
import { isFileError } from '#proof/isFileError.ts';
import { addEntry } from './addEntry.ts';
import type { AuthorFolder } from './findAuthorFolder.ts';
import { slugOfTitle } from './slugOfTitle.ts';
import { makeFolder } from './writeFolder.ts';

/** Names tried before giving up: nobody has so many challenges of one title. */
const namesMax = 1_000;

export type PlacedChallenge =
	| {
			kind: 'placed';
			/** Absolute. */
			folder: string;
			id: string;
			/** Paths inside the folder, with forward slashes. */
			files: string[];
	  }
	| { kind: 'refused'; message: string; findings: Finding[] };

/**
 * Writes a challenge into the folder of its topic and its entry into the set.json. Both are there afterwards or neither; nothing else is touched, and a name that is taken
 * gets a number.
 * @param filesOf the files of the challenge with this id
 * @throws AppError `conflict`; what the file system throws
 */
export async function placeChallenge(
	into: AuthorFolder,
	{ topic, title }: { topic: string; title: string },
	filesOf: (id: string) => Map<string, string>,
): Promise<PlacedChallenge> {
	const topicFolder = path.join(into.challenges, topic);
	for (const folder of [into.challenges, topicFolder]) await refuseLink(folder);
	const slug = await freeSlug(into.challenges, slugOfTitle(title));
	const id = `${into.source}.${slug}`;
	if (!ChallengeId.safeParse(id).success)
		throw new AppError(
			'badRequest',
			`"${id}" would be the id, and is longer than 120 characters: a shorter title helps.`,
		);
	const folder = path.join(topicFolder, slug);
	const files = filesOf(id);
	// Before anything is written: a set.json that can't be added to is told first.
	const before = await entryFor(into.setFile, slug);
	if (before.kind === 'refused') return before;
	await makeFolder(folder, files);
	try {
		const entry = await entryFor(into.setFile, slug);
		if (entry.kind === 'refused')
			throw new AppError('conflict', 'set.json was changed meanwhile, and fits its format no more.');
		if (entry.kind === 'write') await replaceFile(entry.file, entry.text);
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
	return { kind: 'placed', folder, id, files: [...files.keys()].sort() };
}

type SetEntryText =
	| { kind: 'nothing' }
	| { kind: 'write'; file: string; text: string }
	| { kind: 'refused'; message: string; findings: Finding[] };

async function entryFor(setFile: string | undefined, slug: string): Promise<SetEntryText> {
	if (setFile === undefined) return { kind: 'nothing' };
	const added = addEntry(await readFile(setFile, 'utf8'), slug);
	switch (added.kind) {
		case 'added':
			return { kind: 'write', file: setFile, text: added.text };
		case 'there':
			return { kind: 'nothing' };
		case 'refused':
			return { kind: 'refused', message: 'The challenge can not be added to set.json.', findings: added.findings };
		default:
			return added satisfies never;
	}
}

/** It is there whole at every moment, with the rights it had. */
async function replaceFile(file: string, text: string): Promise<void> {
	const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
	try {
		await writeFile(temporary, text, { flag: 'wx', mode: (await lstat(file)).mode });
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/** A link could lead out of the set, and a set has none. */
async function refuseLink(folder: string): Promise<void> {
	const found = await lstat(folder).catch((error: unknown) => {
		if (isFileError(error) && error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (found?.isSymbolicLink() === true) throw new AppError('conflict', `${folder} is a link; a set has none.`);
	if (found?.isDirectory() === false) throw new AppError('conflict', `${folder} is no folder.`);
}

/** The last part of an id is unique in its set, whatever the topic. */
async function freeSlug(challenges: string, wanted: string): Promise<string> {
	const taken = new Set<string>();
	for (const topic of await namesIn(challenges)) {
		// On many systems names that differ in case alone are one.
		for (const name of await namesIn(path.join(challenges, topic))) taken.add(name.toLowerCase());
	}
	for (let number = 1; number <= namesMax; number++) {
		const slug = number === 1 ? wanted : `${wanted}-${String(number)}`;
		if (!taken.has(slug)) return slug;
	}
	throw new AppError('conflict', `Every name for this challenge is taken in ${challenges}.`);
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
		throw error;
	}
}
