import * as fc from 'fast-check';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import { challenge } from '../someEvents.ts';

/** Challenges of topics that build on each other. */
export const someChallenges: readonly KnownChallenge[] = [
	'arrays',
	'two-pointers',
	'hashing',
	'sliding-window',
].flatMap((topic) => [
	challenge(`${topic}-easy`, 'easy', topic),
	challenge(`${topic}-medium`, 'medium', topic),
	challenge(`${topic}-hard`, 'hard', topic),
]);

const startMs = Date.UTC(2026, 0, 5, 9);
const uuid = (letter: string, number: number): string =>
	`${letter.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const verdicts: readonly Verdict[] = [
	'accepted',
	'wrongAnswer',
	'timeLimitExceeded',
	'runtimeError',
	'compileError',
	'internalError',
];

interface Step {
	kind: LearnerEvent['kind'];
	challenge: number;
	attempt: number;
	verdict: number;
	hintLevel: number;
	minutes: number;
}

const step: fc.Arbitrary<Step> = fc.record({
	kind: fc.constantFrom(
		'submission',
		'submission',
		'submission',
		'hintShown',
		'gaveUp',
		'opened',
		'withdrawn',
		'regraded',
	),
	challenge: fc.nat(someChallenges.length - 1),
	attempt: fc.nat(3),
	verdict: fc.nat(verdicts.length - 1),
	hintLevel: fc.integer({ min: 1, max: 4 }),
	// Steps of no time at all give events of the same millisecond; steps back give clocks that jump.
	minutes: fc.oneof(fc.constant(0), fc.integer({ min: -300, max: 20_000 })),
});

/** Any history of up to 60 events, in any order of time. */
export const someHistory: fc.Arbitrary<LearnerEvent[]> = fc.array(step, { maxLength: 60 }).map((steps) => {
	let atMs = startMs;
	return steps.map((one, place) => eventOf(one, place, (atMs += one.minutes * 60_000)));
});

function eventOf({ kind, ...one }: Step, place: number, atMs: number): LearnerEvent {
	const base = {
		id: uuid('a', place),
		at: new Date(atMs).toISOString(),
		timeZone: 'Europe/Berlin',
		challengeId: someChallenges[one.challenge]?.id ?? '',
		challengeVersion: 'v',
	};
	const attemptId = uuid('b', one.challenge * 10 + one.attempt);
	switch (kind) {
		case 'submission': {
			const verdict = verdicts[one.verdict] ?? 'accepted';
			return { kind, ...base, attemptId, submissionId: uuid('c', place), verdict, hintLevel: 0 };
		}
		case 'hintShown':
			return { kind, ...base, attemptId, hintLevel: one.hintLevel };
		case 'gaveUp':
		case 'opened':
			return { kind, ...base, attemptId };
		case 'withdrawn':
			return { kind, ...base };
		case 'regraded': {
			// Mostly of a submission that there was before.
			const submissionId = uuid('c', Math.max(0, place - one.hintLevel));
			return { kind, ...base, attemptId, submissionId, verdict: verdicts[one.verdict] ?? 'accepted' };
		}
		default:
			return kind satisfies never;
	}
}
