/**
 * The value below which this share of the numbers lies, by the nearest rank: always one of them.
 * @param share 0 to 1; 0.5 is the median, 0.99 what one of a hundred is above
 * @throws RangeError without any
 */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	if (found === undefined) throw new RangeError('a quantile of nothing');
	return found;
}
