/** The middle value and the ends of the middle half, between neighbours where they lie between two; undefined for none. */
export function quartiles(
	values: readonly number[],
): { quarter: number; median: number; threeQuarters: number } | undefined {
	if (values.length === 0) return undefined;
	const sorted = values.toSorted((a, b) => a - b);
	const at = (part: number): number => {
		const place = (sorted.length - 1) * part;
		const below = sorted[Math.floor(place)] ?? 0;
		const above = sorted[Math.ceil(place)] ?? below;
		return Math.round(below + (above - below) * (place - Math.floor(place)));
	};
	return { quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75) };
}
