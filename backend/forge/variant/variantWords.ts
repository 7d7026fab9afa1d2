import { type NotMade, reasonWords } from '../forgeWords.ts';
import type { Made } from '../makeChallenge.ts';
import type { PooledChallenge } from '../pool/shelf.ts';
import { providerTitles } from '../providerTitles.ts';

/** What a learner reads when their variant is there. */
export function madeVariantWords(
	{ title, provider }: Pick<Extract<Made, { kind: 'made' }>, 'title' | 'provider'>,
	kernelTitle: string,
): string {
	return `"${title}" is a new story for "${kernelTitle}": told by ${providerTitles[provider]}, with the same cases, and proved here anew by running its code.`;
}

/** What a learner reads when theirs was there already. */
export function waitingVariantWords({ title, provider, model }: PooledChallenge, kernelTitle: string): string {
	return `"${title}" is a new story for "${kernelTitle}" that was there already: told by ${providerTitles[provider]} (${model}), proved here by running its code, and you have not seen it yet.`;
}

/** What a learner reads when no new story came of it. */
export function sameAgainWords(made: NotMade, kernelTitle: string): string {
	return `${reasonWords(made)} Here is "${kernelTitle}" itself once more instead.`;
}
