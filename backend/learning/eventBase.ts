import type { LearnerEvent } from '#contract/learning.ts';
import type { Moment } from './learningStore.ts';

/** The fields that every event has; its id is a new one. */
export function eventBase(moment: Moment, attemptId: string) {
	const { challengeId, challengeVersion, at, timeZone } = moment;
	return { id: moment.newId(), at, timeZone, challengeId, challengeVersion, attemptId };
}

/** As `eventBase`, for the very event that the moment is about. */
export function notedEventBase(moment: Moment, attemptId: string) {
	const base = eventBase(moment, attemptId);
	return { ...base, id: moment.eventId ?? base.id };
}

/** Whether what has the id of this moment's event is that event, noted before. */
export function isEventOf(
	{ learnerId, challengeId }: Moment,
	kind: LearnerEvent['kind'],
	found: { learnerId: string; challengeId: string; kind: string },
): boolean {
	return found.learnerId === learnerId && found.challengeId === challengeId && found.kind === kind;
}
