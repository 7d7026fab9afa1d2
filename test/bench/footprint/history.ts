import { randomUUID } from 'node:crypto';
import type { ImportRequest } from '#contract/accounts.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { Verdict } from '#contract/verdict.ts';

const timeZone = 'Europe/Berlin';
const minuteMs = 60_000;
/** Of each sitting: two that fail, then one that is accepted. */
const submissionsOfSitting = 3;
/** From one sitting of a learner to the next. */
const sittingEveryMs = 8 * 60 * minuteMs;
const source = `def solve(nums, target):
    seen = {}
    for place, num in enumerate(nums):
        if target - num in seen:
            return [seen[target - num], place]
        seen[num] = place
`;

export interface ChallengeVersion {
	id: string;
	version: string;
}

/** What a learner may bring in: attempts, events and submissions of so many sittings, which ended a while ago, one challenge after the other. */
export function historyOf(
	challenges: readonly ChallengeVersion[],
	sittings: number,
	endMs: number,
): Pick<ImportRequest, 'attempts' | 'events' | 'submissions'> {
	const history: Pick<ImportRequest, 'attempts' | 'events' | 'submissions'> = {
		attempts: [],
		events: [],
		submissions: [],
	};
	for (let sitting = 0; sitting < sittings; sitting++) {
		const challenge = challenges[sitting % challenges.length];
		if (challenge === undefined) throw new RangeError('a history of nothing');
		const beginMs = endMs - (sittings - sitting) * sittingEveryMs;
		const attemptId = randomUUID();
		const about = { attemptId, challengeId: challenge.id, challengeVersion: challenge.version, timeZone };
		history.events.push({ kind: 'opened', id: randomUUID(), at: instant(beginMs), ...about });
		for (let place = 1; place <= submissionsOfSitting; place++) {
			const verdict = place < submissionsOfSitting ? 'wrongAnswer' : 'accepted';
			const at = instant(beginMs + place * 5 * minuteMs);
			const id = randomUUID();
			history.events.push({ kind: 'submission', id, at, ...about, submissionId: id, verdict, hintLevel: 0 });
			history.submissions.push({
				...{ id, ...about, language: 'python', submittedAt: at, state: 'judged', source },
				...{ report: reportOf(verdict), verdict, passed: 1, total: 1, cpuTimeMs: 1, peakMemoryBytes: 10_000_000 },
			});
		}
		history.attempts.push({
			...{ id: attemptId, challengeId: challenge.id, challengeVersion: challenge.version, status: 'completed' },
			...{ attempts: submissionsOfSitting, startTime: instant(beginMs) },
			endTime: instant(beginMs + submissionsOfSitting * 5 * minuteMs),
		});
	}
	return history;
}

function reportOf(verdict: Verdict): JudgeReport {
	return {
		...{ verdict, tier: 'bubblewrap', compile: { ms: 0, diagnostics: [], output: '' } },
		...{ passed: 1, judged: 1, total: 1, cpuTimeMs: 1, peakMemoryBytes: 10_000_000, cases: [] },
	};
}

function instant(ms: number): string {
	return new Date(ms).toISOString();
}
