import type { Share } from '#contract/statistics.ts';
import { attemptsForWeak } from '../model/weakTopics.ts';

/** Below this many nothing is concluded: the same for everything that is said of a learner. */
export const neededForShare = attemptsForWeak;

export function shareOf(count: number, of: number): Share {
	return { count, of, ...(of < neededForShare ? {} : { share: count / of }) };
}
