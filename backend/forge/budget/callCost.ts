import type { CallOutcome } from '../providerFigures.ts';
import { nanoUsdOf, type pricingOf, type Tokens } from '../costUsd.ts';

/** Refused before any model began to write, which no provider takes money for. */
const unbilled: ReadonlySet<CallOutcome['outcome']> = new Set([
	'rateLimited',
	'quotaSpent',
	'badKey',
	'notFound',
	'badRequest',
	'redirected',
	'serverError',
	'unreachable',
]);

/** More than any model reads or writes at once. */
const largestCount = 1_000_000_000;

export interface CallCost extends Tokens {
	nanoUsd: number;
	isEstimated: boolean;
}

/**
 * What a request that was sent cost. One that ended without saying what it used (its caller left, it took too long, the answer broke off) may have been
 * written to its end all the same, and is counted as if it had.
 */
export function costOf(call: CallOutcome, most: Tokens, pricing: ReturnType<typeof pricingOf>): CallCost {
	const isSaid = call.tokensIn > 0 || call.tokensOut > 0;
	const isEstimated = !isSaid && !unbilled.has(call.outcome);
	const used = isEstimated ? most : call;
	const [tokensIn, tokensOut] = [wholeCount(used.tokensIn), wholeCount(used.tokensOut)];
	const nanoUsd = pricing.kind === 'priced' ? nanoUsdOf(pricing.price, { tokensIn, tokensOut }) : 0;
	return { tokensIn, tokensOut, nanoUsd, isEstimated };
}

/** What a provider says it used is text of a stranger: less than nothing would make room for more. */
function wholeCount(tokens: number): number {
	return Math.min(Math.max(0, Math.ceil(tokens)), largestCount);
}
