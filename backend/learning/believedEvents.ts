import type { LearnerEvent } from '#contract/learning.ts';
import { msPerDay } from './localDay.ts';
import { inOrder } from './standing.ts';

/** A clock that is ahead by less puts itself right within a day; what is dated later than that from now comes from a clock that was wrong. */
export const aheadMaxMs = msPerDay;

/**
 * The events with times that can be: what a clock that was far ahead dated into the future is moved behind the last believable event of its attempt, or
 * before everything where it has none. It keeps its order and counts as always, but is not the latest thing for years, nor holds a streak or a review
 * until then. As soon as its time has come it is taken as it stands.
 */
export function believedEvents(events: LearnerEvent[], nowMs: number): LearnerEvent[] {
	const latest = nowMs + aheadMaxMs;
	if (events.every(({ at }) => Date.parse(at) <= latest)) return events;
	const believable: LearnerEvent[] = [];
	const future: LearnerEvent[] = [];
	for (const event of inOrder(events)) (Date.parse(event.at) <= latest ? believable : future).push(event);
	const firstMs = believable[0] === undefined ? nowMs : Date.parse(believable[0].at);
	const lastMs = new Map(believable.map((event) => [sittingOf(event), Date.parse(event.at)]));
	const moved = future.map((event, place): LearnerEvent => {
		const beforeMs = lastMs.get(sittingOf(event)) ?? firstMs - future.length - 1;
		return { ...event, at: new Date(beforeMs + place + 1).toISOString() };
	});
	return inOrder([...believable, ...moved]);
}

/** A withdrawal belongs to no attempt, but to everything done with its challenge. */
function sittingOf(event: LearnerEvent): string {
	return event.kind === 'withdrawn' ? event.challengeId : event.attemptId;
}
