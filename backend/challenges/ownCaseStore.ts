import type { CustomCase } from '#contract/judging.ts';

/** The cases that a learner added to a challenge. */
export interface OwnCaseStore {
	/** In the order they were put. */
	get(learnerId: string, challengeId: string): Promise<CustomCase[]>;
	/** Replaces all of them. @throws AppError `storeReadOnly`, `storeFull`, `busy`. */
	put(learnerId: string, challengeId: string, cases: readonly CustomCase[]): Promise<void>;
}
