import type { LanguageId } from '#contract/ids.ts';
import { languageFacts } from './languageFacts.ts';

/**
 * The name for a new solution file: `two-sum.py`, then `two-sum-2.py`, `two-sum-3.py`, ...: the first that is free.
 * @param taken names in the folder; compared without regard to case, as some file systems do
 */
export function freeSolutionName(challengeId: string, language: LanguageId, taken: Iterable<string>): string {
	const inUse = new Set(Array.from(taken, (name) => name.toLowerCase()));
	const slug = slugOf(challengeId);
	const { fileExtension } = languageFacts[language];
	for (let number = 1; ; number++) {
		const name = number === 1 ? `${slug}${fileExtension}` : `${slug}-${number}${fileExtension}`;
		if (!inUse.has(name)) return name;
	}
}

/** The part of a challenge id that is unique in its source. */
export function slugOf(challengeId: string): string {
	return challengeId.slice(challengeId.indexOf('.') + 1);
}
