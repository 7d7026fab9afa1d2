import type { ChallengeRules } from '#contract/challengeSet.ts';
import type { PushedCatalogue } from './pushedCatalogue.ts';
import type { StoredChallenge, StoredVersion } from './pushedSetStore.ts';

/** A set that can be assigned to a class: learners of this server have it. */
export type AssignedSet = ReturnType<typeof assignedOf>;

/** The active versions of pushed sets, by source. */
export function createAssignedSets(catalogue: Pick<PushedCatalogue, 'current'>) {
	return {
		async find(source: string): Promise<AssignedSet | undefined> {
			const version = (await catalogue.current()).bySource.get(source);
			return version && assignedOf(version);
		},
		list: async (): Promise<AssignedSet[]> => (await catalogue.current()).versions.map(assignedOf),
	};
}

/** A version of a pushed set, as classes and rules see it. */
export function assignedOf({ source, version, file, challenges }: StoredVersion) {
	return {
		...{ source, title: file.title, version, file },
		challenges: challenges.map((challenge) => {
			const { slug, id, title, difficulty } = challenge;
			return { slug, id, title, difficulty, rules: rulesOf(challenge) };
		}),
	};
}

/** What holds for a challenge of a pushed set. */
function rulesOf({ rules: { due, languages, ...rules } }: Pick<StoredChallenge, 'rules'>): ChallengeRules {
	return { ...rules, due, languages };
}
