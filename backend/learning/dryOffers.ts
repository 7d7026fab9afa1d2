import type { DryOffer } from '#contract/learning.ts';
import { longestAgo, named, type NextMaterial } from './nextMaterial.ts';

/** What can be done in a topic of which nothing unseen is left: a variant of what was solved, something to repeat, or a new one. */
export function dryOffers(topic: string, material: NextMaterial): DryOffer[] {
	const { challenges, standings } = material;
	const here = challenges.filter((one) => one.topics[0] === topic);
	const solved = here.filter((one) => standings.get(one.id)?.status === 'solved');
	const helped = solved.filter((one) => standings.get(one.id)?.unaided === false);
	const variant = longestAgo(helped.length > 0 ? helped : solved, standings);
	const review = longestAgo(
		here.filter((one) => one.id !== variant?.id),
		standings,
	);
	return [
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
