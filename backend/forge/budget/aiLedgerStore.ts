import type { LedgerEntry } from './ledgerEntry.ts';

/** What was taken of a budget, both added up. */
export interface Amount {
	/** Billionths of a US dollar. */
	nanoUsd: number;
	/** Calls of models without a price. */
	unpricedCalls: number;
}

export interface PeriodLimit {
	/** A day or a month, as `periodsAt` names them. */
	period: string;
	/** Room is given while less than this is taken. */
	below: Amount;
}

/** What a place in the ledger is after. */
export interface LedgerPlace {
	at: string;
	id: string;
}

/**
 * What models did and what of the budget is taken. The ledger is append-only. What is taken stands beside it, so that room can be given in one step,
 * whoever else asks at the same time; it is never less than what the ledger adds up to.
 */
export interface AiLedgerStore {
	/** Again with an id that is there, it changes nothing. */
	append(entry: LedgerEntry): Promise<void>;
	/** From `after` on and before `until`, in order of time and id. */
	list(after: LedgerPlace, until: string, limit: number): Promise<LedgerEntry[]>;

	/** Takes the amount in every period, or answers with the first one that has no room and takes nothing. */
	take(amount: Amount, limits: readonly PeriodLimit[]): Promise<{ kind: 'taken' } | { kind: 'full'; period: string }>;
	/** Gives back what was taken too much. */
	giveBack(amount: Amount, periods: readonly string[]): Promise<void>;
	taken(period: string): Promise<Amount>;

	/** Counts one for the learner's day; false when there are that many already. */
	useAllowance(learnerId: string, day: string, max: number): Promise<boolean>;
	refundAllowance(learnerId: string, day: string): Promise<void>;
}
