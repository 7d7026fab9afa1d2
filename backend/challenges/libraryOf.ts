import { AppError } from '#contract/appError.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';

/** Several libraries as one; a challenge comes from the first that knows it. */
export function createLibraryOf(libraries: readonly ChallengeLibrary[]): ChallengeLibrary {
	return {
		async list() {
			return (await Promise.all(libraries.map((library) => library.list()))).flat();
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
