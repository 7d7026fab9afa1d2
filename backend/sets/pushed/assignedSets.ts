import type { ChallengeRules, SetFile } from '#contract/challengeSet.ts';
import type { Difficulty } from '#contract/ids.ts';
import type { PushedCatalogue } from './pushedCatalogue.ts';
import type { StoredChallenge, StoredVersion } from './pushedSetStore.ts';

/** A set that can be assigned to a class: learners of this server have it. */
export interface AssignedSet {
	/** `publisher~extension` */
	source: string;
	title: string;
	/** Of the extension. */
	version: string;
	file: SetFile;
	/** In the order of the sections. */
	challenges: { slug: string; id: string; title: string; difficulty: Difficulty; rules: ChallengeRules }[];
}

export interface AssignedSets {
	find(source: string): Promise<AssignedSet | undefined>;
	/** By source. */
	list(): Promise<AssignedSet[]>;
}

/** The active versions of pushed sets. */
export function createAssignedSets(catalogue: Pick<PushedCatalogue, 'current'>): AssignedSets {
	return {
		async find(source) {
			const version = (await catalogue.current()).bySource.get(source);
			return version && assignedOf(version);
		},
		list: async () => (await catalogue.current()).versions.map(assignedOf),
	};
}

/** A version of a pushed set, as classes and rules see it. */
export function assignedOf({ source, version, file, challenges }: StoredVersion): AssignedSet {
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
