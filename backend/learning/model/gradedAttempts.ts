import type { ChallengeId } from '#contract/ids.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';
import { type CountedEvent, inOrder } from '../standing.ts';

/** `failed` is an attempt with failed submissions only, which may still go on. */
export type AttemptOutcome = 'unaided' | 'hinted' | 'gaveUp' | 'failed';

/** What an attempt came to, as far as the events tell by now. */
export interface GradedAttempt {
	challengeId: ChallengeId;
	attemptId: string;
	outcome: AttemptOutcome;
	/** When it got this outcome. */
	atMs: number;
	/** Failed submissions, in their order; a compile error says nothing about the topic and is not among them. */
	failures: readonly Verdict[];
	/** Submissions that failed, with the ids of their reports. */
	failedSubmissions: readonly string[];
	/** The highest hint level seen of the challenge, in this attempt or before; 5 once its solution was shown. */
	hintLevel: number;
	/** No attempt with the challenge was graded before. */
	isFirst: boolean;
}

interface Tally {
	challengeId: ChallengeId;
	attemptId: string;
	outcome: AttemptOutcome | undefined;
	atMs: number;
	failures: Verdict[];
	failedSubmissions: string[];
	hintLevel: number;
}

/**
 * The graded attempts in the order in which they got their outcomes. The judge's own failure is as if it had not been, and so is everything done
 * with a challenge before it was withdrawn. What comes after the first accepted submission of an attempt changes nothing.
 * @param given in any order, events that came twice count once
 */
export function gradedAttemptsOf(given: readonly LearnerEvent[]): GradedAttempt[] {
	const tallies = new Map<string, Tally>();
	/** Their keys by challenge. */
	const keys = new Map<ChallengeId, string[]>();
	/** The highest hint level seen of each challenge. */
	const helped = new Map<ChallengeId, number>();
	for (const event of inOrder(given)) {
		if (event.kind === 'withdrawn') {
			for (const key of keys.get(event.challengeId) ?? []) tallies.delete(key);
			keys.delete(event.challengeId);
			helped.delete(event.challengeId);
			continue;
		}
		const key = `${event.attemptId} ${event.challengeId}`;
		let tally = tallies.get(key);
		if (tally === undefined) {
			tally = begun(event);
			tallies.set(key, tally);
			const known = keys.get(event.challengeId);
			if (known === undefined) keys.set(event.challengeId, [key]);
			else known.push(key);
		}
		note(tally, event, helped);
	}
	const graded: GradedAttempt[] = [];
	const seen = new Set<ChallengeId>();
	const decided = [...tallies.values()].flatMap((tally) =>
		tally.outcome === undefined ? [] : [{ ...tally, outcome: tally.outcome }],
	);
	// Two that were decided in the same millisecond are taken by their ids: any machine gets the same order.
	decided.sort((a, b) => a.atMs - b.atMs || (a.attemptId < b.attemptId ? -1 : a.attemptId > b.attemptId ? 1 : 0));
	for (const attempt of decided) {
		graded.push({ ...attempt, isFirst: !seen.has(attempt.challengeId) });
		seen.add(attempt.challengeId);
	}
	return graded;
}

type AttemptEvent = Exclude<CountedEvent, { kind: 'withdrawn' }>;

function begun({ challengeId, attemptId, at }: AttemptEvent): Tally {
	return {
		challengeId,
		attemptId,
		outcome: undefined,
		atMs: Date.parse(at),
		failures: [],
		failedSubmissions: [],
		hintLevel: 0,
	};
}

function note(tally: Tally, event: AttemptEvent, helped: Map<ChallengeId, number>): void {
	const { challengeId } = event;
	const help = (level: number): void => {
		helped.set(challengeId, Math.max(helped.get(challengeId) ?? 0, level));
	};
	const isSolved = tally.outcome === 'unaided' || tally.outcome === 'hinted';
	switch (event.kind) {
		case 'opened':
			return;
		case 'hintShown':
			help(event.hintLevel);
			return;
		case 'gaveUp':
			help(5);
			if (!isSolved) decide(tally, 'gaveUp', event.at, 5);
			return;
		case 'submission': {
			if (isSolved || event.verdict === 'internalError' || event.verdict === 'compileError') return;
			if (event.hintLevel > 0) help(event.hintLevel);
			const hintLevel = helped.get(challengeId) ?? 0;
			if (event.verdict === 'accepted') {
				decide(tally, hintLevel > 0 ? 'hinted' : 'unaided', event.at, hintLevel);
				return;
			}
			tally.failures.push(event.verdict);
			tally.failedSubmissions.push(event.submissionId);
			if (tally.outcome !== 'gaveUp') decide(tally, 'failed', event.at, hintLevel);
			return;
		}
		default:
			event satisfies never;
	}
}

function decide(tally: Tally, outcome: AttemptOutcome, at: string, hintLevel: number): void {
	tally.outcome = outcome;
	tally.atMs = Date.parse(at);
	tally.hintLevel = hintLevel;
}
