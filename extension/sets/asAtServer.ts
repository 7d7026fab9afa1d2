import type { ChallengeSummary } from '#contract/challenge.ts';
import type { InstalledSet } from '#contract/sets.ts';

/**
 * A set with what was done of it at the server, where the server has it; else as it is.
 * @param standings of the challenges of a source at the server; undefined where it does not have them
 */
export async function asAtServer(
	set: InstalledSet,
	standings: (source: string) => Promise<readonly ChallengeSummary[] | undefined>,
): Promise<InstalledSet> {
	if (set.kind === 'broken') return set;
	const theirs = await standings(set.key.slice(0, set.key.indexOf('/')));
	if (theirs === undefined) return set;
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
