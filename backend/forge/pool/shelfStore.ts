import type { Shelf } from './shelf.ts';

/** Who fills a shelf, and until when nobody else may. */
export interface ShelfLease {
	owner: string;
	untilMs: number;
}

/** What is known of a shelf that somebody asked for. */
export interface KnownShelf extends Shelf {
	/** How many are still to be made. */
	missing: number;
	/** Times in a row that none could be made. */
	failures: number;
	/** Nothing is made for it before; 0 when it does not rest. */
	restUntilMs: number;
	/** Absent: nobody fills it. */
	lease?: ShelfLease;
}

export type FillOutcome =
	/** One more stands there. */
	| { kind: 'made' }
	/** None could be made, so it rests. */
	| { kind: 'failed'; restUntilMs: number }
	/** Somebody stopped it, which says nothing about the shelf. */
	| { kind: 'stopped' };

/**
 * The shelves that learners of this installation asked for, and who fills them: of all processes one at a time, under a lease. No learner is named in it. Every
 * writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface ShelfStore {
	/** Somebody asked for it, and so many are missing at least. */
	noteDemand(shelf: Shelf, demand: { atMs: number; missing: number }): Promise<void>;
	/** Those asked for since then of which some are missing, the latest first, at most `limit`. */
	wanting(sinceMs: number, limit: number): Promise<KnownShelf[]>;
	/** Takes it under a lease. False when it changed hands since it was seen. */
	take(seen: KnownShelf, lease: ShelfLease): Promise<boolean>;
	/** False when it is not this owner's any more. */
	renew(shelf: Shelf, lease: ShelfLease): Promise<boolean>;
	/** One more stands there, made for another shelf: one less is missing. A shelf that is being filled, or that nobody asked for, stays as it is. */
	noteArrival(shelf: Shelf): Promise<void>;
	/** Ends the lease. False, and nothing is noted, when it was not this owner's any more. */
	giveBack(shelf: Shelf, owner: string, outcome: FillOutcome): Promise<boolean>;
}
