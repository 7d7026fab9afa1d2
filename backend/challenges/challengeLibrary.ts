import { AppError } from '#contract/appError.ts';
import { type BrokenChallenge, type ChallengeListing, readBankIndex } from './bankIndex.ts';
import { type ProvedChallenge, readProvedChallenge } from './readProvedChallenge.ts';

/** The challenges there are. Nothing unproved comes out of it. */
export interface ChallengeLibrary {
	list(): Promise<ChallengeListing[]>;
	/** @throws AppError `challengeUnknown`, or `challengeBroken` when its proof does not fit its files. */
	load(challengeId: string): Promise<ProvedChallenge>;
	/** What was left out so far, and why. */
	broken(): Promise<BrokenChallenge[]>;
}

/** How many challenges are kept whole in memory; one is about 100 kB. */
const keptMax = 50;

/** The challenges of a folder `<topic>/<slug>/...`. A challenge is read and its proof compared on first use, then kept. */
export function createBankLibrary(bankFolder: string): ChallengeLibrary {
	const index = readBankIndex(bankFolder);
	// Whoever asks gets the failure; until somebody does, it is no unhandled rejection.
	index.catch(() => undefined);
	const kept = new Map<string, Promise<ProvedChallenge>>();
	const foundBroken = new Map<string, BrokenChallenge>();

	const list = async (): Promise<ChallengeListing[]> =>
		(await index).challenges.filter(({ id }) => !foundBroken.has(id));

	const read = async (challengeId: string): Promise<ProvedChallenge> => {
		const brokenBefore = foundBroken.get(challengeId);
		if (brokenBefore !== undefined) throw challengeBroken(challengeId, brokenBefore.reason);
		const listing = (await index).challenges.find(({ id }) => id === challengeId);
		if (listing === undefined) throw new AppError('challengeUnknown', `There is no challenge "${challengeId}" here.`);
		const found = await readProvedChallenge(bankFolder, listing.folder);
		if (found.kind === 'broken') {
			foundBroken.set(challengeId, { folder: listing.folder, reason: found.reason });
			throw challengeBroken(challengeId, found.reason);
		}
		return found.challenge;
	};

	return {
		list,
		load(challengeId) {
			const known = kept.get(challengeId) ?? read(challengeId);
			// The one used last stands at the end, so the first one is the longest unused.
			kept.delete(challengeId);
			kept.set(challengeId, known);
			// Only what was read is kept; the failure itself goes to whoever asked.
			known.catch(() => kept.delete(challengeId));
			const oldest = kept.keys().next();
			if (kept.size > keptMax && oldest.done !== true) kept.delete(oldest.value);
			return known;
		},
		async broken() {
			return [...(await index).broken, ...foundBroken.values()];
		},
	};
}

function challengeBroken(challengeId: string, reason: string): AppError {
	return new AppError(
		'challengeBroken',
		`"${challengeId}" is left out: ${reason} Install Code Sensei again to get it back.`,
	);
}
