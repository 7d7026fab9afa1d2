import type { LearnerEvent, Today } from '#contract/learning.ts';
import { dayText, msPerDay } from './localDay.ts';
import { named } from './nextMaterial.ts';
import type { KnownChallenge } from './progressOf.ts';
import { inOrder, isGraded } from './standing.ts';
import { streakWithFreezes } from './streak.ts';

/** So many bridged days are told. */
const frozenMax = 3;

export interface DayOf {
	/** Days since 1970-01-01. */
	day: number;
	/** When it began where the learner is. */
	startMs: number;
	nowMs: number;
	timeZone: string;
}

/** @param given in any order, events that came twice count once; what does not compile is no work on a challenge yet */
export function todayAnswer(
	given: readonly LearnerEvent[],
	{ day, startMs, nowMs, timeZone }: DayOf,
	daily: KnownChallenge | undefined,
): Today {
	const start = new Date(startMs).toISOString();
	const end = new Date(startMs + 2 * msPerDay).toISOString();
	// Events of a clock that runs far ahead are of another day.
	const tried = inOrder(given)
		.filter(isGraded)
		.filter(({ at, verdict }) => at >= start && at < end && verdict !== 'compileError');
	const worked = new Set(tried.map(({ challengeId }) => challengeId));
	const solved = new Set(tried.filter(({ verdict }) => verdict === 'accepted').map(({ challengeId }) => challengeId));
	const streak = streakWithFreezes(given, nowMs, timeZone);
	return {
		day: dayText(day),
		worked: worked.size,
		solved: solved.size,
		streak: streak.days,
		freezesLeft: streak.freezesLeft,
		frozen: streak.frozen.slice(-frozenMax).reverse().map(dayText),
		...(daily === undefined
			? {}
			: { daily: { ...named(daily), topic: daily.topics[0] ?? '', isSolved: solved.has(daily.id) } }),
	};
}
