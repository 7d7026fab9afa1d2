import type { LearnerEvent } from '#contract/learning.ts';
import { localDay } from './localDay.ts';
import { inOrder } from './standing.ts';

/** Two solves so close together have no day of sleep and work between them, whatever the calendars along the way say. */
const travelMs = 48 * 3_600_000;

/**
 * Days in a row with an accepted submission. A day is the learner's own: each event counts on the day it was where the learner was then. Who
 * flies east may lose a whole calendar day on the way; that breaks nothing and counts for nothing. Who flies west may have a day twice; it counts
 * once. Today need not count yet.
 */
export function streakOf(events: readonly LearnerEvent[], nowMs: number, timeZone: string): number {
	let last: Moment | undefined;
	let length = 0;
	for (const event of inOrder(events)) {
		if (event.kind !== 'submission' || event.verdict !== 'accepted') continue;
		const moment = momentOf(Date.parse(event.at), event.timeZone);
		if (last === undefined || !follows(last, moment)) {
			last = moment;
			length = 1;
		} else {
			if (moment.day > last.day) length++;
			// Flying west turns the calendar back; the later day stays the one to continue from.
			last = moment.day >= last.day ? moment : { ...moment, day: last.day };
		}
	}
	return last !== undefined && follows(last, momentOf(nowMs, timeZone)) ? length : 0;
}

interface Moment {
	atMs: number;
	timeZone: string;
	day: number;
}

function momentOf(atMs: number, timeZone: string): Moment {
	return { atMs, timeZone, day: localDay(atMs, timeZone) };
}

/** Whether no day without a solve lies between the two. */
function follows(earlier: Moment, later: Moment): boolean {
	if (later.day <= earlier.day + 1) return true;
	const hasTravelled = earlier.timeZone !== later.timeZone;
	return hasTravelled && later.day === earlier.day + 2 && later.atMs - earlier.atMs < travelMs;
}
