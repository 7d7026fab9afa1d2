import path from 'node:path';
import type { AssignedSet, AssignedSetChallenge } from '#backend/classes/assignedSets.ts';
import { ChallengeFile } from '#contract/challengeFile.ts';
import type { ChallengeRules, SetFile } from '#contract/challengeSet.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { findChallengeFolders } from '#proof/findChallengeFolders.ts';

const bank = path.join(import.meta.dirname, '../../../backend/bank');

/** Where the ids of its challenges come from. */
export const benchSetSource = 'bench~class';

const rules: ChallengeRules = {
	points: 5,
	requires: [],
	due: undefined,
	shows: 'all',
	languages: undefined,
	hints: { upTo: 4, solution: true },
};
const file: SetFile = {
	formatVersion: 1,
	title: 'Bench',
	description: 'challenges of the bank',
	shows: 'all',
	hints: { upTo: 4, solution: true },
	sections: [],
};

export interface BenchSet {
	assigned: AssignedSet;
	/** Of each challenge, its files. */
	files: ReadonlyMap<string, string>[];
}

/** A set that a class can work on: so many challenges of the bank under other ids, with proofs that fit them. */
export async function makeBenchSet(count: number): Promise<BenchSet> {
	const challenges: AssignedSetChallenge[] = [];
	const files: ReadonlyMap<string, string>[] = [];
	for (const folder of (await findChallengeFolders(bank)).slice(0, count)) {
		const contents = new Map((await readChallengeFiles(folder)).files.contents);
		const slug = path.basename(folder);
		const id = `${benchSetSource}.${slug}`;
		const change = (name: string, changes: object): void => {
			contents.set(name, JSON.stringify({ ...(JSON.parse(contents.get(name) ?? '{}') as object), ...changes })); // each of these files is an object
		};
		change('challenge.json', { id });
		change('proof.json', { contentSha256: contentSha256(contents) });
		const { title, difficulty } = ChallengeFile.parse(JSON.parse(contents.get('challenge.json') ?? ''));
		challenges.push({ slug, id, title, difficulty, rules });
		files.push(contents);
	}
	return { assigned: { source: benchSetSource, title: 'Bench', version: '1.0.0', file, challenges }, files };
}
