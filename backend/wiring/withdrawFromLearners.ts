import type { LearningStore } from '../learning/learningStore.ts';
import { withdrawalEvent, type WithdrawnVersion } from '../learning/withdrawal.ts';

export interface WithdrawFromLearnersParts {
	learning: Pick<LearningStore, 'learnersOf' | 'events' | 'append'>;
	/** What is computed from a learner's events and kept is computed anew. */
	refresh: (learnerId: string) => Promise<void>;
}

/** Nothing counts any more that anybody has done with a challenge. May be done again: every step changes nothing the second time. */
export async function withdrawFromLearners(
	{ learning, refresh }: WithdrawFromLearnersParts,
	version: WithdrawnVersion,
): Promise<void> {
	for (const learnerId of await learning.learnersOf(version.challengeId)) {
		const event = withdrawalEvent(learnerId, version, await learning.events(learnerId));
		if (event === undefined) continue;
		await learning.append(learnerId, [event]);
		await refresh(learnerId);
	}
}
