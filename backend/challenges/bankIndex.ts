import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { DocumentHash, VariantOf } from '#contract/challenge.ts';
import { ChallengeFile, ProofFile } from '#contract/challengeFile.ts';
import { ChallengeId, Difficulty, Topic } from '#contract/ids.ts';
import { parseJson } from './parseJson.ts';
import { readProvedChallenge } from './readProvedChallenge.ts';

/** What a list shows of a challenge, without reading the rest of its folder. */
export const ChallengeListing = z.object({
	id: ChallengeId,
	/** Path inside the bank, with forward slashes. */
	folder: z.string(),
	title: z.string(),
	difficulty: Difficulty,
	topics: z.array(Topic),
	tags: z.array(z.string()),
	/** The proof's hash of the folder. */
	version: z.string(),
	/** Absent in what was listed before it was: then it is a function. */
	kind: ChallengeFile.shape.kind.optional(),
	/** Of a variant. */
	variantOf: VariantOf.optional(),
	/** Hash of its public document, on a server. */
	document: DocumentHash.optional(),
});
export type ChallengeListing = z.infer<typeof ChallengeListing>;

/** A folder that no learner sees, and why. */
export const BrokenChallenge = z.object({ folder: z.string(), reason: z.string() });
export type BrokenChallenge = z.infer<typeof BrokenChallenge>;

export const BankIndex = z.object({ challenges: z.array(ChallengeListing), broken: z.array(BrokenChallenge) });
export type BankIndex = z.infer<typeof BankIndex>;

const indexFile = 'index.json';

/**
 * What is in the bank: from the index that the build has made, or, running from sources, from the folders themselves. That a proof fits its
 * files is looked at when a challenge is first used.
 */
export async function readBankIndex(bankFolder: string): Promise<BankIndex> {
	if (!existsSync(bankFolder)) {
		const reason = 'The folder of challenges was not found. Install Code Sensei again to get it back.';
		return { challenges: [], broken: [{ folder: bankFolder, reason }] };
	}
	const built = await readIfThere(path.join(bankFolder, indexFile));
	return built === undefined ? surveyBank(bankFolder) : BankIndex.parse(JSON.parse(built));
}

/** For the build: checks every challenge whole and writes `index.json` into the bank's folder. Nothing is packed yet. */
export async function writeBankIndex(bankFolder: string): Promise<BankIndex> {
	const found = await surveyBank(bankFolder);
	const index: BankIndex = { challenges: [], broken: [...found.broken] };
	for (const listing of found.challenges) {
		const read = await readProvedChallenge(bankFolder, listing.folder);
		if (read.kind === 'proved') index.challenges.push(listing);
		else index.broken.push({ folder: listing.folder, reason: read.reason });
	}
	await writeFile(path.join(bankFolder, indexFile), JSON.stringify(index));
	return index;
}

async function surveyBank(bankFolder: string): Promise<BankIndex> {
	const folders: string[] = [];
	for (const topic of await foldersIn(bankFolder)) {
		for (const slug of await foldersIn(path.join(bankFolder, topic))) folders.push(`${topic}/${slug}`);
	}
	const read = await Promise.all(folders.map((folder) => surveyFolder(bankFolder, folder)));
	return {
		challenges: read.flatMap((one) => (one.kind === 'listing' ? [one.listing] : [])),
		broken: read.flatMap((one) => (one.kind === 'broken' ? [one.broken] : [])),
	};
}

type Surveyed = { kind: 'listing'; listing: ChallengeListing } | { kind: 'broken'; broken: BrokenChallenge };

async function surveyFolder(bankFolder: string, folder: string): Promise<Surveyed> {
	const broken = (reason: string): Surveyed => ({ kind: 'broken', broken: { folder, reason } });
	const read = (name: string): Promise<string | undefined> => readIfThere(path.join(bankFolder, folder, name));
	const [challengeText, proofText] = await Promise.all([read('challenge.json'), read('proof.json')]);
	if (challengeText === undefined) return broken('It has no challenge.json.');
	if (proofText === undefined) return broken('It has no proof yet.');
	const challenge = parseJson(ChallengeFile, challengeText);
	if (challenge === undefined) return broken('Its challenge.json does not fit the format.');
	const proof = parseJson(ProofFile, proofText);
	if (proof === undefined) return broken('Its proof.json does not fit the format.');
	const { id, title, difficulty, topics, tags, kind } = challenge;
	return {
		kind: 'listing',
		listing: { id, folder, title, difficulty, topics, tags, version: proof.contentSha256, kind },
	};
}

async function foldersIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => entry.name)
		.sort();
}

async function readIfThere(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
