import type { Held, Lease, PendingSubmission } from './submissionStore.ts';

/** Of a submission that is stored for whoever has its turn. */
export const unleased: Lease = { owner: 'queue', untilMs: 0 };

export type TakeOutcome =
	| { kind: 'taken'; submission: PendingSubmission }
	/** Somebody else has it until then, or it is not to be judged yet. */
	| { kind: 'held'; leaseUntilMs: number }
	/** It has its verdict, was cancelled, or erased. */
	| { kind: 'over' };

/** What a queue has to know of a submission that nobody judges. */
export interface WaitingSubmission {
	id: string;
	learnerId: string;
	challengeId: string;
}

/** Stored submissions as a queue needs them: it says whose turn it is, and here is decided who judges. Throws AppError `busy` when the store does not answer. */
export interface JudgingTurnStore {
	take(submissionId: string, lease: Lease, isFree: (held: Held) => boolean): Promise<TakeOutcome>;
	/** Gives up this one, if it is still the owner's; `asIfNotBegun`: its judging that was begun does not count. */
	giveBack(submissionId: string, owner: string, judging: 'asIfNotBegun' | 'begun'): Promise<void>;
	/** Pending ones that are free, oldest first. */
	waiting(limit: number, isFree: (held: Held) => boolean): Promise<WaitingSubmission[]>;
	/** Pending ones of everybody, counted up to `most`. */
	countPending(most: number): Promise<number>;
}
