import type { LearnerEvent } from '#contract/learning.ts';
import type { Statistics } from '#contract/statistics.ts';
import { aheadMaxMs } from '../believedEvents.ts';
import { dayText, localDay, mondayOf, msPerDay, weekOf } from '../localDay.ts';
import { isGraded } from '../standing.ts';

const weeksShown = 53;
/** No zone is further from UTC than this, so that most events need no calendar to be told apart. */
const zoneMaxMs = 14 * 3_600_000;

/**
 * What was done on each of the learner's own days: an event counts on the day it was where the learner was then, whatever zone they are in now.
 * Who has flown west may have done something "tomorrow": that day is then the last one. What a wrong clock dated later still is left out.
 * @param ordered events by time, each once
 */
export function activityOf(
	ordered: readonly LearnerEvent[],
	now: { ms: number; timeZone: string },
): Statistics['activity'] {
	const today = localDay(now.ms, now.timeZone);
	// Whole weeks, the present one among them.
	const first = mondayOf(weekOf(today) - (weeksShown - 1));
	const sinceMs = first * msPerDay - zoneMaxMs;
	const untilMs = now.ms + aheadMaxMs;
	const days = new Map<number, { submissions: number; solved: number }>();
	const solved = new Set<string>();
	let last = today;
	for (const event of ordered) {
		if (!isGraded(event)) continue;
		const isSolve = event.verdict === 'accepted' && !solved.has(event.challengeId);
		if (isSolve) solved.add(event.challengeId);
		const atMs = Date.parse(event.at);
		if (atMs < sinceMs || atMs > untilMs) continue;
		const day = localDay(atMs, event.timeZone);
		if (day < first || day > today + 1) continue;
		last = Math.max(last, day);
		const before = days.get(day) ?? { submissions: 0, solved: 0 };
		days.set(day, { submissions: before.submissions + 1, solved: before.solved + (isSolve ? 1 : 0) });
	}
	return {
		from: dayText(first),
		to: dayText(last),
		days: [...days].sort(([one], [other]) => one - other).map(([day, counts]) => ({ day: dayText(day), ...counts })),
	};
}
