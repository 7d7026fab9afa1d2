import type { Trouble } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { AttemptOutcome, GradedAttempt } from './gradedAttempts.ts';
import type { LearnerModel } from './learnerModel.ts';

/** Before so many graded attempts nothing is said about a topic. */
export const attemptsForWeak = 3;
/** Whose chance on a medium challenge is below this, though the doubt is on the learner's side, is weak there. */
const weakChance = 0.5;

export interface WeakEvidence {
	attempt: GradedAttempt;
	troubles: readonly Trouble[];
}

export interface WeakTopic {
	topic: string;
	/** On a medium challenge, alone, 0 to 1. */
	chance: number;
	/** Graded attempts in the topic. */
	attempts: number;
	/** Attempts that did not go smoothly, the newest first. */
	evidence: readonly WeakEvidence[];
}

/** What can be said of a topic: `notEnough` is not "fine". */
export type TopicVerdict = 'notEnough' | 'weak' | 'fine';

export function topicVerdict(model: LearnerModel, topic: string): TopicVerdict {
	const state = model.topics.get(topic);
	if (state === undefined || state.attempts < attemptsForWeak) return 'notEnough';
	return !state.isPassed && model.chance(topic, 'medium') < weakChance ? 'weak' : 'fine';
}

/** The weakest first; each has at least one attempt that says so. */
export function weakTopicsOf(
	model: LearnerModel,
	attemptsByTopic: ReadonlyMap<string, readonly GradedAttempt[]>,
): WeakTopic[] {
	return [...model.topics]
		.filter(([topic]) => topicVerdict(model, topic) === 'weak')
		.map(([topic, state]) => ({
			topic,
			chance: model.chance(topic, 'medium'),
			attempts: state.attempts,
			evidence: evidenceIn(attemptsByTopic.get(topic) ?? []),
		}))
		.filter(({ evidence }) => evidence.length > 0)
		.sort((a, b) => a.chance - b.chance || (a.topic < b.topic ? -1 : 1));
}

function evidenceIn(attempts: readonly GradedAttempt[]): WeakEvidence[] {
	return attempts
		.map((attempt) => ({ attempt, troubles: troublesOf(attempt) }))
		.filter(({ troubles }) => troubles.length > 0)
		.toReversed();
}

export function troublesOf({ failures, outcome }: Pick<GradedAttempt, 'failures' | 'outcome'>): Trouble[] {
	const troubles = new Set(failures.flatMap((verdict) => troubleOf[verdict] ?? []));
	const last = ofOutcome[outcome];
	if (last !== undefined) troubles.add(last);
	return [...troubles];
}

const ofOutcome: Readonly<Partial<Record<AttemptOutcome, Trouble>>> = { gaveUp: 'gaveUp', hinted: 'hints' };

const troubleOf: Readonly<Partial<Record<Verdict, Trouble>>> = {
	wrongAnswer: 'wrongCase',
	timeLimitExceeded: 'tooSlow',
	runtimeError: 'crash',
	memoryLimitExceeded: 'tooMuch',
	outputLimitExceeded: 'tooMuch',
};
