import type { MadeHint } from '#contract/hints.ts';
import type { PromptProof } from '../gate/promptProof.ts';

/** A hint as it is kept, with the attempt that it was made in. */
export interface KeptHint extends MadeHint {
	learnerId: string;
	challengeId: string;
	attemptId: string;
	proof: PromptProof;
}

/** Hints that were made for learners. They are added once and never changed. */
export interface MadeHintStore {
	/** Keeping the same hint again changes nothing. @throws AppError `storeReadOnly`, `storeFull` or `busy` */
	put(hint: KeptHint): Promise<void>;
	get(learnerId: string, hintId: string): Promise<KeptHint | undefined>;
	/** Those of an attempt, the oldest first. */
	ofAttempt(learnerId: string, attemptId: string): Promise<KeptHint[]>;
}
