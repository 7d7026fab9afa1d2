import * as z from 'zod';
import { type Percentiles, smallestGroup } from '#contract/analytics.ts';

/** How often each value was there; the values in ascending order. */
export const Tally = z.array(z.tuple([z.number(), z.int().positive()]));
export type Tally = z.infer<typeof Tally>;

export function tallyOf(values: Iterable<number>): Tally {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return sorted(counts);
}

export function addTallies(tallies: Iterable<Tally>): Tally {
	const counts = new Map<number, number>();
	for (const tally of tallies) for (const [value, count] of tally) counts.set(value, (counts.get(value) ?? 0) + count);
	return sorted(counts);
}

/** The smallest value that so large a share does not exceed; undefined for none. */
export function percentileOf(tally: Tally, share: number): number | undefined {
	const total = tally.reduce((sum, [, count]) => sum + count, 0);
	let left = Math.max(1, Math.ceil(total * share));
	for (const [value, count] of tally) {
		left -= count;
		if (left <= 0) return value;
	}
	return undefined;
}

/**
 * Those that are not the value of a few people at the end.
 * @param learners different ones behind the values
 */
export function percentilesOf(tally: Tally, learners: number): Percentiles {
	const isShown = (share: number): boolean => learners * Math.min(share, 1 - share) >= smallestGroup - rounding;
	return allPercentilesOf(tally, isShown);
}

/** Of values that are nobody's. */
export function allPercentilesOf(tally: Tally, isShown: (share: number) => boolean = () => true): Percentiles {
	const at = (name: keyof Percentiles, share: number): Percentiles => {
		const value = isShown(share) ? percentileOf(tally, share) : undefined;
		return value === undefined ? {} : { [name]: value };
	};
	return { ...at('p50', 0.5), ...at('p90', 0.9), ...at('p95', 0.95) };
}

/** To two digits, so that many values share a place in a tally; less than 5 % off. */
export function roundedTo2Digits(value: number): number {
	return Number(value.toPrecision(2));
}

/** 100 * (1 - 0.95) is a little less than 5. */
const rounding = 1e-9;

function sorted(counts: ReadonlyMap<number, number>): Tally {
	return [...counts].sort(([one], [other]) => one - other);
}
