import { smallestGroup } from '#contract/analytics.ts';
import type { ActivitySource, Person } from './activity.ts';
import type { DayRollUp, MonthRollUp } from './rollUp.ts';
import { minutesOf, sessionGapMs, sittingsIn } from './sittings.ts';
import { type Span, spansBetween } from './span.ts';
import { tallyOf } from './tally.ts';

/** People asked for at once. */
export const peopleAtOnce = 500;

/** What was done on a day. @throws AppError as every store; what the signal was aborted with */
export async function countDay(
	source: ActivitySource,
	{ fromMs, untilMs }: Span,
	signal: AbortSignal,
): Promise<DayRollUp> {
	const sessions: number[] = [];
	const minutes: number[] = [];
	const learnerIds: string[] = [];
	for await (const { learnerId, deeds } of source.learners(fromMs - sessionGapMs, untilMs)) {
		signal.throwIfAborted();
		const sittings = sittingsIn(deeds, fromMs);
		if (!sittings.isActive) continue;
		learnerIds.push(learnerId);
		sessions.push(sittings.sessions);
		minutes.push(minutesOf(sittings.workedMs));
	}
	if (learnerIds.length < smallestGroup) {
		return { learners: 'fewerThan5', sessions: 'fewerThan5', sessionTally: [], minuteTally: [] };
	}
	const streaks: number[] = [];
	for await (const { lastActiveMs, streak } of peopleOf(source, learnerIds)) {
		// Who was active later has the streak of then.
		if (lastActiveMs !== undefined && lastActiveMs < untilMs) streaks.push(streak);
	}
	return {
		learners: learnerIds.length,
		sessions: sessions.reduce((sum, one) => sum + one, 0),
		sessionTally: tallyOf(sessions),
		minuteTally: tallyOf(minutes),
		...(streaks.length < smallestGroup ? {} : { streaks: { learners: streaks.length, tally: tallyOf(streaks) } }),
	};
}

/** How many were active in a month. The ids are together in memory for as long as it takes to count them. */
export async function countMonth(
	source: ActivitySource,
	{ fromMs, untilMs }: Span,
	signal: AbortSignal,
): Promise<MonthRollUp> {
	const ids = new Set<string>();
	for (const day of spansBetween('day', fromMs, untilMs)) {
		signal.throwIfAborted();
		for (const id of await source.learnerIds(day.fromMs, day.untilMs)) ids.add(id);
	}
	return { learners: ids.size < smallestGroup ? 'fewerThan5' : ids.size };
}

/** Page by page. */
export async function* peopleOf(
	source: Pick<ActivitySource, 'people'>,
	learnerIds: readonly string[],
): AsyncGenerator<Person & { learnerId: string }> {
	for (let from = 0; from < learnerIds.length; from += peopleAtOnce) {
		const people = await source.people(learnerIds.slice(from, from + peopleAtOnce));
		for (const [learnerId, person] of people) yield { learnerId, ...person };
	}
}
