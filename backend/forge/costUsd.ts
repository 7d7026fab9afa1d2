import type { Pricing } from '#contract/aiUsage.ts';
import type { ProviderName } from '#contract/forge.ts';
import { models, type Price } from './models.ts';

export interface Tokens {
	tokensIn: number;
	tokensOut: number;
}

/** Billionths of a US dollar in one: our prices are whole numbers of them for each token. */
export const nanoPerUsd = 1_000_000_000;

/** How a model is paid for at a moment. Before its first price that one holds: a clock that is behind must not make it free. */
export function pricingOf(
	provider: ProviderName,
	model: string,
	atMs: number,
): { kind: 'priced'; price: Price } | { kind: Exclude<Pricing, 'priced'> } {
	const prices = models[model]?.prices ?? [];
	const price = prices.findLast(({ from }) => Date.parse(from) <= atMs) ?? prices[0];
	if (price !== undefined) return { kind: 'priced', price };
	return { kind: provider === 'ollama' && !isElsewhere(model) ? 'free' : 'unpriced' };
}

/** Models that Ollama itself passes on to its makers' machines. */
export function isElsewhere(model: string): boolean {
	return /[:-]cloud$/i.test(model.trim());
}

/** A whole number, rounded up. */
export function nanoUsdOf({ inPerMillion, outPerMillion }: Price, { tokensIn, tokensOut }: Tokens): number {
	// Dollars for a million are thousands of billionths for one; rounding the price first keeps a sum of binary fractions from adding one.
	const nano = (perMillion: number, tokens: number): number => (Math.round(perMillion * 1e6) * tokens) / 1_000;
	return Math.ceil(nano(inPerMillion, tokensIn) + nano(outPerMillion, tokensOut));
}

/** What was used, in US dollars, at the prices of that day; nothing for a model that is free or without a price. */
export function costUsd(provider: ProviderName, model: string, tokens: Tokens, atMs: number): number {
	const pricing = pricingOf(provider, model, atMs);
	return pricing.kind === 'priced' ? nanoUsdOf(pricing.price, tokens) / nanoPerUsd : 0;
}
