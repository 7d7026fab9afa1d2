import type { ChallengeFile } from '#contract/challengeFile.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { ChallengeFiles } from './challengeFiles.ts';

/** A program of a challenge, as a learner would hand it in. */
export interface Solution {
	/** Path inside the folder, e.g. `wrong/greedy.py`. */
	file: string;
	language: LanguageId;
	source: string;
}

/** A solution that the cases must catch. */
export interface WrongSolution extends Solution {
	expect: Verdict;
	why: string;
}

/** A challenge whose files are all there and fit the format. */
export interface ParsedChallenge {
	files: ChallengeFiles;
	challenge: ChallengeFile;
	/** The line in challenge.json on which the value at a path begins. */
	lineOf: (path: readonly PropertyKey[]) => number;
	statement: string;
	/** Python first; the others as far as the author wrote them. */
	references: Solution[];
	wrong: WrongSolution[];
}
