import type { ChallengeSummary } from '#contract/challenge.ts';
import type { InstalledSet } from '#contract/sets.ts';

/**
 * A set with what was done of it at the server, where the server has it; else as it is.
 * @param theirs how one stands with its challenges there; undefined where the server does not have the set, or was not heard
 */
export function asAtServer(set: InstalledSet, theirs: readonly ChallengeSummary[] | undefined): InstalledSet {
	if (set.kind === 'broken' || theirs === undefined) return set;
	const byId = new Map(theirs.map((one) => [one.id, one]));
	const isOpen = ({ id }: { id: string }): boolean => byId.get(id)?.status !== 'solved';
	return {
		...set,
		sections: set.sections.map((section) => ({
			...section,
			challenges: section.challenges.map((one) => {
				const { challenge, waitsFor } = one;
				return { ...one, challenge: byId.get(challenge.id) ?? challenge, waitsFor: waitsFor.filter(isOpen) };
			}),
		})),
	};
}

/** First part of the ids of a set's challenges: `publisher~extension`. */
export function sourceOf({ key }: InstalledSet): string {
	return key.slice(0, key.indexOf('/'));
}
