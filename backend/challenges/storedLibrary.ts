import { AppError } from '#contract/appError.ts';
import type { BrokenChallenge } from './bankIndex.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';
import type { ChallengeStore } from './challengeStore.ts';

/** The challenges of a store as a library, listed and loaded like the bank's: what has expired is not there, what was changed is broken. */
export function createStoredLibrary(
	store: Pick<ChallengeStore, 'list' | 'load'>,
	nowMs: () => number,
): ChallengeLibrary {
	const foundBroken = new Map<string, BrokenChallenge>();
	return {
		async list() {
			const stored = await store.list(nowMs());
			return stored
				.filter(({ qid }) => !foundBroken.has(qid))
				.map(({ qid: id, title, difficulty, topics, tags, kind, document, metadata: { version, variantOf } }) => {
					const more = { ...(variantOf && { variantOf }), ...(document && { document }) };
					return { id, folder: '', title, difficulty, topics, tags, version, kind, ...more };
				});
		},
		async load(challengeId) {
			try {
				const challenge = await store.load(challengeId, nowMs());
				if (challenge !== undefined) return challenge;
			} catch (error) {
				if (error instanceof AppError && error.code === 'challengeBroken') {
					foundBroken.set(challengeId, { folder: challengeId, reason: error.message });
				}
				throw error;
			}
			throw new AppError('challengeUnknown', `There is no challenge "${challengeId}" here.`);
		},
		broken: () => Promise.resolve([...foundBroken.values()]),
	};
}
