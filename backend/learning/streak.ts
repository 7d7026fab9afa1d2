import type { LearnerEvent } from '#contract/learning.ts';
import { aheadMaxMs } from './believedEvents.ts';
import { localDay, weekOf } from './localDay.ts';
import { inOrder } from './standing.ts';

/** Two solves so close together have no day of sleep and work between them, whatever the calendars along the way say. */
const travelMs = 48 * 3_600_000;
/** Two in a row at most: a Sunday and the Monday after it. */
const frozenInRowMax = 2;

export interface Streak {
	/** Days with an accepted submission; 0 when it has ended. */
	days: number;
	/** Missed days that were bridged, as days since 1970-01-01, in their order. */
	frozen: readonly number[];
	/** Whether this week's freeze is still there. */
	freezesLeft: 0 | 1;
}

/** The days of the streak alone; see `streakWithFreezes`. */
export function streakOf(events: readonly LearnerEvent[], nowMs: number, timeZone: string): number {
	return streakWithFreezes(events, nowMs, timeZone).days;
}

/**
 * Days with an accepted submission, none missed between them but those that a freeze bridges: one a week, Monday to Sunday. A day is the learner's own: each
 * event counts on the day it was where the learner was then. Who flies east may lose a whole calendar day on the way; that breaks nothing and counts
 * for nothing. Who flies west may have a day twice; it counts once. Today need not count yet.
 */
export function streakWithFreezes(events: readonly LearnerEvent[], nowMs: number, timeZone: string): Streak {
	const spentWeeks = new Set<number>();
	let last: Moment | undefined;
	let days = 0;
	let frozen: number[] = [];
	for (const event of inOrder(events)) {
		if (event.kind !== 'submission' || event.verdict !== 'accepted') continue;
		const atMs = Date.parse(event.at);
		if (atMs > nowMs + aheadMaxMs) continue;
		const moment = momentOf(atMs, event.timeZone);
		const bridged = last === undefined ? undefined : bridge(last, moment, spentWeeks);
		if (last === undefined || bridged === undefined) {
			last = moment;
			days = 1;
			frozen = [];
			continue;
		}
		frozen.push(...bridged);
		if (moment.day > last.day) days++;
		// Flying west turns the calendar back; the later day stays the one to continue from.
		last = moment.day >= last.day ? moment : { ...moment, day: last.day };
	}
	const now = momentOf(nowMs, timeZone);
	const bridged = last === undefined ? undefined : bridge(last, now, spentWeeks);
	const freezesLeft = spentWeeks.has(weekOf(now.day)) ? 0 : 1;
	return bridged === undefined
		? { days: 0, frozen: [], freezesLeft }
		: { days, frozen: [...frozen, ...bridged], freezesLeft };
}

interface Moment {
	atMs: number;
	timeZone: string;
	day: number;
}

function momentOf(atMs: number, timeZone: string): Moment {
	return { atMs, timeZone, day: localDay(atMs, timeZone) };
}

/**
 * The days between the two that a freeze has to bridge; undefined when there are not freezes enough.
 * @param spentWeeks whose freeze is used up; the weeks of what is bridged are added
 */
function bridge(earlier: Moment, later: Moment, spentWeeks: Set<number>): number[] | undefined {
	const missed = later.day - earlier.day - 1;
	const hasTravelled = earlier.timeZone !== later.timeZone;
	if (missed <= 0 || (missed === 1 && hasTravelled && later.atMs - earlier.atMs < travelMs)) return [];
	if (missed > frozenInRowMax) return undefined;
	const days = Array.from({ length: missed }, (_, index) => earlier.day + 1 + index);
	const weeks = new Set(days.map(weekOf));
	if (weeks.size < missed || [...weeks].some((week) => spentWeeks.has(week))) return undefined;
	for (const week of weeks) spentWeeks.add(week);
	return days;
}
