import type { ChallengeId } from '#contract/ids.ts';
import type { ErrorPattern } from '#contract/learning.ts';
import { errorSign, type FailedSubmission } from './errorSigns.ts';

export interface KnownFailure extends FailedSubmission {
	challengeId: ChallengeId;
	submissionId: string;
	attemptId: string;
}

export interface FoundPattern {
	pattern: ErrorPattern;
	/** Of so many failed attempts that were looked at. */
	of: number;
	evidence: { challengeId: ChallengeId; submissionId: string }[];
}

/** Once is chance. */
const attemptsForPattern = 2;

/** Mistakes that were made in two attempts or more, the most frequent first. Of an attempt each sign counts once. */
export function errorPatternsOf(failures: readonly KnownFailure[]): FoundPattern[] {
	const of = new Set(failures.map(({ attemptId }) => attemptId)).size;
	const found = new Map<NonNullable<ReturnType<typeof errorSign>>, Map<string, KnownFailure>>();
	for (const failure of failures) {
		const sign = errorSign(failure);
		if (sign === undefined) continue;
		const attempts = found.get(sign) ?? new Map<string, KnownFailure>();
		if (!attempts.has(failure.attemptId)) attempts.set(failure.attemptId, failure);
		found.set(sign, attempts);
	}
	return [...found]
		.filter(([, attempts]) => attempts.size >= attemptsForPattern)
		.sort(([, a], [, b]) => b.size - a.size)
		.map(([pattern, attempts]) => ({
			pattern,
			of,
			evidence: [...attempts.values()].map(({ challengeId, submissionId }) => ({ challengeId, submissionId })),
		}));
}
