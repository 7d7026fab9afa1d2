import type { Moment } from './learningStore.ts';

/** The fields that every event has. */
export function eventBase(moment: Moment, attemptId: string) {
	const { challengeId, challengeVersion, at, timeZone } = moment;
	return { id: moment.newId(), at, timeZone, challengeId, challengeVersion, attemptId };
}
