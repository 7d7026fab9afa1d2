import type { ChallengeRules, SetFile } from '#contract/challengeSet.ts';
import type { Difficulty } from '#contract/ids.ts';

/** A challenge of a set that lies on this server. */
export interface AssignedSetChallenge {
	slug: string;
	id: string;
	title: string;
	difficulty: Difficulty;
	rules: ChallengeRules;
}

/** A set that was pushed to this server. */
export interface AssignedSet {
	/** `publisher~extension` */
	source: string;
	title: string;
	version: string;
	file: SetFile;
	/** In the order of the set. */
	challenges: AssignedSetChallenge[];
}

/** The sets that can be assigned to a class. */
export interface AssignedSets {
	find(source: string): Promise<AssignedSet | undefined>;
	list(): Promise<Pick<AssignedSet, 'source' | 'title' | 'version'>[]>;
}
