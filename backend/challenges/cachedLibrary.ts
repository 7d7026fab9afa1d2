import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { CasesFile, ChallengeFile, ProofFile, SmallFile } from '#contract/challengeFile.ts';
import { LanguageId } from '#contract/ids.ts';
import type { Cache } from '../platform/cache.ts';
import { ReadThrough } from '../platform/readThrough.ts';
import { BrokenChallenge, ChallengeListing } from './bankIndex.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';
import type { ProvedChallenge } from './readProvedChallenge.ts';

/** A list may be so old when nobody said that it changed: for challenges that expire by themselves. */
const listLifeMs = 60_000;
/** A challenge of one version never changes; its life only bounds the memory of the cache. */
const challengeLifeMs = 24 * 60 * 60_000;
/** Whole challenges at hand in this process; one is about 100 kB. */
const challengesAtHand = 200;
/** How long this process goes without hearing of another one's changes, at most. */
const atHandMs = 5_000;

const Surveyed = z.object({ challenges: z.array(ChallengeListing), broken: z.array(BrokenChallenge) });
const Proved = z.object({
	version: z.string(),
	file: ChallengeFile,
	statement: z.string(),
	editorial: z.string(),
	references: z.partialRecord(LanguageId, z.string()),
	programs: z.record(z.string(), z.string()),
	cases: CasesFile.shape.cases,
	small: SmallFile.shape.cases,
	proof: ProofFile,
});

export interface CachedLibrary extends ChallengeLibrary {
	/** Call after the store's challenges changed: every process reads them anew. */
	invalidate(): Promise<void>;
	/** Another process has invalidated. */
	forgetHere(): void;
}

/** A library whose list and challenges come from a cache while they can. What is not on the list is unknown without asking the store. */
export function createCachedLibrary(library: ChallengeLibrary, cache: Cache, nowMs: () => number): CachedLibrary {
	const lists = new ReadThrough<z.output<typeof Surveyed>>({
		cache,
		namespace: 'challenge-list',
		lifeMs: listLifeMs,
		hotMax: 1,
		hotLifeMs: atHandMs,
		write: (list) => JSON.stringify(list),
		read: (text) => Surveyed.safeParse(JSON.parse(text)).data,
		nowMs,
	});
	const challenges = new ReadThrough<ProvedChallenge>({
		cache,
		namespace: 'challenges',
		lifeMs: challengeLifeMs,
		hotMax: challengesAtHand,
		hotLifeMs: challengeLifeMs,
		write: (challenge) => JSON.stringify(challenge),
		read: (text) => Proved.safeParse(JSON.parse(text)).data,
		nowMs,
	});
	const survey = (): Promise<z.output<typeof Surveyed>> =>
		lists.get('all', async () => ({ challenges: await library.list(), broken: await library.broken() }));

	return {
		list: async () => (await survey()).challenges,
		broken: async () => (await survey()).broken,
		async load(challengeId) {
			const listing = (await survey()).challenges.find(({ id }) => id === challengeId);
			if (listing === undefined) throw new AppError('challengeUnknown', `There is no challenge "${challengeId}" here.`);
			// The version is part of the key, so a challenge that was replaced is never taken for its successor.
			return challenges.get(`${challengeId}@${listing.version}`, () => library.load(challengeId));
		},
		invalidate: () => lists.invalidate(),
		forgetHere: () => lists.forgetHere(),
	};
}
