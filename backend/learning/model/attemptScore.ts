import type { GradedAttempt } from './gradedAttempts.ts';

/** What an attempt is worth to the model. */
export interface AttemptScore {
	/** 0 to 1: 1 for solving it alone at once. */
	score: number;
	/** 0 to 1: how much of an outcome it is by now. An attempt that still goes on weighs the more, the more of its submissions have failed. */
	weight: number;
}

/** Each failed submission on the way to a solve costs so much, ... */
const perFailure = 0.1;
/** ... but who got there alone keeps at least this. */
const unaidedMin = 0.6;
/** A solve after the first hint; each further level costs as much as a failed submission. Always below `unaidedMin`. */
const hintedMax = 0.5;
/** A challenge solved before is known: doing it again says half as much. */
const repeatWeight = 0.5;

export function attemptScore({
	outcome,
	failures,
	hintLevel,
	isFirst,
}: Pick<GradedAttempt, 'outcome' | 'hintLevel' | 'isFirst'> & { failures: { length: number } }): AttemptScore {
	const weight = isFirst ? 1 : repeatWeight;
	const unaided = Math.max(unaidedMin, 1 - perFailure * failures.length);
	switch (outcome) {
		case 'unaided':
			return { score: unaided, weight };
		case 'hinted':
			return { score: Math.max(0, Math.min(unaided, hintedMax - perFailure * (hintLevel - 1))), weight };
		case 'gaveUp':
			return { score: 0, weight };
		case 'failed':
			return { score: 0, weight: weight * (1 - 0.5 ** failures.length) };
		default:
			return outcome satisfies never;
	}
}
