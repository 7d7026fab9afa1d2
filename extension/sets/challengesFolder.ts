import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { avoidMax } from '#contract/drafts.ts';

/** Where an author's challenges lie: in folders by topic, below this one. */
export interface ChallengesFolder {
	path: string;
	/** First part of the ids: `publisher~extension` of a set, `forge` where nothing says whose it is. */
	source: string;
}

const Manifest = z.looseObject({
	publisher: z.string().optional(),
	name: z.string().optional(),
	contributes: z.looseObject({
		codeSensei: z.looseObject({ challengeSets: z.array(z.unknown()) }),
	}),
});

/** Of a set the folder `challenges`, whether the set was chosen or that folder in it; of any other folder the folder itself. */
export async function challengesFolderOf(chosen: string): Promise<ChallengesFolder> {
	const inSet = await sourceOfSet(chosen);
	if (inSet !== undefined) return { path: path.join(chosen, 'challenges'), source: inSet };
	const above = path.basename(chosen) === 'challenges' ? await sourceOfSet(path.dirname(chosen)) : undefined;
	return { path: chosen, source: above ?? 'forge' };
}

/** Folder names below the topics, which are the last parts of ids, and titles, as far as they can be read. */
export async function challengesIn(folder: string): Promise<{ slugs: Set<string>; titles: string[] }> {
	const slugs = new Set<string>();
	const titles: string[] = [];
	for (const topic of await foldersIn(folder)) {
		for (const slug of await foldersIn(path.join(folder, topic))) {
			slugs.add(slug);
			const title = await titleAt(path.join(folder, topic, slug));
			if (title !== undefined && titles.length < avoidMax) titles.push(title);
		}
	}
	return { slugs, titles };
}

/** The source of a set's ids; undefined where there is no set. */
export async function sourceOfSet(folder: string): Promise<string | undefined> {
	const manifest = Manifest.safeParse(await jsonAt(path.join(folder, 'package.json')));
	if (!manifest.success) return (await jsonAt(path.join(folder, 'set.json'))) === undefined ? undefined : 'forge';
	const { publisher, name } = manifest.data;
	const source = `${publisher ?? ''}~${name ?? ''}`.toLowerCase();
	return /^[a-z0-9][a-z0-9-]*~[a-z0-9][a-z0-9-]*$/.test(source) ? source : 'forge';
}

async function titleAt(folder: string): Promise<string | undefined> {
	const file = z
		.looseObject({ title: ChallengeFile.shape.title })
		.safeParse(await jsonAt(path.join(folder, 'challenge.json')));
	return file.data?.title;
}

/** Names of the folders in a folder, but for hidden ones. */
export async function foldersIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(nothingThere);
	return (entries ?? []).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
}

/** What is not there, must not be read or is no JSON says nothing about a set. */
export async function jsonAt(file: string): Promise<unknown> {
	const text = await readFile(file, 'utf8').catch(nothingThere);
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function nothingThere(error: unknown): undefined {
	if (
		error instanceof Error &&
		'code' in error &&
		['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM'].includes(String(error.code))
	)
		return;
	throw error;
}
