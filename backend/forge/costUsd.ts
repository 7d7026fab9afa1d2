import { models } from './models.ts';

/** What was used, in US dollars, at the prices of that day; nothing for a model without prices. */
export function costUsd(model: string, tokens: { tokensIn: number; tokensOut: number }, atMs: number): number {
	const price = models[model]?.prices.findLast(({ from }) => Date.parse(from) <= atMs);
	if (price === undefined) return 0;
	return (tokens.tokensIn * price.inPerMillion + tokens.tokensOut * price.outPerMillion) / 1_000_000;
}
