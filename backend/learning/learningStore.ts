import type { Attempt } from '#contract/attempt.ts';
import type { LearnerEvent } from '#contract/learning.ts';

/** What beginning an attempt or noting something in it needs; ids and time are given, so that asking twice is harmless. */
export interface Moment {
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	/** ISO 8601, UTC, milliseconds. */
	at: string;
	timeZone: string;
	/** Makes ids for a new attempt and new events. */
	newId: () => string;
	/** Of the event that is noted, where it was given one before: noting it twice changes nothing. */
	eventId?: string | undefined;
}

export type HintOutcome =
	/** The highest level shown now, whether it was shown just now or before. */
	| { kind: 'shown'; level: number }
	/** Another level comes first. */
	| { kind: 'tooEarly'; nextLevel: number }
	/** The event's id belongs to another event. */
	| { kind: 'taken' };

export type GiveUpOutcome = { kind: 'given' } | { kind: 'taken' };

/**
 * Attempts and events. An event and the change of an attempt that it tells of are written together or not at all; the events of submissions are
 * written by the store of submissions, in the transaction that gives the verdict.
 * Every writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface LearningStore {
	/** The attempt in progress, or a new one with its `opened` event. */
	beginAttempt(moment: Moment): Promise<Attempt>;
	/** Notes that a hint was shown; hints come in order. Asked again for one already shown, it changes nothing. */
	showHint(moment: Moment, level: number): Promise<HintOutcome>;
	/** Ends the attempt in progress as abandoned. Without one, a challenge that was solved or given up before stays as it is. */
	giveUp(moment: Moment): Promise<GiveUpOutcome>;
	/** Adds events; those whose id is there already are left out. Answers with how many were new. */
	append(learnerId: string, events: readonly LearnerEvent[]): Promise<number>;
	/** All events by time. */
	events(learnerId: string): Promise<LearnerEvent[]>;
	/** Learners with an event of this challenge. */
	learnersOf(challengeId: string): Promise<string[]>;
	/** The newest first. */
	attempts(learnerId: string, challengeId: string): Promise<Attempt[]>;
}
