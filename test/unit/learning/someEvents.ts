import { randomUUID } from 'node:crypto';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';

let clockMs = Date.UTC(2026, 0, 5, 12);

interface Given {
	at?: string;
	timeZone?: string;
	hintLevel?: number;
}

const base = (challengeId: string, given: Given) => ({
	id: randomUUID(),
	at: given.at ?? new Date((clockMs += 60_000)).toISOString(),
	timeZone: given.timeZone ?? 'UTC',
	challengeId,
	challengeVersion: 'v',
});

/** Events one minute apart unless a time is given. */
export const submitted = (challengeId: string, verdict: Verdict, given: Given = {}): LearnerEvent => ({
	kind: 'submission',
	...base(challengeId, given),
	attemptId: randomUUID(),
	submissionId: randomUUID(),
	verdict,
	hintLevel: given.hintLevel ?? 0,
});

export const gaveUp = (challengeId: string): LearnerEvent => ({
	kind: 'gaveUp',
	...base(challengeId, {}),
	attemptId: randomUUID(),
});

export const hintShown = (challengeId: string, hintLevel: number): LearnerEvent => ({
	kind: 'hintShown',
	...base(challengeId, {}),
	attemptId: randomUUID(),
	hintLevel,
});

export const opened = (challengeId: string): LearnerEvent => ({
	kind: 'opened',
	...base(challengeId, {}),
	attemptId: randomUUID(),
});

export const withdrawn = (challengeId: string): LearnerEvent => ({ kind: 'withdrawn', ...base(challengeId, {}) });

export const challenge = (id: string, difficulty: KnownChallenge['difficulty'], topic: string): KnownChallenge => ({
	id: `bank.${id}`,
	title: id,
	difficulty,
	topics: [topic],
});
