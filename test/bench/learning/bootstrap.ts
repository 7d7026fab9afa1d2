import { stream } from './chance.ts';

/** How much fewer attempts than another, 0 to 1, negative where it were more; with the 95 % interval over students. */
export interface Saved {
	share: number;
	low: number;
	high: number;
}

const rounds = 1_000;

/**
 * 1 minus the mean of ours over the mean of theirs, the same students in both; percentile bootstrap over pairs of them.
 * @throws RangeError unless there are as many of both
 */
export function saved(ours: readonly number[], theirs: readonly number[], seed: number): Saved {
	if (ours.length !== theirs.length || ours.length === 0) throw new RangeError('Every student has both.');
	const random = stream(seed, 0, 9);
	const drawn = new Float64Array(rounds);
	for (let round = 0; round < rounds; round++) {
		let ourSum = 0;
		let theirSum = 0;
		for (let count = 0; count < ours.length; count++) {
			const student = Math.floor(random() * ours.length);
			ourSum += ours[student] ?? 0;
			theirSum += theirs[student] ?? 0;
		}
		drawn[round] = 1 - ourSum / theirSum;
	}
	drawn.sort();
	const at = (share: number): number => drawn[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0;
	return { share: 1 - mean(ours) / mean(theirs), low: at(0.025), high: at(0.975) };
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
