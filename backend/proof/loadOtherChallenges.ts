import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ChallengeFile, SmallFile } from '#contract/challengeFile.ts';
import type { OtherChallenge } from './checks/nearDuplicates.ts';
import { challengeFormat, presentForm } from './fileFormat.ts';
import { isFileError } from './isFileError.ts';
import { parseJsonText } from './jsonText.ts';

/**
 * The challenges that the given ones must not repeat: they themselves, and those in the topic folders beside theirs. A folder that is
 * not a readable challenge is left out; it is told about where it is proved itself.
 * @returns the challenges by absolute folder
 */
export async function loadOtherChallenges(folders: readonly string[]): Promise<Map<string, OtherChallenge>> {
	const given = folders.map((folder) => path.resolve(folder));
	const roots = new Set(given.map((folder) => path.dirname(path.dirname(folder))));
	const beside = await Promise.all([...roots].map(foldersBelowTopics));
	const others = new Map<string, OtherChallenge>();
	for (const folder of new Set([...given, ...beside.flat()])) {
		const other = await loadOther(folder);
		if (other !== undefined) others.set(folder, other);
	}
	return others;
}

async function foldersBelowTopics(root: string): Promise<string[]> {
	const topics = (await foldersIn(root)).filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name));
	const found = topics.map(async (topic) =>
		(await foldersIn(path.join(root, topic))).map((slug) => path.join(root, topic, slug)),
	);
	return (await Promise.all(found)).flat();
}

/** By name. Links are not followed: behind one lies a challenge that is here already, and no repetition of it. */
async function foldersIn(folder: string): Promise<string[]> {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
			.sort();
	} catch (error) {
		if (isFileError(error)) return [];
		throw error;
	}
}

async function loadOther(folder: string): Promise<OtherChallenge | undefined> {
	const form = presentForm(challengeFormat, await readJson(path.join(folder, 'challenge.json')));
	if (form.kind === 'newer') return undefined;
	const challenge = ChallengeFile.safeParse(form.value);
	const statement = await readText(path.join(folder, 'statement.md'));
	if (!challenge.success || statement === undefined) return undefined;
	const small = SmallFile.safeParse(await readJson(path.join(folder, 'small.json')));
	const { id, title, signature } = challenge.data;
	return { place: folder, id, title, statement, signature, small: small.success ? small.data.cases : [] };
}

async function readJson(file: string): Promise<unknown> {
	const text = await readText(file);
	const json = text === undefined ? undefined : parseJsonText(text);
	return json?.kind === 'parsed' ? json.value : undefined;
}

async function readText(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (isFileError(error)) return undefined;
		throw error;
	}
}
