import type { ChallengeId, Difficulty } from '#contract/ids.ts';
import type { FirstTry } from './firstTries.ts';

/** What challenges differ from their level by, in logits: more is harder. */
export type ItemDifficulties = ReadonlyMap<ChallengeId, number>;

/** As much as this information says beforehand that a challenge is like its level: that of a dozen attempts. */
const priorInformation = 3;
/** Further from its level nothing is taken to be. */
const offsetMax = 1.5;

interface Sums {
	difficulty: Difficulty;
	shortfall: number;
	information: number;
}

/**
 * From the first graded attempts of all learners, at most one of each learner with each challenge: one step of Newton's from the level towards what explains
 * them best. A sum, so that neither the order of learners nor when they are asked changes anything.
 */
export function itemDifficultiesOf(tries: Iterable<FirstTry>): ItemDifficulties {
	const items = new Map<ChallengeId, Sums>();
	const levels = new Map<Difficulty, { shortfall: number; information: number }>();
	for (const { challengeId, difficulty, shortfall, information } of tries) {
		const item = items.get(challengeId) ?? { difficulty, shortfall: 0, information: 0 };
		items.set(challengeId, {
			difficulty,
			shortfall: item.shortfall + shortfall,
			information: item.information + information,
		});
		const level = levels.get(difficulty) ?? { shortfall: 0, information: 0 };
		levels.set(difficulty, { shortfall: level.shortfall + shortfall, information: level.information + information });
	}
	const found = [...items].map(([id, { difficulty, shortfall, information }]): [ChallengeId, number] => {
		const level = levels.get(difficulty);
		// What all of a level have in common is the level's, and that is not moved.
		const common = level === undefined ? 0 : (level.shortfall / (level.information + priorInformation)) * information;
		const offset = (shortfall - common) / (information + priorInformation);
		return [id, Math.max(-offsetMax, Math.min(offsetMax, offset))];
	});
	return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
