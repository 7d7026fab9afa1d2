import * as z from 'zod';
import { Regrade } from '#contract/pushedSets.ts';
import type { WorkLease } from '../../platform/claimedWork.ts';

/** A regrade as it is kept: whose set it belongs to, and where it goes on. */
export const StoredRegrade = Regrade.omit({ changed: true }).extend({
	source: z.string(),
	/** The version of the set that brought the mended cases. */
	sha256: z.string(),
	/** The last submission that was judged again. */
	cursor: z.object({ submittedAt: z.string(), id: z.string() }).optional(),
});
export type StoredRegrade = z.infer<typeof StoredRegrade>;

/** So many are listed of a set. */
export const listedRegradesMax = 100;

/**
 * What is to be judged again since hidden tests were mended. A regrade is open until it has come to its end; one process at a time has the lease of an open one.
 * Every writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface RegradeStore {
	/** Adds it, open. One that is there stays as it is. */
	add(regrade: StoredRegrade): Promise<void>;
	get(regradeId: string): Promise<StoredRegrade | undefined>;
	/** Of a set, the newest first, at most `listedRegradesMax`. */
	ofSource(source: string): Promise<StoredRegrade[]>;
	/** Whether one of the challenge has not come to its end. */
	isOpen(challengeId: string): Promise<boolean>;
	/** The oldest open one that nobody has the lease of and that is not put off, now under this lease. */
	claim(lease: WorkLease): Promise<StoredRegrade | undefined>;
	/** Keeps how far it is, and the lease for longer. False when another one has the lease by now. */
	keep(regrade: StoredRegrade, lease: Omit<WorkLease, 'nowMs'>): Promise<boolean>;
	/** Ends the lease. `closed`: nothing more is to be done; `open`: not before the instant. */
	release(
		regradeId: string,
		owner: string,
		end: { kind: 'closed' } | { kind: 'open'; notBeforeMs: number },
	): Promise<void>;
}
