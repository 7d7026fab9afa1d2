import type { LedgerCall } from '#backend/forge/budget/ledgerEntry.ts';
import { nanoPerUsd, nanoUsdOf, pricingOf } from '#backend/forge/costUsd.ts';
import { models } from '#backend/forge/models.ts';

/** Moments whose prices are told. */
export const pricedAt = { november2026: Date.UTC(2026, 10, 15), january2027: Date.UTC(2027, 0, 15) };

/** What calls cost at the prices of a moment; those that no provider takes money for, nothing. */
export function usdAt(calls: readonly LedgerCall[], atMs: number, model?: string): number {
	const billed = calls.filter(({ nanoUsd }) => nanoUsd > 0);
	const nano = billed.map((call) => {
		const pricing = pricingOf(call.provider, model ?? call.model, atMs);
		if (pricing.kind !== 'priced') throw new Error(`${model ?? call.model} has no price`);
		return nanoUsdOf(pricing.price, call);
	});
	return nano.reduce((sum, one) => sum + one, 0) / nanoPerUsd;
}

/** What the same calls would cost if one model had answered them all, and a challenge of it. */
export function costs(calls: readonly LedgerCall[], made: number): Record<string, unknown> {
	return Object.fromEntries(
		Object.keys(models).map((model) => {
			const usd = Object.entries(pricedAt).map(([month, atMs]): [string, number] => [month, usdAt(calls, atMs, model)]);
			const each = usd.map(([month, sum]): [string, number] => [month, sum / made]);
			return [model, { usd: Object.fromEntries(usd), usdPerChallenge: Object.fromEntries(each) }];
		}),
	);
}
