import type { LanguageId } from '#contract/ids.ts';
import { fingerprintsOf } from './winnow.ts';

/** What somebody handed in. */
export interface HandedIn {
	learnerId: string;
	submissionId: string;
	language: LanguageId;
	source: string;
}

/** Two solutions of the same language that are alike. */
export interface SimilarPair {
	language: LanguageId;
	first: HandedIn;
	second: HandedIn;
	/** Fingerprints of both, in those of the one that has fewer: 0 to 1. */
	share: number;
	/** How many fingerprints both have. */
	shared: number;
}

/** From so much on it is worth a look. */
const shareMin = 0.6;
/** With fewer of its own a solution is too short to say anything of. */
const ownMin = 6;
/** What so many of those in a language have is how the challenge is solved, and says nothing; of a few, what three have. */
const commonShare = 0.2;
const commonMin = 3;

/**
 * Pairs that are more alike than the challenge makes them, the most alike first. It is a hint to look, and never a proof.
 * @param solutions one of each learner
 */
export function similarSolutions(solutions: readonly HandedIn[], limit: number): SimilarPair[] {
	const languages = [...new Set(solutions.map(({ language }) => language))];
	return languages
		.flatMap((language) =>
			pairsIn(
				language,
				solutions.filter((one) => one.language === language),
			),
		)
		.sort((a, b) => b.share - a.share || b.shared - a.shared)
		.slice(0, limit);
}

function pairsIn(language: LanguageId, solutions: readonly HandedIn[]): SimilarPair[] {
	const whoHas = new Map<number, number[]>();
	for (const [place, { source }] of solutions.entries())
		for (const print of fingerprintsOf(source, language)) whoHas.set(print, [...(whoHas.get(print) ?? []), place]);
	const most = Math.max(commonMin, Math.floor(solutions.length * commonShare));
	const own = solutions.map(() => 0);
	const shared = new Map<string, number>();
	for (const places of whoHas.values()) {
		if (places.length > most) continue;
		for (const [index, one] of places.entries()) {
			own[one] = (own[one] ?? 0) + 1;
			for (const other of places.slice(index + 1)) {
				const key = `${String(one)} ${String(other)}`;
				shared.set(key, (shared.get(key) ?? 0) + 1);
			}
		}
	}
	return [...shared].flatMap(([key, count]): SimilarPair[] => {
		const [one = 0, other = 0] = key.split(' ').map(Number);
		const [first, second] = [solutions[one], solutions[other]];
		const fewer = Math.min(own[one] ?? 0, own[other] ?? 0);
		const share = fewer === 0 ? 0 : count / fewer;
		if (first === undefined || second === undefined || fewer < ownMin || share < shareMin) return [];
		return [{ language, first, second, share, shared: count }];
	});
}
