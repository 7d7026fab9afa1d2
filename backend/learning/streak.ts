import type { LearnerEvent } from '#contract/learning.ts';
import { localDay } from './localDay.ts';

/**
 * Days in a row with an accepted submission, each event counted on the day it had where the learner was then. The row may end today or
 * yesterday: a day that is not over breaks nothing. A day ahead of `nowMs` in `timeZone` (the learner flew west) counts as today.
 */
export function streakOf(events: readonly LearnerEvent[], nowMs: number, timeZone: string): number {
	const days = new Set<number>();
	for (const event of events) {
		if (event.kind === 'submission' && event.verdict === 'accepted')
			days.add(localDay(Date.parse(event.at), event.timeZone));
	}
	const today = localDay(nowMs, timeZone);
	let day = days.has(today + 1) ? today + 1 : days.has(today) ? today : today - 1;
	let streak = 0;
	for (; days.has(day); day--) streak++;
	return streak;
}
