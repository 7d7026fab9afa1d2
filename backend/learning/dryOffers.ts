import type { DryOffer } from '#contract/learning.ts';
import { longestAgo, named, type NextMaterial } from './nextMaterial.ts';
import type { KnownChallenge } from './progressOf.ts';
import { isWaiting, mayGetStory, notTwice, variantsToPropose } from './variants.ts';

/**
 * What can be done in a topic of which nothing unseen is left: a new story for what was solved, something solved under another condition, something to repeat, or a new one. No two of them have the
 * same task.
 * @param proposed what is proposed at the same time
 */
export function dryOffers(topic: string, material: NextMaterial, nowMs: number, proposed?: KnownChallenge): DryOffer[] {
	const { challenges, standings } = material;
	const taken = proposed?.variantOf?.id ?? proposed?.id;
	const all = challenges.filter((one) => one.topics[0] === topic && (one.variantOf?.id ?? one.id) !== taken);
	const here = all.filter((one) => !isWaiting(one, standings));
	const [ready] = variantsToPropose(all, [], material, nowMs);
	const kernel = longestAgo(
		here.filter((one) => (ready === undefined ? mayGetStory(one, material, nowMs) : one.id === ready.variantOf?.id)),
		standings,
	);
	const left = here
		.filter((one) => kernel === undefined || (one.variantOf?.id ?? one.id) !== kernel.id)
		.filter(notTwice(material, nowMs));
	const solved = left.filter((one) => standings.get(one.id)?.status === 'solved');
	const helped = solved.filter((one) => standings.get(one.id)?.unaided === false);
	const variant = longestAgo(helped.length > 0 ? helped : solved, standings);
	const review = longestAgo(
		left.filter((one) => one.id !== variant?.id),
		standings,
	);
	return [
		...(kernel === undefined
			? []
			: [
					{
						kind: 'newStory' as const,
						...named(kernel),
						...(ready === undefined ? {} : { readyId: ready.id }),
					},
				]),
		...(variant === undefined
			? []
			: [
					{
						kind: 'variant' as const,
						how: helped.length > 0 ? ('withoutHints' as const) : ('otherLanguage' as const),
						...named(variant),
					},
				]),
		...(review === undefined ? [] : [{ kind: 'review' as const, ...named(review) }]),
		{ kind: 'forge' },
	];
}
