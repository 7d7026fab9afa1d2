import { LRUCache } from 'lru-cache';
import { AppError } from '#contract/appError.ts';
import type { ChallengeListing } from '../challenges/bankIndex.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import { type ProvedChallenge, provedChallengeOf } from '../challenges/readProvedChallenge.ts';
import type { ChallengeBlobs } from '../sets/pushed/challengeBlobs.ts';
import type { Catalogue, PushedCatalogue } from '../sets/pushed/pushedCatalogue.ts';
import type { StoredChallenge } from '../sets/pushed/pushedSetStore.ts';

/** Whole challenges at hand in this process; one is about 100 kB. */
const challengesAtHand = 100;

export interface PushedLibrary extends ChallengeLibrary {
	/** All files of a challenge that learners have; undefined when there is none. @throws AppError as `load` */
	files(challengeId: string): Promise<ReadonlyMap<string, string> | undefined>;
}

/** The challenges of the pushed sets that learners have. */
export function createPushedLibrary(catalogue: PushedCatalogue, blobs: Pick<ChallengeBlobs, 'get'>): PushedLibrary {
	// What a version of a challenge is never changes.
	const kept = new LRUCache<string, Promise<ProvedChallenge>>({ max: challengesAtHand });
	let before: { from: Catalogue; listings: ChallengeListing[] } | undefined;

	const read = async (challenge: StoredChallenge): Promise<ProvedChallenge> => {
		const found = provedChallengeOf(await blobs.get(challenge));
		if (found.kind === 'proved' && found.challenge.version === challenge.version) return found.challenge;
		const why = found.kind === 'broken' ? found.reason : 'Its files are those of another version.';
		throw new AppError('challengeBroken', `"${challenge.id}" is left out: ${why} Its set has to be pushed again.`);
	};
	const atHand = (challenge: StoredChallenge): Promise<ProvedChallenge> => {
		const key = `${challenge.id} ${challenge.version}`;
		const known = kept.get(key) ?? read(challenge);
		kept.set(key, known);
		// Only what was read is kept; the failure itself goes to whoever asked.
		known.catch(() => kept.delete(key));
		return known;
	};
	return {
		async list() {
			const from = await catalogue.current();
			// The same list as before where nothing changed: what was computed from it can then be kept.
			if (before?.from !== from) before = { from, listings: [...from.byId.values()].map(listingOf) };
			return before.listings;
		},
		async load(challengeId) {
			const challenge = (await catalogue.current()).byId.get(challengeId);
			if (challenge === undefined) throw unknown(challengeId);
			return atHand(challenge);
		},
		async files(challengeId) {
			const challenge = (await catalogue.current()).byId.get(challengeId);
			return challenge && blobs.get(challenge);
		},
		broken: () => Promise.resolve([]),
	};
}

function listingOf({ id, folder, title, difficulty, topics, tags, version, kind }: StoredChallenge): ChallengeListing {
	return { id, folder, title, difficulty, topics, tags, version, kind };
}

function unknown(challengeId: string): AppError {
	return new AppError('challengeUnknown', `There is no challenge "${challengeId}" here.`);
}
