import { AppError } from '#contract/appError.ts';
import type { ChallengeListing } from './bankIndex.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';

/** Several libraries as one; a challenge comes from the first that knows it. */
export function createLibraryOf(libraries: readonly ChallengeLibrary[]): ChallengeLibrary {
	let before: { lists: readonly ChallengeListing[][]; all: ChallengeListing[] } | undefined;
	return {
		async list() {
			const lists = await Promise.all(libraries.map((library) => library.list()));
			// The same list as before where nothing changed: what was computed from it can then be kept.
			if (before === undefined || lists.some((list, place) => list !== before?.lists[place])) {
				before = { lists, all: lists.flat() };
			}
			return before.all;
		},
		async load(challengeId) {
			for (const library of libraries) {
				try {
					return await library.load(challengeId);
				} catch (error) {
					if (!(error instanceof AppError && error.code === 'challengeUnknown')) throw error;
				}
			}
			throw new AppError('challengeUnknown', `There is no challenge "${challengeId}" here.`);
		},
		async broken() {
			return (await Promise.all(libraries.map((library) => library.broken()))).flat();
		},
	};
}
