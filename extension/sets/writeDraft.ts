import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { type Draft, draftNoteFile } from '#contract/drafts.ts';
import { type ChallengesFolder, challengesIn } from './challengesFolder.ts';

/** Names tried before giving up: nobody has so many challenges of one title. */
const namesMax = 1_000;

export interface WrittenDraft {
	folder: string;
	/** Of the note that says that it is not proved. */
	note: string;
	id: string;
}

/**
 * Writes a draft as a challenge folder below the folder of its topic. It is there whole or not at all, and nothing that is there already is touched: a
 * name that is taken gets a number.
 * @param noteText what the note says, once the folder is known
 * @throws AppError `conflict`; what the file system throws
 */
export async function writeDraft(
	draft: Draft,
	into: ChallengesFolder,
	noteText: (folder: string) => string,
): Promise<WrittenDraft> {
	const { slugs } = await challengesIn(into.path);
	// A folder that has the topic's name is the one for it.
	const topicFolder = path.basename(into.path) === draft.topic ? into.path : path.join(into.path, draft.topic);
	const firstMade = await mkdir(topicFolder, { recursive: true });
	const beside = path.join(topicFolder, `.draft-${randomUUID()}`);
	try {
		await mkdir(path.join(beside, 'wrong'), { recursive: true });
		for (const [file, text] of Object.entries(draft.files)) {
			if (file !== 'challenge.json') await writeFile(path.join(beside, file), text, { flag: 'wx' });
		}
		for (let number = 1; number <= namesMax; number++) {
			const slug = number === 1 ? draft.slug : `${draft.slug}-${String(number)}`;
			const folder = path.join(topicFolder, slug);
			if (slugs.has(slug) || (await isThere(folder))) continue;
			const id = `${into.source}.${slug}`;
			await writeFile(path.join(beside, 'challenge.json'), withId(draft, id));
			await writeFile(path.join(beside, draftNoteFile), noteText(folder));
			if (await moved(beside, folder)) return { folder, note: path.join(folder, draftNoteFile), id };
		}
		throw new AppError('conflict', `Every name for this challenge is taken in ${topicFolder}.`);
	} catch (error) {
		await rm(beside, { recursive: true, force: true });
		if (firstMade !== undefined) await removeEmpty(topicFolder, firstMade);
		throw error;
	}
}

/** Of what the server sent, the id alone is changed. */
function withId({ files }: Draft, id: string): string {
	const challenge = z.record(z.string(), z.unknown()).parse(JSON.parse(files['challenge.json'] ?? ''));
	return `${JSON.stringify({ ...challenge, id }, undefined, '\t')}\n`;
}

async function isThere(folder: string): Promise<boolean> {
	try {
		await lstat(folder);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
		throw error;
	}
}

/** False where somebody else has taken the name meanwhile. */
async function moved(from: string, to: string): Promise<boolean> {
	try {
		await rename(from, to);
		return true;
	} catch (error) {
		if (await isThere(to)) return false;
		throw error;
	}
}

/** The folders that were made for it, up to the first one, unless something lies in them by now. */
async function removeEmpty(folder: string, first: string): Promise<void> {
	for (let at = folder; at.length >= first.length; at = path.dirname(at)) {
		try {
			await rmdir(at);
		} catch (error) {
			if (error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(String(error.code)))
				return;
			throw error;
		}
	}
}
