import type { Amount } from './aiLedgerStore.ts';
import { nanoPerUsd } from '../costUsd.ts';

/** What may be spent on models. */
export interface BudgetLimits {
	dailyUsd: number;
	monthlyUsd: number;
}

/** One's own money, where nothing is set. */
export const soloLimits: BudgetLimits = { dailyUsd: 1, monthlyUsd: 10 };
/** A class's money, where nothing is set. */
export const serverLimits: BudgetLimits = { dailyUsd: 5, monthlyUsd: 50 };
/** From this share on the status says that the budget comes to its end. */
export const softShare = 0.8;
/** What a call of a model without a price is taken to cost: a budget allows as many of them as it would pay for at this. */
const unpricedCallUsd = 0.05;

/** The hard limit of a period. */
export function hardLimit(usd: number): Amount {
	// A budget of nothing allows no call, whatever it costs.
	return { nanoUsd: Math.round(usd * nanoPerUsd), unpricedCalls: Math.floor(usd / unpricedCallUsd + 1e-9) };
}
