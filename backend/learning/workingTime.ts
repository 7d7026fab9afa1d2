import type { LearnerEvent } from '#contract/learning.ts';
import { inOrder, isGraded } from './standing.ts';

/** A longer time without anything happening counts as this much: who was away for lunch did not think for an hour. */
const gapMaxMs = 30 * 60_000;

/**
 * Milliseconds of work on each solved challenge, from first opening it to its first accepted submission: the times between one event of the challenge
 * and the next, each at most half an hour.
 */
export function workingTimesOf(events: readonly LearnerEvent[]): Map<string, number> {
	const solved = new Map<string, number>();
	const running = new Map<string, { lastMs: number; sumMs: number }>();
	for (const event of inOrder(events)) {
		const { challengeId } = event;
		if (event.kind === 'withdrawn') {
			solved.delete(challengeId);
			running.delete(challengeId);
			continue;
		}
		if (solved.has(challengeId)) continue;
		const atMs = Date.parse(event.at);
		const before = running.get(challengeId);
		const gapMs = before === undefined ? 0 : Math.min(atMs - before.lastMs, gapMaxMs);
		const sumMs = (before?.sumMs ?? 0) + gapMs;
		running.set(challengeId, { lastMs: atMs, sumMs });
		if (isGraded(event) && event.verdict === 'accepted') solved.set(challengeId, sumMs);
	}
	return solved;
}
