import type { Simulated } from './simulate.ts';
import { nanoPerUsd } from '#backend/forge/costUsd.ts';

/** What a reader of the figures wants to know besides. */
export function outcomeOf({ tally, calls, made, refusals }: Simulated): Record<string, unknown> {
	const waits = tally.waitsMs.toSorted((a, b) => a - b);
	return {
		demands: tally.demands,
		answered: tally.share(tally.answered),
		matched: tally.share(tally.matched),
		servedBy: tally.servedBy,
		notMatched: tally.missed,
		servedAtOnce: tally.share(waits.filter((ms) => ms < 1_000).length),
		wait99S: (waits[Math.floor(waits.length * 0.99)] ?? 0) / 1_000,
		challengesMade: made,
		calls: calls.length,
		callsByOutcome: countsOf(calls.map(({ outcome }) => outcome)),
		/** As the ledger has it, at the price of the day on which each was sent. */
		usd: calls.reduce((sum, { nanoUsd }) => sum + nanoUsd, 0) / nanoPerUsd,
		answersByVerdict: refusals,
	};
}

function countsOf(words: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}
