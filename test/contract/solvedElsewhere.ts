import { randomUUID } from 'node:crypto';
import { ImportRequest } from '#contract/accounts.ts';
import type { Attempt } from '#contract/attempt.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { someReport } from './someSubmission.ts';

const challengeId = 'bank.two-sum';
export const base = { challengeId, challengeVersion: 'v1' };

export function attempt(given: Partial<Attempt> = {}): Attempt {
	const startTime = '2026-04-01T10:00:00.000Z';
	return { ...base, id: randomUUID(), status: 'in_progress', attempts: 0, startTime, ...given };
}

export function batch(given: Partial<ImportRequest>): ImportRequest {
	return { ...ImportRequest.parse({}), ...given };
}

/** A solved challenge with a hint and own cases, as another device would send it. */
export function solvedElsewhere() {
	const ended = attempt({ status: 'completed', attempts: 1, endTime: '2026-04-01T10:10:00.000Z' });
	const inAttempt = { ...base, timeZone: 'Europe/Berlin', attemptId: ended.id };
	const submissionId = randomUUID();
	const events: LearnerEvent[] = [
		{ kind: 'opened', id: randomUUID(), at: '2026-04-01T10:00:00.000Z', ...inAttempt },
		{ kind: 'hintShown', id: randomUUID(), at: '2026-04-01T10:05:00.000Z', hintLevel: 1, ...inAttempt },
		{
			...{ kind: 'submission', id: submissionId, at: '2026-04-01T10:10:00.000Z', ...inAttempt },
			...{ submissionId, verdict: 'accepted', hintLevel: 1 },
		},
	];
	const report = someReport('accepted');
	const { verdict, passed, total, cpuTimeMs, peakMemoryBytes } = report;
	const submission: ImportRequest['submissions'][number] = {
		...{ ...inAttempt, id: submissionId, language: 'python', source: 'pass', submittedAt: '2026-04-01T10:10:00.000Z' },
		...{ state: 'judged', report, verdict, passed, total, cpuTimeMs, peakMemoryBytes },
	};
	const cases = [{ id: 'a', name: 'deep', input: [[[[1]]], 'x'] }];
	return batch({ attempts: [ended], events, submissions: [submission], ownCases: [{ challengeId, cases }] });
}
