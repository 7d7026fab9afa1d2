import type { LearnerEvent } from '#contract/learning.ts';

/** The highest hint level that the events of a challenge tell of. */
export function shownLevel(events: readonly LearnerEvent[], challengeId: string): number {
	const levels = events.flatMap((event) =>
		event.kind === 'hintShown' && event.challengeId === challengeId ? [event.hintLevel] : [],
	);
	return Math.max(0, ...levels);
}
