import type { Memento } from 'vscode';
import * as z from 'zod';
import type { SubmissionSummary } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';

/** Help is offered after so many failed submissions on the same case. */
const stuckAfter = 3;

/** Ended on a case; what does not compile and what we failed at says nothing about one. */
const onACase: readonly Verdict[] = [
	'wrongAnswer',
	'runtimeError',
	'timeLimitExceeded',
	'memoryLimitExceeded',
	'outputLimitExceeded',
];

/**
 * Whether the newest submissions keep failing on one case. A submission is judged up to the first case that fails, so the count of those that passed
 * says which one that is.
 * @param submissions the newest first
 */
export function isStuck(submissions: readonly SubmissionSummary[]): boolean {
	const judged = submissions.filter(({ state, verdict }) => state === 'judged' && verdict !== 'internalError');
	const solvedAt = judged.findIndex(({ verdict }) => verdict === 'accepted');
	const failed = (solvedAt < 0 ? judged : judged.slice(0, solvedAt)).filter(
		({ verdict, passed }) => verdict !== undefined && onACase.includes(verdict) && passed !== undefined,
	);
	const [newest] = failed;
	if (newest === undefined) return false;
	const same = failed.filter(({ passed, total }) => passed === newest.passed && total === newest.total);
	return same.length >= stuckAfter;
}

const key = 'offers.answered';
/** Challenges remembered, the newest. */
const keptMax = 500;

/** Whether the offer of this challenge was answered, whatever the answer was: it is made once. */
export function isAnswered(memory: Memento, challengeId: string): boolean {
	return answered(memory).includes(challengeId);
}

export async function noteAnswered(memory: Memento, challengeId: string): Promise<void> {
	const others = answered(memory).filter((id) => id !== challengeId);
	await memory.update(key, [challengeId, ...others].slice(0, keptMax));
}

export async function forgetAnswered(memory: Memento): Promise<void> {
	await memory.update(key, undefined);
}

function answered(memory: Memento): string[] {
	return z.array(z.string()).catch([]).parse(memory.get(key));
}
