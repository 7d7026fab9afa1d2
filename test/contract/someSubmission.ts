import { randomUUID } from 'node:crypto';
import type { NewSubmission } from '#backend/submissions/submissionStore.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Stores } from './stores.ts';

/** A submission made now; each call makes another one. */
export function someSubmission(
	stores: Pick<Stores, 'clock' | 'learnerId'>,
	given: Partial<NewSubmission> = {},
): NewSubmission {
	return {
		id: randomUUID(),
		learnerId: stores.learnerId,
		challengeId: 'bank.two-sum',
		challengeVersion: 'v1',
		language: 'python',
		source: 'def two_sum(nums, target):\n    return [0, 1]\n',
		timeZone: 'Europe/Berlin',
		submittedAt: stores.clock.iso(),
		newId: () => randomUUID(),
		...given,
	};
}

export function someReport(verdict: Verdict): JudgeReport {
	return {
		verdict,
		tier: 'bubblewrap',
		compile: { ms: 1, diagnostics: [], output: '' },
		passed: verdict === 'accepted' ? 2 : 1,
		judged: 2,
		total: 2,
		cpuTimeMs: 12.5,
		peakMemoryBytes: 9_000_000,
		cases: [
			{
				index: 0,
				name: 'example 1',
				verdict: 'accepted',
				prints: '',
				printsCut: false,
				cpuTimeMs: 12.5,
				wallTimeMs: 13,
				peakMemoryBytes: 9_000_000,
			},
		],
	};
}
