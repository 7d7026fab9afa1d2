import type { LearnerEvent } from '#contract/learning.ts';
import { uuidOf } from '../platform/uuidOf.ts';
import { type CountedEvent, inOrder } from './standing.ts';

/** A version of a challenge that was found to be wrong. */
export interface WithdrawnVersion {
	challengeId: string;
	challengeVersion: string;
	/** When it was withdrawn; ISO 8601, UTC, milliseconds. */
	at: string;
}

/**
 * The event by which nothing counts that a learner has done with a withdrawn challenge; undefined when they have no outcome in it. Its id follows from learner and
 * version: noted again, it is the same event. It comes behind everything done with the challenge, also where the learner's clock was ahead.
 */
export function withdrawalEvent(
	learnerId: string,
	{ challengeId, challengeVersion, at }: WithdrawnVersion,
	events: readonly LearnerEvent[],
): Extract<LearnerEvent, { kind: 'withdrawn' }> | undefined {
	const ordered = inOrder(events);
	const concerned = ordered.filter((event) => event.challengeId === challengeId && event.kind !== 'withdrawn');
	const last = concerned.at(-1);
	if (last === undefined || !concerned.some(({ kind }) => kind === 'submission' || kind === 'gaveUp')) return undefined;
	return {
		kind: 'withdrawn',
		id: uuidOf(`withdrawn ${learnerId} ${challengeId} ${challengeVersion}`),
		at: last.at < at ? at : new Date(Date.parse(last.at) + 1).toISOString(),
		timeZone: last.timeZone,
		challengeId,
		challengeVersion,
	};
}

/** The events without those of challenges that were withdrawn after them. @param ordered as `inOrder` */
export function withoutWithdrawn(ordered: readonly CountedEvent[]): CountedEvent[] {
	const withdrawn = new Set<string>();
	const left = ordered.toReversed().filter((event) => {
		if (event.kind === 'withdrawn') withdrawn.add(event.challengeId);
		return !withdrawn.has(event.challengeId);
	});
	return left.toReversed();
}
